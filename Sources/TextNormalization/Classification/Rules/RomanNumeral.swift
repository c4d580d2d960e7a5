/// Roman numerals: behind what is counted so ("khoá XV"), before a heading ("II. HỒ SƠ"), and long ones anywhere.
enum RomanNumeral: GrammarRule {
    private static let symbols: [Unicode.Scalar: Int] = [
        "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]
    private static let digits: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    /// What stands alone is below it: larger ones would be letters ("CD", "MC").
    private static let mostAlone = 40

    static func match(_ place: Place) -> Match? {
        guard let value = value(place.writing, place.start), isNumeral(place, value) else { return nil }
        let number = Piece.thing(.number(Numeral(String(value))), place.start..<place.start + 1)
        guard let year = CalendarDate.yearBehindSlash(place.writing, place.start + 1) else {
            return Match([number], end: place.start + 1)
        }
        return Match(
            [number, .thing(.date(day: nil, month: nil, year: year), place.start + 1..<place.start + 3)],
            end: place.start + 3)
    }

    /// The value of the Roman numeral at `index`; nil when none is there or it is not written as it should.
    static func value(_ writing: Writing, _ index: Int) -> Int? {
        let token = writing[index]
        guard token.kind == .letters, token.capitals == token.count, token.count <= 15 else { return nil }
        var value = 0
        var before = 0
        for scalar in writing.text.scalars[token.range].reversed() {
            guard let symbol = symbols[scalar] else { return nil }
            value += symbol < before ? -symbol : symbol
            before = max(before, symbol)
        }
        return value > 0 && written(value) == writing.string(index) ? value : nil
    }

    private static func written(_ value: Int) -> String {
        var rest = value
        var text = ""
        for (size, symbol) in digits {
            while rest >= size {
                text += symbol
                rest -= size
            }
        }
        return text
    }

    private static func isNumeral(_ place: Place, _ value: Int) -> Bool {
        let writing = place.writing
        if writing.rolesBefore(place.start).contains(.roman) { return true }
        guard value < mostAlone else { return false }
        let isHeading = writing.mark(place.start + 1) == "." || writing.mark(place.start + 1) == ")"
        if isHeading, place.start == 0 || writing.mark(place.start - 1) == "\n" { return true }
        return place.token.count > 1 && !Capitals.isInTitle(writing, place.start)
    }
}
