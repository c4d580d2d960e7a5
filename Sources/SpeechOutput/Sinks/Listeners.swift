import Synchronization

/// Tells everybody who listens, each at their own speed; whoever does not keep up loses the oldest.
final class Listeners<Event: Sendable>: Sendable {
    /// What waits for a listener at most: some seconds of speech.
    private static var patience: Int { 256 }

    private struct State {
        var nextNumber = 0
        var continuations: [Int: AsyncStream<Event>.Continuation] = [:]
    }

    private let state = Mutex(State())

    deinit { for listener in state.withLock({ $0.continuations.values }) { listener.finish() } }

    /// A new listener, who first gets `current`.
    func join(after current: [Event]) -> AsyncStream<Event> {
        let (stream, continuation) = AsyncStream<Event>.makeStream(bufferingPolicy: .bufferingNewest(Self.patience))
        let number = state.withLock { state in
            state.nextNumber += 1
            state.continuations[state.nextNumber] = continuation
            for event in current { continuation.yield(event) }
            return state.nextNumber
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.continuations.removeValue(forKey: number) }
        }
        return stream
    }

    /// Tells `event` to everybody who listens now.
    func tell(_ event: Event) {
        for listener in state.withLock({ Array($0.continuations.values) }) { listener.yield(event) }
    }
}
