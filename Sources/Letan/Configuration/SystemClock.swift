package import Foundation
package import Reception

/// Real time: instants from a monotonic clock, the wall clock in the office's time zone.
package struct SystemClock: ReceptionClock {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let calendar: Calendar

    /// Makes a clock whose instant 0 is now.
    package init(timeZone: TimeZone) {
        start = clock.now
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    package var now: Instant {
        let (seconds, attoseconds) = start.duration(to: clock.now).components
        return Instant(microseconds: seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    package var wallTime: WallTime {
        let date = Date()
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let day = LocalDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        return WallTime(
            utcMilliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded(.down)), day: day,
            minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    package func sleep(until deadline: Instant) async throws {
        try await clock.sleep(until: start.advanced(by: .microseconds(deadline.microseconds)))
    }
}
