/// Days and months in figures, the day before the month: "12/05/2024", "12-5-2024", "2024-05-12", "ngày 1/2", "5/2024".
enum CalendarDate: GrammarRule {
    /// Years that are taken for years.
    static let years = 1800...2199
    /// Up to here the smaller number above the larger is rather a fraction: "1/2", "3/4".
    private static let largestPart = 4
    /// Two digits up to here are of this century.
    private static let lastShortYear = 50

    static func match(_ place: Place) -> Match? {
        guard let joint = place.writing.mark(place.start + 1), joint == "/" || joint == "-" || joint == ".",
            place.writing.is(.digits, at: place.start + 2)
        else { return nil }
        return whole(place, joint) ?? yearFirst(place, joint) ?? monthAndYear(place, joint) ?? dayAndMonth(place, joint)
    }

    /// The year at `index`, if one of four digits is there.
    static func year(_ writing: Writing, _ index: Int) -> Int? {
        guard writing.digitCount(index) == 4, let year = writing.value(index), years.contains(year) else { return nil }
        return year
    }

    /// The year behind "/" at `index`, if both are there.
    static func yearBehindSlash(_ writing: Writing, _ index: Int) -> Int? {
        writing.mark(index) == "/" ? year(writing, index + 1) : nil
    }

    private static func whole(_ place: Place, _ joint: Unicode.Scalar) -> Match? {
        let writing = place.writing
        guard let (day, month) = dayMonth(writing, place.start, place.start + 2),
            writing.mark(place.start + 3) == joint,
            let year = year(writing, place.start + 4) ?? shortYear(place, joint)
        else { return nil }
        return Match(.date(day: day, month: month, year: year), place.start..<place.start + 5)
    }

    /// A year of two digits, where it can be nothing else: "12/05/24".
    private static func shortYear(_ place: Place, _ joint: Unicode.Scalar) -> Int? {
        let writing = place.writing
        guard joint == "/", writing.digitCount(place.start + 2) == 2, writing.digitCount(place.start + 4) == 2,
            !writing.rolesBefore(place.start).contains(.house), let year = writing.value(place.start + 4)
        else { return nil }
        return year + (year <= lastShortYear ? 2000 : 1900)
    }

    private static func yearFirst(_ place: Place, _ joint: Unicode.Scalar) -> Match? {
        let writing = place.writing
        guard let year = year(writing, place.start), writing.mark(place.start + 3) == joint,
            let (day, month) = dayMonth(writing, place.start + 4, place.start + 2)
        else { return nil }
        return Match(.date(day: day, month: month, year: year), place.start..<place.start + 5)
    }

    private static func monthAndYear(_ place: Place, _ joint: Unicode.Scalar) -> Match? {
        let writing = place.writing
        guard joint == "/", let year = year(writing, place.start + 2), let month = writing.value(place.start) else {
            return nil
        }
        if writing.rolesBefore(place.start).contains(.roman) {
            let number = Piece.thing(.number(Numeral(String(month))), place.start..<place.start + 1)
            let year = Piece.thing(.date(day: nil, month: nil, year: year), place.start + 1..<place.start + 3)
            return Match([number, year], end: place.start + 3)
        }
        guard 1...12 ~= month, writing.mark(place.start + 3) != "/" else { return nil }
        return Match(.date(day: nil, month: month, year: year), place.start..<place.start + 3)
    }

    /// A day without year: certain behind "ngày" or in another date, likely where it is no fraction and no house.
    private static func dayAndMonth(_ place: Place, _ joint: Unicode.Scalar) -> Match? {
        let writing = place.writing
        guard joint != ".", let (day, month) = dayMonth(writing, place.start, place.start + 2),
            !writing.is(.letters, at: place.start + 3), !isJoined(writing, place.start + 3)
        else { return nil }
        let roles = writing.rolesBefore(place.start)
        guard !isHouse(place) else { return nil }
        let isDay = roles.contains(.day) && (isCertain(place) || joint == "/" && !isAmount(place, day, month))
        guard isDay || isRangeOfDays(place) || joint == "/" && isLikely(place, day, month, roles) else { return nil }
        return Match(.date(day: day, month: month, year: nil), place.start..<place.start + 3)
    }

    /// Whether a street follows, or the rest of a house's number is before it: "12/3 đường Lê Lợi", "45B/12/7".
    private static func isHouse(_ place: Place) -> Bool {
        let next = place.writing.skippingSpace(place.start + 3)
        return place.writing.mark(place.start - 1) == "/"
            || place.lexicon.conventions.streetWords.contains(place.writing.lowercased(next))
    }

    /// Whether the word before it makes it a day whatever follows.
    private static func isCertain(_ place: Place) -> Bool {
        let word = place.writing.skippingSpace(backFrom: place.start - 1)
        return place.lexicon.conventions.certainDayWords.contains(place.writing.lowercased(word))
    }

    /// Whether it may as well be a fraction of what follows: "sau 1/2 giờ".
    private static func isAmount(_ place: Place, _ day: Int, _ month: Int) -> Bool {
        guard day < month, month <= largestPart else { return false }
        let behind = place.moved(to: place.start + 2, behind: FoundPieces([]))
        if case .measure? = Quantity.match(behind)?.pieces.first?.thing { return true }
        return false
    }

    private static func isLikely(_ place: Place, _ day: Int, _ month: Int, _ roles: WordRoles) -> Bool {
        let writing = place.writing
        let behind = writing[writing.skippingSpace(place.start + 3)]
        if roles.contains(.house) || behind.isCapitalized { return false }
        if writing.hasLeadingZero(place.start) || writing.hasLeadingZero(place.start + 2) { return true }
        return !(day < month && month <= largestPart || day == 24 && month == 7)
    }

    private static func isRangeOfDays(_ place: Place) -> Bool {
        guard case .to? = place.previous?.thing else { return false }
        return place.writing.mark(place.start + 1) == "/"
    }

    private static func isJoined(_ writing: Writing, _ index: Int) -> Bool {
        (writing.mark(index) == "/" || writing.mark(index) == ".") && writing.is(.digits, at: index + 1)
    }

    private static func dayMonth(_ writing: Writing, _ dayIndex: Int, _ monthIndex: Int) -> (Int, Int)? {
        guard writing.digitCount(dayIndex) <= 2, writing.digitCount(monthIndex) <= 2, let day = writing.value(dayIndex),
            let month = writing.value(monthIndex), 1...31 ~= day, 1...12 ~= month
        else { return nil }
        return (day, month)
    }
}
