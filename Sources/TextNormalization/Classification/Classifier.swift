/// Finds what the stretches of a writing stand for: the first grammar that fits at a place counts.
enum Classifier {
    private static let forDigits: [any GrammarRule.Type] = [
        WebAddress.self, KnownPhrase.self, DossierCode.self, LegalDocument.self, CalendarDate.self,
        TelephoneNumber.self,
        TimeOfDay.self, SlashedNumbers.self, DottedNumbers.self, Dimensions.self, Quantity.self,
    ]
    private static let forLetters: [any GrammarRule.Type] = [
        WebAddress.self, LedNumber.self, SignedQuantity.self, KnownPhrase.self, DossierCode.self, LetteredNumber.self,
        RomanNumeral.self,
        CapitalLetters.self, ForeignWord.self,
    ]
    private static let forIdeographs: [any GrammarRule.Type] = [LedNumber.self, KnownPhrase.self]
    private static let forMarks: [any GrammarRule.Type] = [
        TelephoneNumber.self, SignedQuantity.self, RangeJoint.self, PerJoint.self, SpokenSign.self, Punctuation.self,
    ]

    /// The pieces of `writing` in order; spaces and marks that are not said are in none.
    static func pieces(of writing: Writing) -> [Piece] {
        let found = FoundPieces()
        found.pieces.reserveCapacity(writing.tokens.count)
        var index = 0
        while index < writing.tokens.count {
            if let match = match(Place(writing: writing, start: index, found: found)) {
                found.pieces += match.pieces
                index = match.end
            } else {
                if !isSilent(writing.tokens[index].kind) {
                    found.pieces.append(Piece(content: .word, tokens: index..<index + 1))
                }
                index += 1
            }
        }
        return found.pieces
    }

    private static func match(_ place: Place) -> Match? {
        for rule in rules(for: place.token.kind) {
            if let match = rule.match(place) { return match }
        }
        return nil
    }

    private static func rules(for kind: Token.Kind) -> [any GrammarRule.Type] {
        switch kind {
        case .digits: forDigits
        case .letters: forLetters
        case .ideograph: forIdeographs
        case .mark: forMarks
        case .space, .end: []
        }
    }

    private static func isSilent(_ kind: Token.Kind) -> Bool { kind == .space || kind == .mark }
}
