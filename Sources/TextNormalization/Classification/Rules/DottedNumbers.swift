/// Numbers of sections and versions, and of procedures on the national portal: "1.2.3", "mục 2.1", "1.000894".
enum DottedNumbers: GrammarRule {
    private static let procedureDigits = 6

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        var last = place.start
        while writing.mark(last + 1) == ".", writing.is(.digits, at: last + 2) { last += 2 }
        guard last > place.start, isNoNumeral(place, last) else { return nil }
        var pieces = Quantity.plain(writing, place.start)
        for part in stride(from: place.start + 2, through: last, by: 2) {
            pieces.append(.thing(.sign("."), part - 1..<part))
            pieces += Quantity.plain(writing, part)
        }
        return Match(pieces, end: last + 1)
    }

    private static func isNoNumeral(_ place: Place, _ last: Int) -> Bool {
        let writing = place.writing
        if last == place.start + 2 {
            // Three digits behind the dot are thousands: "mỗi lần 20.000 đồng".
            let isSection = writing.rolesBefore(place.start).contains(.roman) && writing.digitCount(last) != 3
            return isSection || writing.digitCount(last) == procedureDigits
        }
        return NumeralGrammar.parse(writing, place.start).map { $0.end <= last } ?? true
    }
}
