public import Reception
import Synchronization

/// A clock that stands still until it is told to move. Twins, tests and virtual time run on it.
///
/// Sleepers wake in the order of their deadlines, ties in the order they went to sleep.
public final class ManualClock: ReceptionClock {
    private struct Sleeper {
        let number: Int
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant.start
        /// How far the clock on the wall has been set back.
        var setBack = Delay.zero
        var nextNumber = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
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
    public var nextDeadline: Instant? { state.withLock { $0.sleepers.map(\.deadline).min() } }

    public func sleep(until deadline: Instant) async throws {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        try await withTaskCancellationHandler {
            // However it ends, nobody asks for this number again.
            defer { state.withLock { _ = $0.cancelled.remove(number) } }
            try await withCheckedThrowingContinuation { continuation in
                register(Sleeper(number: number, deadline: deadline, continuation: continuation))
            }
        } onCancel: {
            cancel(number)
        }
    }

    /// Moves time to `instant` (never back) and wakes everybody whose deadline has come.
    public func advance(to instant: Instant) {
        let woken = state.withLock { state in
            state.now = max(state.now, instant)
            let due = state.sleepers.filter { $0.deadline <= state.now }
            state.sleepers.removeAll { $0.deadline <= state.now }
            return due.sorted { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Moves time on by `delay`.
    public func advance(by delay: Delay) { advance(to: now + delay) }

    /// Moves time to the earliest deadline and wakes its sleepers; false when nobody sleeps.
    public func advanceToNextDeadline() -> Bool {
        guard let deadline = nextDeadline else { return false }
        advance(to: deadline)
        return true
    }

    private func register(_ sleeper: Sleeper) {
        let outcome: Result<Void, any Error>? = state.withLock { state in
            if state.cancelled.remove(sleeper.number) != nil { return .failure(CancellationError()) }
            if sleeper.deadline <= state.now { return .success(()) }
            state.sleepers.append(sleeper)
            return nil
        }
        if let outcome { sleeper.continuation.resume(with: outcome) }
    }

    private func cancel(_ number: Int) {
        let sleeper = state.withLock { state -> Sleeper? in
            guard let index = state.sleepers.firstIndex(where: { $0.number == number }) else {
                // Not asleep yet: the handler may run first.
                state.cancelled.insert(number)
                return nil
            }
            return state.sleepers.remove(at: index)
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}
