import Reception

/// When a device that failed is tried again: pauses grow from 0.25 to 8 s, until something was heard. Pure.
struct ReopeningPlan {
    private static let policy = {
        var policy = RestartPolicy()
        (policy.first, policy.longest) = (.milliseconds(250), .milliseconds(8_000))
        return policy
    }()

    /// Why it failed the last time; nil while it works.
    private(set) var failure: PartFailure?
    /// The earliest instant of the next try.
    private(set) var next = Instant.start
    private var failures = 0

    /// It failed at `now`.
    mutating func failed(_ failure: PartFailure, at now: Instant) {
        self.failure = failure
        failures += 1
        next = now + Self.policy.delay(afterFailures: failures)
    }

    /// It works.
    mutating func succeeded() { self = ReopeningPlan() }
}
