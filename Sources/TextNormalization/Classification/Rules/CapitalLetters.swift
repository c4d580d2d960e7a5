/// Letters that are no word and are told one by one: "KTXD", "b" of "b)".
enum CapitalLetters: GrammarRule {
    /// Longer ones with vowels are rather foreign words ("SAMSUNG").
    private static let longestSpelled = 4
    /// The most letters that are told one by one; more would be noise.
    private static let mostLetters = 12

    static func match(_ place: Place) -> Match? {
        let token = place.token
        guard token.kind == .letters, token.count <= mostLetters, !place.conventions.ownLetters.isEmpty else {
            return nil
        }
        let isUpper = token.capitals == token.letters
        guard isUpper || token.capitals == 0, isUpper || !hasVowel(place) else { return nil }
        guard let letters = spelled(place.writing.string(place.start)), isSpelled(place, isUpper) else { return nil }
        return Match(.letters(letters), place.start..<place.start + 1)
    }

    /// `word` as letters that every language has a name for; nil when it has others.
    static func spelled(_ word: String) -> String? {
        let upper = word.uppercased()
        return upper.unicodeScalars.allSatisfy { 0x41...0x5A ~= $0.value || $0 == "Đ" } ? upper : nil
    }

    private static func isSpelled(_ place: Place, _ isUpper: Bool) -> Bool {
        guard hasVowel(place) else { return true }
        guard isUpper, place.token.count > 1, !place.conventions.isReadable(place.writing.lowercased(place.start))
        else {
            return false
        }
        return place.token.count <= longestSpelled && !Capitals.isInTitle(place.writing, place.start)
    }

    private static func hasVowel(_ place: Place) -> Bool {
        place.writing.scalars(place.start..<place.start + 1).contains { scalar in
            switch scalar.lowercased {
            case "a", "e", "i", "o", "u", "y": true
            case let other: !other.isASCII && other != "đ"
            }
        }
    }
}
