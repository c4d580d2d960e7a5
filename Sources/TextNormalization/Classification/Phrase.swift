/// Something a lexicon knows by how it is written.
struct Phrase: Sendable {
    /// What is known about it.
    enum Meaning: Sendable {
        /// It is said in these words.
        case words(String)
        /// It is an abbreviation of the language's table.
        case abbreviation(String)
        /// It is a foreign word of the language's table.
        case foreignWord(String)
    }

    /// How it is written; in small letters when it `isFolded`.
    let pattern: [Unicode.Scalar]
    /// Whether capitals are all the same.
    let isFolded: Bool
    /// What it is.
    let meaning: Meaning

    /// What may as well be a word at the end of a sentence, behind which a number must follow.
    private static let beforeNumbers: Set<String> = ["No.", "Nos.", "no.", "nos."]

    /// Whether it is one or two letters and a dot, which may as well end a sentence: a name or a number must follow.
    private var isBriefTitle: Bool { pattern.last == "." && pattern.count <= 3 && !pattern.dropLast().contains(".") }

    /// The index behind it when it begins at `start`.
    func end(in writing: Writing, at start: Int) -> Int? {
        let first = writing[start].range.lowerBound
        guard first + pattern.count <= writing.text.scalars.count else { return nil }
        for (offset, expected) in pattern.enumerated() {
            let scalar = writing.text.scalars[first + offset]
            guard (isFolded ? scalar.lowercased : scalar) == expected else { return nil }
        }
        guard let end = writing.tokenEnd(from: start, length: pattern.count) else { return nil }
        if isBriefTitle {
            let next = writing[writing.skippingSpace(end)]
            let isNumbered = Self.beforeNumbers.contains(String(String.UnicodeScalarView(pattern)))
            guard next.kind == .digits || next.isCapitalized && (!isNumbered || next.count == 1) else { return nil }
        }
        return end
    }
}
