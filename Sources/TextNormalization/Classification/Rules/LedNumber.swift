/// A number with the word that makes it an ordinal or a month: "thứ 2", "thứ 2-6", "thứ 2, 4, 6", "tháng 5/2024".
enum LedNumber: GrammarRule {
    private static let mostDigits = 3
    private static let daysOfWeek = 2...7

    static func match(_ place: Place) -> Match? {
        let number = place.writing.skippingSpace(place.start + 1)
        guard place.writing.is(.digits, at: number) || place.writing[number].isCapitalized else { return nil }
        let roles = place.writing.roles(place.start)
        if roles.contains(.ordinal), let match = ordinals(place, number) { return match }
        return roles.contains(.month) ? month(place, number) : nil
    }

    private static func month(_ place: Place, _ number: Int) -> Match? {
        let writing = place.writing
        guard let month = writing.value(number), 1...12 ~= month, let joint = writing.mark(number + 1),
            joint == "/" || joint == "-" || joint == ".", let year = writing.value(number + 2),
            CalendarDate.years.contains(year), writing.digitCount(number + 2) == 4
        else { return nil }
        return Match(.date(day: nil, month: month, year: year), place.start..<number + 3)
    }

    private static func ordinals(_ place: Place, _ number: Int) -> Match? {
        let writing = place.writing
        guard let first = ordinal(writing, number) else { return nil }
        var pieces = [Piece.thing(.ordinal(first), place.start..<number + 1)]
        var end = number + 1
        while let (joint, next, value) = continuation(writing, end, behind: first, isInList: pieces.count > 1) {
            pieces.append(joint)
            pieces.append(.thing(.ordinal(value), next..<next + 1))
            end = next + 1
        }
        return Match(pieces, end: end)
    }

    private static func ordinal(_ writing: Writing, _ index: Int) -> Int? {
        if let roman = RomanNumeral.value(writing, index) { return roman }
        guard writing.digitCount(index) <= mostDigits, !isPartOfLonger(writing, index) else { return nil }
        return writing.value(index)
    }

    /// Whether "." "," or "/" joins more digits.
    private static func isPartOfLonger(_ writing: Writing, _ index: Int) -> Bool {
        guard let mark = writing.mark(index + 1), writing.is(.digits, at: index + 2) else { return false }
        return mark == "." || mark == "," || mark == "/"
    }

    /// The next day of a list or a range of days, with the joint before it. What is counted may follow the first comma.
    private static func continuation(
        _ writing: Writing, _ end: Int, behind first: Int, isInList: Bool
    ) -> (joint: Piece, next: Int, value: Int)? {
        let mark = writing.skippingSpace(end)
        let next = writing.skippingSpace(mark + 1)
        guard daysOfWeek.contains(first), let value = writing.value(next), daysOfWeek.contains(value), value > first,
            writing.digitCount(next) == 1
        else { return nil }
        switch writing.mark(mark) {
        case "-", "~": return (.thing(.to, mark..<mark + 1), next, value)
        case "," where isInList || !writing.is(.letters, at: writing.skippingSpace(next + 1)):
            return (.comma(mark..<mark + 1), next, value)
        default: return nil
        }
    }
}
