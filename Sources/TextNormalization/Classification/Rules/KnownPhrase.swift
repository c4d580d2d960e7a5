/// What the language's tables and the voice's own dictionary know: abbreviations, foreign words, pronunciations.
enum KnownPhrase: GrammarRule {
    static func match(_ place: Place) -> Match? {
        guard let (phrase, end) = place.writing.lexicon.phrase(in: place.writing, at: place.start) else { return nil }
        let tokens = place.start..<end
        switch phrase.meaning {
        case .words(let words): return Match([Piece(content: .words(words), tokens: tokens)], end: end)
        case .abbreviation(let name):
            guard !isWordOfTitle(place, end), !isLetters(name, place, end) else { return nil }
            return Match(.abbreviation(name), tokens)
        case .foreignWord: return Match(.foreignWord(place.writing.string(tokens)), tokens)
        }
    }

    /// Whether it is rather the letters of a number that touches it, as "CT" in "CT01".
    private static func isLetters(_ name: String, _ place: Place, _ end: Int) -> Bool {
        place.writing.is(.digits, at: end) && place.writing.is(.letters, at: end - 1)
            && !place.lexicon.conventions.numberedAbbreviations.contains(name)
    }

    /// Whether it is rather a word among others that are all in capitals, as "CA" in a title.
    private static func isWordOfTitle(_ place: Place, _ end: Int) -> Bool {
        end == place.start + 1 && place.token.isAllCapitals && place.token.hasVowel
            && place.lexicon.conventions.isReadable(place.writing.lowercased(place.start))
            && Capitals.isInTitle(place.writing, place.start)
    }
}
