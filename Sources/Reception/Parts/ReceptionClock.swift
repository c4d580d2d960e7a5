/// The only source of time: the agent and every part get it as an argument.
///
/// Implementers promise: `now` never goes back; `sleep` returns at or after its deadline, at once when the deadline has
/// passed, and throws `CancellationError` when the task is cancelled.
public protocol ReceptionClock: Sendable {
    /// The instant it is now.
    var now: Instant { get }
    /// What the office's wall clock shows now.
    var wallTime: WallTime { get }
    /// Suspends until `deadline`.
    func sleep(until deadline: Instant) async throws
}

extension ReceptionClock {
    /// Suspends for `delay`.
    public func sleep(for delay: Delay) async throws { try await sleep(until: now + delay) }
}
