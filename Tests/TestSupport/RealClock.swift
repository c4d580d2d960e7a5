package import Reception

/// The machine's own time, for parts that talk to real processes and sockets; on the wall it is always the same morning.
package struct RealClock: ReceptionClock {
    private let clock = ContinuousClock()
    private let start = ContinuousClock.now

    /// A clock that begins now.
    package init() {}

    package var now: Instant { Instant(microseconds: Int64((clock.now - start) / .microseconds(1))) }

    package var wallTime: WallTime {
        WallTime(utcMilliseconds: 1_772_413_200_000, day: LocalDay(year: 2026, month: 3, day: 2), minute: 480)
    }

    package func sleep(until deadline: Instant) async throws {
        try await clock.sleep(until: start + .microseconds(deadline.microseconds))
    }
}
