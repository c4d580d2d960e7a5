/// One stretch of a day in which the office is open; minutes since local midnight.
public struct OpenStretch: Hashable, Sendable, Codable {
    /// The first open minute.
    public let opens: Int
    /// The first minute that is closed again.
    public let closes: Int

    /// Makes a stretch.
    public init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }

    /// Whether `minute` falls into it.
    public func contains(_ minute: Int) -> Bool { minute >= opens && minute < closes }
}

/// A dated change of the weekly hours: a holiday, Tết, a Saturday that is worked.
public struct HoursException: Hashable, Sendable, Codable {
    /// The first day it holds for.
    public let from: LocalDay
    /// The last day it holds for.
    public let through: LocalDay
    /// What is open on each of those days; nothing when closed.
    public let stretches: [OpenStretch]

    /// Makes an exception.
    public init(from: LocalDay, through: LocalDay, stretches: [OpenStretch]) {
        self.from = from
        self.through = through
        self.stretches = stretches
    }
}

/// When the office issues tickets.
public struct OpeningHours: Hashable, Sendable, Codable {
    /// The stretches of each weekday, Monday first; always seven entries.
    public let weekly: [[OpenStretch]]
    /// Dated changes; the first that covers a day decides.
    public let exceptions: [HoursException]

    /// Makes hours; `weekly` must have seven entries.
    public init(weekly: [[OpenStretch]], exceptions: [HoursException] = []) {
        precondition(weekly.count == 7, "weekly hours need seven days")
        self.weekly = weekly
        self.exceptions = exceptions
    }

    /// Open all day, every day: for tests and for offices that do not close.
    public static let always = OpeningHours(
        weekly: Array(repeating: [OpenStretch(opens: 0, closes: 1_440)], count: 7))

    /// What is open on `day`, in order.
    public func stretches(on day: LocalDay) -> [OpenStretch] {
        if let exception = exceptions.first(where: { $0.from <= day && day <= $0.through }) {
            return exception.stretches
        }
        return weekly[day.weekday - 1]
    }

    /// Whether the office is open at `time`.
    public func isOpen(at time: WallTime) -> Bool {
        stretches(on: time.day).contains { $0.contains(time.minute) }
    }

    /// The minute at which what is open at `time` closes; stretches that touch are one. Nil when closed.
    public func closing(after time: WallTime) -> Int? {
        let stretches = stretches(on: time.day)
        guard var closing = stretches.first(where: { $0.contains(time.minute) })?.closes else { return nil }
        while let next = stretches.first(where: { $0.opens == closing }) { closing = next.closes }
        return closing
    }

    /// The next time the office opens after `time`, looking four weeks ahead.
    public func nextOpening(after time: WallTime) -> OpeningTime? {
        var day = time.day
        for offset in 0..<28 {
            let candidates = stretches(on: day).map(\.opens).filter { offset > 0 || $0 > time.minute }
            if let minute = candidates.min() { return OpeningTime(day: day, minute: minute) }
            day = day.next
        }
        return nil
    }
}

extension LocalDay {
    /// The day after this one.
    public var next: LocalDay { LocalDay(daysSince1970: daysSince1970 + 1) }

    /// The day `days` after 1970-01-01 (H. Hinnant, civil_from_days).
    public init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
