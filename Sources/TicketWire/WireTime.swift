package import Reception

/// How times are written on the wire. Everything is counted in whole numbers: what is read is what was written.
package enum WireTime {
    private static let millisecondsOfDay: Int64 = 86_400_000

    /// UTC milliseconds in ISO 8601, `2026-11-22T03:30:00.250Z`.
    package static func text(utcMilliseconds: Int64) -> String {
        let remainder = utcMilliseconds % millisecondsOfDay
        let rest = Int(remainder < 0 ? remainder + millisecondsOfDay : remainder)
        let day = LocalDay(daysSince1970: Int((utcMilliseconds - Int64(rest)) / millisecondsOfDay))
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded($0, to: 2) }
        return "\(day)T\(time.joined(separator: ":")).\(padded(rest % 1_000, to: 3))Z"
    }

    /// The UTC milliseconds that `text` says; nil when it is not written so or there is no such instant.
    package static func utcMilliseconds(_ text: String) -> Int64? {
        guard text.hasSuffix("Z"), let (day, time) = halves(text.dropLast()), time.count == 3,
            let hour = number(time[0], digits: 2, below: 24), let minute = number(time[1], digits: 2, below: 60)
        else { return nil }
        let seconds = time[2].split(separator: ".", omittingEmptySubsequences: false)
        guard seconds.count == 2, let second = number(seconds[0], digits: 2, below: 60),
            let milliseconds = number(seconds[1], digits: 3, below: 1_000)
        else { return nil }
        let rest = ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds
        return Int64(day.daysSince1970) * millisecondsOfDay + Int64(rest)
    }

    /// The day written `2026-11-22`; nil when it is not written so or there is no such day.
    package static func day(_ text: String) -> LocalDay? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4, below: 10_000),
            let month = number(parts[1], digits: 2, below: 13), let day = number(parts[2], digits: 2, below: 32)
        else { return nil }
        let written = LocalDay(year: year, month: month, day: day)
        return LocalDay(daysSince1970: written.daysSince1970) == written ? written : nil
    }

    /// A time at the office, `2026-11-23T07:30`.
    package static func text(_ time: OpeningTime) -> String {
        "\(time.day)T\(padded(time.minute / 60, to: 2)):\(padded(time.minute % 60, to: 2))"
    }

    /// The time at the office that `text` says; nil when it is not written so.
    package static func openingTime(_ text: String) -> OpeningTime? {
        guard let (day, time) = halves(text[...]), time.count == 2,
            let hour = number(time[0], digits: 2, below: 24), let minute = number(time[1], digits: 2, below: 60)
        else { return nil }
        return OpeningTime(day: day, minute: hour * 60 + minute)
    }

    /// The day before the `T`, and what colons part behind it.
    private static func halves(_ text: Substring) -> (LocalDay, [Substring])? {
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let day = day(String(halves[0])) else { return nil }
        return (day, halves[1].split(separator: ":", omittingEmptySubsequences: false))
    }

    private static func number(_ text: Substring, digits: Int, below limit: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text).flatMap { $0 < limit ? $0 : nil }
    }

    private static func padded(_ number: Int, to digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

/// Something on the wire that is not what it should be.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `key` is not written as it should be.
    case unreadable(key: String)

    package var description: String {
        switch self {
        case .unreadable(let key): "the ticket service answered with a \"\(key)\" that cannot be read; is it a letan?"
        }
    }
}
