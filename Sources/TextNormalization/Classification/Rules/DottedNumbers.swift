/// Numbers of sections and versions, and of procedures on the national portal: "1.2.3", "mục 2.1", "1.000894".
enum DottedNumbers: GrammarRule {
    private static let procedureDigits = 6

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        var parts = [place.start]
        while let last = parts.last, writing.mark(last + 1) == ".", writing.is(.digits, at: last + 2) {
            parts.append(last + 2)
        }
        guard parts.count > 1 else { return nil }
        let isSection =
            parts.count == 2
            && (writing.rolesBefore(place.start).contains(.roman)
                || writing.digitCount(place.start + 2) == procedureDigits)
        guard parts.count > 2 || isSection,
            NumeralGrammar.parse(writing, place.start)?.end != (parts.last ?? 0) + 1 || isSection
        else { return nil }
        var pieces: [Piece] = []
        for part in parts {
            if !pieces.isEmpty { pieces.append(.thing(.sign("."), part - 1..<part)) }
            pieces += Quantity.plain(writing, part)
        }
        return Match(pieces, end: (parts.last ?? place.start) + 1)
    }
}
