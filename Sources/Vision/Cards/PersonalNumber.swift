import Reception

/// The number of a person: where the birth was registered (3 digits), century and sex (1), year of birth (2), a random
/// number (6); Circular 59/2021/TT-BCA, Article 4. It lives no longer than the call that reads a card.
struct PersonalNumber: Hashable, CustomStringConvertible, CustomReflectable {
    /// The digits of a number.
    static let length = 12

    /// The provinces by the list of Circular 07/2016/TT-BCA; those merged in 2025 keep their codes in numbers given before.
    static let provinces: Set<Int> = [
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44,
        45,
        46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91,
        92,
        93, 94, 95, 96,
    ]
    /// The codes of countries, for who was born abroad, begin here in the same list.
    static let firstCountry = 101

    /// The digits in ASCII.
    let digits: [UInt8]
    let sex: Sex
    let birthYear: Int

    /// Reads a number; nil when it has not twelve digits, or names no province and no country.
    init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == Self.length, let values = digits.digitValues else { return nil }
        let place = values[0] * 100 + values[1] * 10 + values[2]
        guard Self.provinces.contains(place) || place >= Self.firstCountry else { return nil }
        self.digits = digits
        sex = values[3].isMultiple(of: 2) ? .male : .female
        birthYear = 1900 + values[3] / 2 * 100 + values[4] * 10 + values[5]
    }

    var description: String { "a personal number" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension Collection<UInt8> {
    /// The values of ASCII digits; nil when there is anything else.
    var digitValues: [Int]? {
        let zero = UInt8(ascii: "0")
        guard allSatisfy({ (zero...zero + 9).contains($0) }) else { return nil }
        return map { Int($0 - zero) }
    }
}

extension LocalDay {
    /// A day as cards write it, `ddMMyyyy`; nil for what is no day of the calendar.
    init?(onCard text: some StringProtocol) {
        guard let digits = Array(text.utf8).digitValues, digits.count == 8 else { return nil }
        let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
        let day = LocalDay(year: number(4..<8), month: number(2..<4), day: number(0..<2))
        guard (1...12).contains(day.month), (1...31).contains(day.day),
            // 31 February would be another day.
            LocalDay(daysSince1970: day.daysSince1970) == day
        else { return nil }
        self = day
    }

    /// Whole years from this day to `today`; who was born on 29 February is a year older on 1 March.
    func years(until today: LocalDay) -> Int {
        let isBeforeBirthday = (today.month, today.day) < (month, day)
        return today.year - year - (isBeforeBirthday ? 1 : 0)
    }
}
