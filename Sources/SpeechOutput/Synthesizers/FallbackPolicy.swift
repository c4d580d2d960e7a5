package import Reception

/// When a first choice that failed may be tried again: a circuit breaker, pure.
///
/// Closed it lets every sentence through. A failure opens it for a while, longer with each failure in a row; then one
/// sentence tries the first choice again, and its success closes it.
package struct FallbackPolicy: Sendable {
    /// Two seconds, doubling to two minutes: every try may cost a visitor the patience with the first choice.
    package static let backOff: RestartPolicy = {
        var policy = RestartPolicy()
        policy.first = .seconds(2)
        policy.longest = .seconds(120)
        return policy
    }()

    private let backOff: RestartPolicy
    private var failures = 0
    private var closedUntil: Instant?

    /// A first choice that has not failed yet.
    package init(backOff: RestartPolicy = FallbackPolicy.backOff) { self.backOff = backOff }

    /// Whether the first choice may be tried.
    package func maySpeak(at now: Instant) -> Bool { closedUntil.map { $0 <= now } ?? true }

    /// The first choice has said a sentence; whether that is news.
    package mutating func succeeded() -> Bool {
        defer { (failures, closedUntil) = (0, nil) }
        return failures > 0
    }

    /// The first choice has failed; whether that is news.
    package mutating func failed(at now: Instant) -> Bool {
        failures += 1
        closedUntil = now + backOff.delay(afterFailures: failures)
        return failures == 1
    }
}
