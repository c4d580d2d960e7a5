package import Reception

/// Decides whether a server that fails is asked at all.
///
/// Closed: everybody may ask. Open: nobody, until a pause is over. Then one may try; if that works it is closed, if not it
/// is open again, for longer. Every `.go` is followed by exactly one of `worked`, `failed` and `gaveUp`.
package struct CircuitBreaker: Sendable {
    /// When it opens and for how long.
    package struct Limits: Hashable, Sendable {
        /// So many failures in a row open it,
        package var failures = 5
        /// if there were that long only failures: a server that restarts, or a burst of calls into it, does not.
        package var span = Delay.seconds(3)
        /// The pauses; the jitter is in the calls.
        package var pauses = BackOff(first: .seconds(1), longest: .seconds(15))
        /// How long whoever does not get to try looks away.
        package var glance = Delay.milliseconds(250)

        /// The defaults.
        package init() {}
    }

    /// Whether to ask.
    package enum Admission: Hashable, Sendable {
        /// Ask, and report how it went.
        case go
        /// Do not; look again at that instant.
        case wait(until: Instant)
    }

    private enum State { case closed, open(until: Instant), trying }

    private let limits: Limits
    private var state = State.closed
    private var failures = 0
    private var failingSince: Instant?
    private var openingsInARow = 0

    /// Makes a closed one.
    package init(limits: Limits) { self.limits = limits }

    /// Whether somebody may ask at `now`.
    package mutating func admit(at now: Instant) -> Admission {
        switch state {
        case .closed: return .go
        case .open(let end) where now < end: return .wait(until: end)
        case .open:
            state = .trying
            return .go
        case .trying: return .wait(until: now + limits.glance)
        }
    }

    /// The server answered.
    package mutating func worked() {
        (state, failures, failingSince, openingsInARow) = (.closed, 0, nil, 0)
    }

    /// The server did not answer, or that it cannot work; true when that opened the breaker.
    package mutating func failed(at now: Instant) -> Bool {
        failures += 1
        let began = failingSince ?? now
        failingSince = began
        switch state {
        case .closed where failures < limits.failures || now - began < limits.span: return false
        // Asked before it opened: nothing new.
        case .open: return false
        case .closed, .trying:
            openingsInARow += 1
            state = .open(until: now + limits.pauses.limit(afterFailures: openingsInARow))
            return true
        }
    }

    /// Whoever asked did not wait for the answer: another may try.
    package mutating func gaveUp(at now: Instant) {
        if case .trying = state { state = .open(until: now) }
    }
}
