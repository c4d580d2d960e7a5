/// Letters and digits that are told one by one: tickets ("A012", "C7"), passports ("C1234567"), sheets ("A4").
enum LetteredNumber: GrammarRule {
    private static let mostLetters = 3

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        let token = place.token
        guard writing.is(.digits, at: place.start + 1), token.count <= mostLetters,
            token.count == 1 || token.isAllCapitals,
            let letters = CapitalLetters.spelled(writing.string(place.start))
        else { return nil }
        let digits = place.start + 1..<place.start + 2
        let pieces = [Piece.thing(.letters(letters), place.start..<place.start + 1)]
        return Match(pieces + DigitGroups.pieces(writing.string(digits), digits), end: digits.upperBound)
    }
}
