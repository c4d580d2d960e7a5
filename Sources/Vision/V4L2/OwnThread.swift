import Dispatch
import Glibc
import Synchronization

/// Runs work that may block, and may never come back from a driver, on a thread of its own.
package enum OwnThread {
    /// How long a cancelled caller waits for the work to let go of what it holds.
    private static let patience = DispatchTimeInterval.milliseconds(600)

    /// The outcome of `work`, which ends soon after its wakeup was signalled. When the task is cancelled it is; work that
    /// does not end then is left to itself, keeps what it holds and frees it when it comes back.
    package static func run<Value: Sendable>(
        _ label: String, _ work: @escaping @Sendable (Wakeup) throws -> Value
    ) async throws -> Value {
        let made = Wakeup()
        let code = errno
        guard let wakeup = made else {
            throw CameraFault.failed(device: "the thread \(label)", call: "eventfd", code: code)
        }
        let outcome = Outcome<Value>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                outcome.hand(to: continuation)
                DispatchQueue(label: label).async { @Sendable in
                    outcome.settle(Result { try work(wakeup) })
                }
            }
        } onCancel: {
            wakeup.signal()
            // A queue of its own: the threads of the global one may be busy when they are needed.
            DispatchQueue(label: "\(label).patience").asyncAfter(deadline: .now() + patience) { @Sendable in
                outcome.settle(.failure(CancellationError()))
            }
        }
    }

    /// The first outcome, handed over once.
    private final class Outcome<Value: Sendable>: Sendable {
        private enum State {
            case open
            case awaited(CheckedContinuation<Value, any Error>)
            case settled(Result<Value, any Error>)
            case told
        }

        private let state = Mutex(State.open)

        func hand(to continuation: CheckedContinuation<Value, any Error>) {
            let early = state.withLock { state -> Result<Value, any Error>? in
                guard case .settled(let result) = state else {
                    state = .awaited(continuation)
                    return nil
                }
                state = .told
                return result
            }
            if let early { continuation.resume(with: early) }
        }

        func settle(_ result: Result<Value, any Error>) {
            let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
                switch state {
                case .open:
                    state = .settled(result)
                    return nil
                case .awaited(let continuation):
                    state = .told
                    return continuation
                case .settled, .told: return nil
                }
            }
            waiting?.resume(with: result)
        }
    }
}
