import Synchronization

/// Tells whoever waits that something has changed, without saying what and without losing a change.
///
/// A waiter takes the `generation`, looks, and if it found nothing waits past that generation: a change in between ends
/// the wait at once.
package final class ChangeSignal: Sendable {
    private struct Waiter {
        let number: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var generation = 0
        var nextNumber = 0
        var waiters: [Waiter] = []
    }

    private let state = Mutex(State())

    /// Makes a signal at generation 0.
    package init() {}

    /// How often there was a change.
    package var generation: Int { state.withLock { $0.generation } }

    /// Wakes everybody, in the order in which they began to wait.
    package func signal() {
        let waiters = state.withLock { state in
            state.generation += 1
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.continuation.resume() }
    }

    /// Returns once the generation is past `seen`; throws `CancellationError` when the task is cancelled.
    package func wait(past seen: Int) async throws {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                register(Waiter(number: number, continuation: continuation), past: seen)
            }
        } onCancel: {
            cancel(number)
        }
    }

    private func register(_ waiter: Waiter, past seen: Int) {
        let outcome: Result<Void, any Error>? = state.withLock { state in
            // Inside the lock: a cancellation that found no waiter has set the flag before.
            if Task.isCancelled { return .failure(CancellationError()) }
            if state.generation > seen { return .success(()) }
            state.waiters.append(waiter)
            return nil
        }
        if let outcome { waiter.continuation.resume(with: outcome) }
    }

    private func cancel(_ number: Int) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: CancellationError())
    }
}
