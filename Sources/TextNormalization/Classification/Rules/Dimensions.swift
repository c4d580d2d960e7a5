/// Sizes: "3x4", "4 × 6 cm". The last number is left to `Quantity` with its unit.
enum Dimensions: GrammarRule {
    private static let letterX = FoldedHash("x".unicodeScalars)

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard let (numeral, end) = NumeralGrammar.parse(writing, place.start) else { return nil }
        let cross = writing.skippingSpace(end)
        let isCross = writing.mark(cross) == "×" || writing[cross].hash == letterX
        guard isCross, writing.is(.digits, at: writing.skippingSpace(cross + 1)) else { return nil }
        return Match(
            [.thing(.number(numeral), place.start..<end), .thing(.sign("×"), cross..<cross + 1)], end: cross + 1)
    }
}
