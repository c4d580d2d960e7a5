import Reception

/// Wall time for a clock that counts from a given minute, in a zone with a fixed offset (Vietnam keeps one all year).
struct OfficeCalendar: Sendable {
    private let startUTC: Int64
    private let offset: Int64

    init(start: LocalDay, minute: Int, utcOffsetMinutes: Int) {
        offset = Int64(utcOffsetMinutes) * 60_000
        startUTC = Int64(start.daysSince1970) * 86_400_000 + Int64(minute) * 60_000 - offset
    }

    func wallTime(at instant: Instant) -> WallTime {
        let utc = startUTC + instant.microseconds / 1_000
        let local = utc + offset
        let days = Int((Double(local) / 86_400_000).rounded(.down))
        let minute = Int(local - Int64(days) * 86_400_000) / 60_000
        return WallTime(utcMilliseconds: utc, day: LocalDay(daysSince1970: days), minute: minute)
    }
}
