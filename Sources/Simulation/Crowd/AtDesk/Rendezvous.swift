import Synchronization

/// Where one party leaves something for another that may come before or after: once for each key.
final class Rendezvous<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private enum Place {
        case left(Value)
        case awaited(CheckedContinuation<Value?, Never>)
    }

    private let places = Mutex<[Key: Place]>([:])

    /// Leaves `value` for whoever asks for `key`; what was left there before is forgotten.
    func leave(_ value: Value, for key: Key) {
        let waiting: CheckedContinuation<Value?, Never>? = places.withLock { places in
            guard case .awaited(let continuation) = places[key] else {
                places[key] = .left(value)
                return nil
            }
            places[key] = nil
            return continuation
        }
        waiting?.resume(returning: value)
    }

    /// Takes what is left for `key`, waiting for it; nil when the task is cancelled before. For one at a time.
    func take(_ key: Key) async -> Value? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let outcome: Value?? = places.withLock { places in
                    if case .left(let value) = places[key] {
                        places[key] = nil
                        return .some(value)
                    }
                    // Inside the lock: a cancellation that found nobody has set the flag before.
                    if Task.isCancelled { return .some(nil) }
                    places[key] = .awaited(continuation)
                    return nil
                }
                if let outcome { continuation.resume(returning: outcome) }
            }
        } onCancel: {
            let waiting: CheckedContinuation<Value?, Never>? = places.withLock { places in
                guard case .awaited(let continuation) = places[key] else { return nil }
                places[key] = nil
                return continuation
            }
            waiting?.resume(returning: nil)
        }
    }
}
