import Synchronization

/// Lets one task at a time through, in the order they came, across suspensions (which an actor alone does not).
package final class Turnstile: Sendable {
    private struct State {
        var isTaken = false
        var nextNumber = 0
        var queue: [(number: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    }

    private let state = Mutex(State())

    /// Makes a free turnstile.
    package init() {}

    /// Runs `body` when everybody who came earlier is through; throws `CancellationError` when the task is cancelled
    /// while it waits.
    package func pass<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
    ) async throws -> Result {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async throws {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in queue(number, continuation) }
        } onCancel: {
            let waiter = state.withLock { state in
                state.queue.firstIndex { $0.number == number }.map { state.queue.remove(at: $0) }
            }
            waiter?.continuation.resume(throwing: CancellationError())
        }
    }

    private func queue(_ number: Int, _ continuation: CheckedContinuation<Void, any Error>) {
        let outcome: Result<Void, any Error>? = state.withLock { state in
            // The cancellation handler may have run before there was anything to remove.
            if Task.isCancelled { return .failure(CancellationError()) }
            if !state.isTaken {
                state.isTaken = true
                return .success(())
            }
            state.queue.append((number, continuation))
            return nil
        }
        if let outcome { continuation.resume(with: outcome) }
    }

    private func leave() {
        let next = state.withLock { state in
            guard !state.queue.isEmpty else {
                state.isTaken = false
                return CheckedContinuation<Void, any Error>?.none
            }
            return state.queue.removeFirst().continuation
        }
        next?.resume()
    }
}
