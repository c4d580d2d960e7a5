public import Reception

/// How fast virtual time may pass: asked each time before it moves.
///
/// Implementers promise: `wait` may block the calling thread, which is the simulation's own and has nothing else to do;
/// it returns `.reached` when time may move to the deadline, or `.interrupted` when something came in from outside
/// before, which has made jobs ready by then (a stream that a task of the simulation reads, a continuation).
public protocol VirtualPace: Sendable {
    /// Waits from `now` until `deadline`, the next instant anybody sleeps for. It is nil when nobody sleeps: then
    /// `.interrupted` says that something came in, and `.reached` that nothing ever will.
    func wait(from now: Instant, until deadline: Instant?) -> PaceOutcome
}

/// How a wait of a `VirtualPace` ended.
public enum PaceOutcome: Hashable, Sendable {
    /// The deadline has come.
    case reached
    /// Something came in from outside at this instant of simulated time. An instant before the wait began counts as its
    /// beginning, one after the deadline as the deadline.
    case interrupted(at: Instant)
}

/// Time that never waits: the pace of tests and of whole days.
public struct FullSpeed: VirtualPace {
    /// Makes the pace.
    public init() {}

    public func wait(from now: Instant, until deadline: Instant?) -> PaceOutcome { .reached }
}

extension VirtualPace where Self == FullSpeed {
    /// Time that never waits.
    public static var asFastAsPossible: FullSpeed { FullSpeed() }
}
