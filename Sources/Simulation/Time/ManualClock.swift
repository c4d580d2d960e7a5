public import Reception
import Synchronization

/// A clock that stands still until it is told to move. Twins, tests and virtual time run on it.
///
/// Sleepers wake in the order of their deadlines, ties in the order they went to sleep. Going to sleep, waking and being
/// cancelled cost the logarithm of how many sleep.
public final class ManualClock: ReceptionClock {
    private struct State {
        var now = Instant.start
        /// How far the clock on the wall has been set back.
        var setBack = Delay.zero
        var sleepers = SleeperQueue()
    }

    private let state = Mutex(State())
    private let calendar: OfficeCalendar

    /// Makes a clock whose instant 0 is `start` on the wall, in a zone `utcOffsetMinutes` ahead of UTC.
    public init(
        start: LocalDay = LocalDay(year: 2026, month: 3, day: 2), minute: Int = 8 * 60, utcOffsetMinutes: Int = 7 * 60
    ) {
        calendar = OfficeCalendar(start: start, minute: minute, utcOffsetMinutes: utcOffsetMinutes)
    }

    public var now: Instant { state.withLock { $0.now } }

    public var wallTime: WallTime {
        calendar.wallTime(at: state.withLock { Instant(microseconds: ($0.now - .start - $0.setBack).microseconds) })
    }

    /// Sets the clock on the wall back by `delay`, or forward where it is negative; instants go on as ever.
    public func setWallClock(back delay: Delay) { state.withLock { $0.setBack = $0.setBack + delay } }

    /// The earliest deadline anybody sleeps for.
    public var nextDeadline: Instant? { state.withLock { $0.sleepers.earliest } }

    public func sleep(until deadline: Instant) async throws {
        try Task.checkCancellation()
        guard let bed = state.withLock({ $0.now < deadline ? $0.sleepers.reserve() : nil }) else { return }
        try await withTaskCancellationHandler {
            defer { state.withLock { $0.sleepers.release(bed) } }
            try await withCheckedThrowingContinuation { continuation in
                let outcome = state.withLock { state in
                    if state.now < deadline { return state.sleepers.add(continuation, to: bed, until: deadline) }
                    return state.sleepers.isCancelled(bed) ? .cancelled : .due
                }
                switch outcome {
                case .asleep: break
                case .due: continuation.resume()
                case .cancelled: continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            state.withLock { $0.sleepers.cancel(bed) }?.resume(throwing: CancellationError())
        }
    }

    /// Moves time to `instant` (never back) and wakes everybody whose deadline has come.
    public func advance(to instant: Instant) {
        let woken = state.withLock { state in
            state.now = max(state.now, instant)
            return state.sleepers.removeDue(at: state.now)
        }
        for sleeper in woken { sleeper.resume() }
    }

    /// Moves time on by `delay`.
    public func advance(by delay: Delay) { advance(to: now + delay) }

    /// Moves time to the earliest deadline and wakes its sleepers; false when nobody sleeps.
    public func advanceToNextDeadline() -> Bool {
        guard let deadline = nextDeadline else { return false }
        advance(to: deadline)
        return true
    }
}
