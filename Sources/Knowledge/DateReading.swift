import LocatedJSON
import Reception

/// Reads calendar days.
enum DateReading {
    /// A day as `2026-11-22` that is in the calendar.
    static func day(_ value: LocatedValue) throws(LocatedJSONError) -> LocalDay {
        let parts = try value.string(maxLength: 10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.isASCIIDigits }) else {
            throw value.refusal("not a day; write it as 2026-11-22")
        }
        let numbers = parts.compactMap { Int($0) }
        let day = LocalDay(year: numbers[0], month: numbers[1], day: numbers[2])
        guard (1...12).contains(day.month), LocalDay(daysSince1970: day.daysSince1970) == day else {
            throw value.refusal("this day is not in the calendar")
        }
        return day
    }
}

extension StringProtocol {
    /// Whether the text consists of the digits 0 to 9.
    var isASCIIDigits: Bool { utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
