package import Reception

/// Growing pauses with full jitter: any length up to a limit that doubles, so that many clients of a server that comes
/// back do not all come back at once (M. Brooker, "Exponential Backoff and Jitter", 2015).
package struct BackOff: Hashable, Sendable {
    private let policy: RestartPolicy

    /// Pauses up to `first`, then up to twice that and so on, never over `longest`.
    package init(first: Delay, longest: Delay) {
        var policy = RestartPolicy()
        (policy.first, policy.longest) = (first, longest)
        self.policy = policy
    }

    /// The longest pause after `failures` failures in a row (at least 1).
    package func limit(afterFailures failures: Int) -> Delay { policy.delay(afterFailures: failures) }

    /// The pause after `failures` failures in a row (at least 1).
    package func pause(afterFailures failures: Int, using random: inout some RandomNumberGenerator) -> Delay {
        Delay(microseconds: .random(in: 0...limit(afterFailures: failures).microseconds, using: &random))
    }
}
