import Synchronization

/// How a process ended, for whoever waits for it.
final class ExitSignal: Sendable {
    private struct State {
        var how: String?
        var waiters: [CheckedContinuation<String, Never>] = []
    }

    private let state = Mutex(State())

    func set(_ how: String) {
        let waiters = state.withLock { state in
            state.how = how
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: how) }
    }

    func wait() async -> String {
        await withCheckedContinuation { continuation in
            let how: String? = state.withLock { state in
                if state.how == nil { state.waiters.append(continuation) }
                return state.how
            }
            if let how { continuation.resume(returning: how) }
        }
    }
}
