/// A point in the agent's own time: microseconds since the agent started. It never goes back.
public struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since the agent started.
    public let microseconds: Int64

    /// The agent's start.
    public static let start = Instant(microseconds: 0)

    /// Makes an instant `microseconds` after the agent's start.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Seconds since the agent started.
    public var seconds: Double { Double(microseconds) / 1_000_000 }

    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

    /// The instant `delay` after this one.
    public static func + (instant: Instant, delay: Delay) -> Instant {
        Instant(microseconds: instant.microseconds + delay.microseconds)
    }

    /// The time from `earlier` to `later`; negative when they are the other way round.
    public static func - (later: Instant, earlier: Instant) -> Delay {
        Delay(microseconds: later.microseconds - earlier.microseconds)
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws { microseconds = try Int64(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try microseconds.encode(to: encoder) }
}

/// A length of time in whole microseconds. (`Duration` does not round-trip through a readable journal.)
public struct Delay: Hashable, Comparable, Sendable {
    /// Whole microseconds; may be negative.
    public let microseconds: Int64

    /// No time at all.
    public static let zero = Delay(microseconds: 0)

    /// Makes a length of `microseconds`.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// `seconds` to the nearest microsecond.
    public static func seconds(_ seconds: Double) -> Delay {
        Delay(microseconds: Int64((seconds * 1_000_000).rounded()))
    }

    /// Whole milliseconds.
    public static func milliseconds(_ milliseconds: Int64) -> Delay {
        Delay(microseconds: milliseconds * 1_000)
    }

    /// This length in seconds.
    public var seconds: Double { Double(microseconds) / 1_000_000 }

    /// This length as the standard library's type, for sleeping.
    public var duration: Duration { .microseconds(microseconds) }

    public static func < (left: Delay, right: Delay) -> Bool { left.microseconds < right.microseconds }

    /// The two lengths together.
    public static func + (left: Delay, right: Delay) -> Delay {
        Delay(microseconds: left.microseconds + right.microseconds)
    }

    /// What is left of `left` after `right`.
    public static func - (left: Delay, right: Delay) -> Delay {
        Delay(microseconds: left.microseconds - right.microseconds)
    }
}

extension Delay: Codable {
    public init(from decoder: any Decoder) throws { microseconds = try Int64(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try microseconds.encode(to: encoder) }
}

/// A calendar day where the office is.
public struct LocalDay: Hashable, Comparable, Sendable, Codable {
    /// The year, as 2026.
    public let year: Int
    /// The month, 1...12.
    public let month: Int
    /// The day of the month, 1...31.
    public let day: Int

    /// Makes a day; the parts are taken as they are.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    public static func < (left: LocalDay, right: LocalDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
    public var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 1 = Monday ... 7 = Sunday (ISO 8601).
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }
}

extension LocalDay: CustomStringConvertible {
    /// ISO 8601, as `2026-11-22`.
    public var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

/// The wall clock at one moment, read once by the shell so that machines need no clock or time zone.
public struct WallTime: Hashable, Sendable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let utcMilliseconds: Int64
    /// The day at the office.
    public let day: LocalDay
    /// Minutes since local midnight, 0..<1440.
    public let minute: Int

    /// Makes a wall time from parts that belong together.
    public init(utcMilliseconds: Int64, day: LocalDay, minute: Int) {
        self.utcMilliseconds = utcMilliseconds
        self.day = day
        self.minute = minute
    }
}
