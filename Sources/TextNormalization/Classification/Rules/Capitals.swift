/// What capitals around a word tell about it.
enum Capitals {
    /// Shorter ones may be abbreviations themselves.
    private static let shortestWitness = 2

    /// Whether a word beside the one at `index` is in capitals and is read as a word: then all of a title is.
    static func isInTitle(_ writing: Writing, _ index: Int) -> Bool {
        isWord(writing, writing.skippingSpace(index + 1)) || isWord(writing, writing.skippingSpace(backFrom: index - 1))
    }

    private static func isWord(_ writing: Writing, _ index: Int) -> Bool {
        let token = writing[index]
        guard token.isAllCapitals, token.count >= shortestWitness, !isKnown(writing, index) else { return false }
        return writing.lexicon.conventions.isReadable(writing.lowercased(index))
    }

    private static func isKnown(_ writing: Writing, _ index: Int) -> Bool {
        writing.lexicon.phrase(in: writing, at: index) != nil
    }
}
