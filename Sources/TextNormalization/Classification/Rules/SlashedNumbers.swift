/// Numbers with "/" between them that are no day: fractions ("1/2 giờ") and houses ("12/3 Nguyễn Trãi", "hẻm 45/2/7").
enum SlashedNumbers: GrammarRule {
    private static let mostOfFraction = 100

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard writing.mark(place.start + 1) == "/", writing.is(.digits, at: place.start + 2) else { return nil }
        return fraction(place) ?? chain(place)
    }

    private static func fraction(_ place: Place) -> Match? {
        let writing = place.writing
        guard let numerator = writing.value(place.start), let denominator = writing.value(place.start + 2),
            0 < numerator, numerator < denominator, denominator < mostOfFraction,
            !writing.hasLeadingZero(place.start), !writing.rolesBefore(place.start).contains(.house),
            !writing[writing.skippingSpace(place.start + 3)].isCapitalized, writing.mark(place.start + 3) != "/"
        else { return nil }
        return Match(
            .fraction(numerator: numerator, denominator: denominator), place.start..<place.start + 3)
    }

    /// All but the last number, which may have a unit.
    private static func chain(_ place: Place) -> Match {
        let writing = place.writing
        var pieces: [Piece] = []
        var end = place.start
        while writing.mark(end + 1) == "/", writing.is(.digits, at: end + 2) {
            pieces += Quantity.plain(writing, end)
            pieces.append(.thing(.sign("/"), end + 1..<end + 2))
            end += 2
        }
        return Match(pieces, end: end)
    }
}
