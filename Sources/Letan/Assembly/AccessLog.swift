import Reception
import Synchronization
import Web

/// Tells the operator of requests that were refused or failed, without their secrets, and not more often than a person
/// can read.
final class AccessLog: Sendable {
    private struct State {
        var limiter = RateLimiter(RateLimit(burst: 20, perSecond: 1), keys: 8)
        var unsaid = 0
    }

    private let output: Output
    private let clock: any ReceptionClock
    private let state = Mutex(State())

    init(output: Output, clock: any ReceptionClock) {
        self.output = output
        self.clock = clock
    }

    /// Takes the record of a request.
    func note(_ record: AccessRecord) {
        guard record.status >= 400 else { return }
        let now = clock.now
        let unsaid = state.withLock { state -> Int? in
            guard state.limiter.admit("", at: now) == nil else {
                state.unsaid += 1
                return nil
            }
            defer { state.unsaid = 0 }
            return state.unsaid
        }
        guard let unsaid else { return }
        if unsaid > 0 { output.note("[web] \(unsaid) more requests were refused") }
        let caller = record.caller.map { "\($0.role.rawValue) \($0.token)" } ?? "nobody known"
        output.note("[web] \(record.status) \(record.method) \(record.path) from \(record.peer), \(caller)")
    }
}
