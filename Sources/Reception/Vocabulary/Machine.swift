/// A decision maker without hands: it is told what happened and answers what to do.
///
/// A machine is a value. It reads no clock, randomness, locale or file, so the same events at the same instants always
/// give the same actions; that is what makes a day simulable in seconds and a journal replayable.
public protocol Machine: Sendable {
    /// What can happen.
    associatedtype Event
    /// What can be done.
    associatedtype Action
    /// Takes in one event and answers what to do, in order. `now` never goes back from call to call.
    mutating func handle(_ event: Event, at now: Instant) -> [Action]
}
