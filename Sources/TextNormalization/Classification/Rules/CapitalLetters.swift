/// Letters that are no word and are told one by one: "KTXD", "b" of "b)".
enum CapitalLetters: GrammarRule {
    /// Longer ones with vowels are rather foreign words ("SAMSUNG").
    private static let longestSpelled = 4
    /// The most letters that are told one by one; more would be noise.
    private static let mostLetters = 12

    static func match(_ place: Place) -> Match? {
        let token = place.token
        guard token.kind == .letters, token.count <= mostLetters else { return nil }
        let isUpper = token.capitals == token.letters
        // Where words are written otherwise, longer ones in Latin are foreign words.
        guard !place.lexicon.conventions.ownLetters.isEmpty || isUpper && token.count == 1 else { return nil }
        guard isUpper || token.capitals == 0, isUpper || !place.token.hasVowel else { return nil }
        guard let letters = spelled(place.writing.string(place.start)), isSpelled(place, isUpper) else { return nil }
        return Match(.letters(letters), place.start..<place.start + 1)
    }

    /// `word` as letters that every language has a name for; nil when it has others.
    static func spelled(_ word: String) -> String? {
        let isPlain = word.unicodeScalars.allSatisfy { $0.isASCII && $0 != "'" || $0 == "Đ" || $0 == "đ" }
        return isPlain ? word.uppercased() : nil
    }

    private static func isSpelled(_ place: Place, _ isUpper: Bool) -> Bool {
        guard place.token.hasVowel, !place.lexicon.conventions.ownLetters.isEmpty else { return true }
        guard isUpper, place.token.count > 1,
            !place.lexicon.conventions.isReadable(place.writing.lowercased(place.start))
        else {
            return false
        }
        return place.token.count <= longestSpelled && !Capitals.isInTitle(place.writing, place.start)
    }
}
