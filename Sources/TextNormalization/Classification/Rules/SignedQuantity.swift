/// Amounts with a sign before them: "-5", "$50", "VND 50.000".
enum SignedQuantity: GrammarRule {
    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        if writing.mark(place.start) == "-" { return negative(place) }
        guard let currency = CurrencyGrammar.parseBeforeAmount(writing, place.start),
            let (numeral, end) = NumeralGrammar.parse(writing, writing.skippingSpace(place.start + 1))
        else { return nil }
        return Match(.money(numeral, currency), place.start..<end)
    }

    private static func negative(_ place: Place) -> Match? {
        let writing = place.writing
        let before = writing[place.start - 1]
        let isFree = before.kind == .end || before.kind == .space || writing.mark(place.start - 1) == "("
        guard isFree, writing.is(.digits, at: place.start + 1) else { return nil }
        return Quantity.match(place.moved(to: place.start + 1), isNegative: true)
    }
}
