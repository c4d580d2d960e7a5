package import Reception
import Synchronization

/// Decides who comes in: the host, the origin, how often, who, and in which role.
package final class AccessGate: Sendable {
    private struct Counts {
        var strangers: RateLimiter
        var principals: RateLimiter
        var failures: RateLimiter
    }

    private let hosts: HostAllowList
    private let tokens: TokenStore
    private let sessions: SessionCookies
    private let clock: any ReceptionClock
    private let counts: Mutex<Counts>

    /// Makes a gate.
    package init(
        hosts: HostAllowList, tokens: TokenStore, sessions: SessionCookies, limits: AccessLimits = AccessLimits(),
        clock: any ReceptionClock
    ) {
        self.hosts = hosts
        self.tokens = tokens
        self.sessions = sessions
        self.clock = clock
        counts = Mutex(
            Counts(
                strangers: RateLimiter(limits.strangers), principals: RateLimiter(limits.principals),
                failures: RateLimiter(limits.failures)))
    }

    /// Lets `head` in or says why not, and counts it: once a request. `roles` are those that may; nil stands for everybody,
    /// and then nobody looks at what the request shows (a browser goes on sending a session that is over). Waits for
    /// nothing.
    ///
    /// A token that works is let in whatever else came from its peer: nobody guesses one, and a program with a wrong token
    /// must not lock out the desks or the robot that share its address.
    @discardableResult
    package func admit(_ head: HTTPRequest, for roles: Set<Role>?) throws(AccessRefusal) -> Principal? {
        if let refusal = hosts.refusal(of: head) { throw refusal }
        guard let roles else {
            try count(\.strangers, PeerKey.key(of: head.peer))
            return nil
        }
        guard let principal = principal(of: head) else { throw refusalOfStranger(head) }
        try count(\.principals, "\(principal.token)")
        guard roles.contains(principal.role) else { throw .wrongRole(principal.role) }
        return principal
    }

    /// Who asks, as far as the request shows it now; nothing is counted. For a request that was let in, and for a stream of
    /// events that must end when its token is revoked.
    package func principal(of request: HTTPRequest) -> Principal? {
        switch Credentials(of: request) {
        case .none, .malformed: nil
        case .token(let token): tokens.principal(of: token)
        case .session(let session):
            sessions.token(of: session, at: clock.wallTime).flatMap(tokens.principal(ofTokenNamed:))
        }
    }

    private func refusalOfStranger(_ head: HTTPRequest) -> AccessRefusal {
        let peer = PeerKey.key(of: head.peer)
        do throws(AccessRefusal) {
            try count(\.strangers, peer)
            if case .none = Credentials(of: head) { return .unauthenticated }
            try count(\.failures, peer)
            return .unauthenticated
        } catch {
            return error
        }
    }

    private func count(_ limiter: WritableKeyPath<Counts, RateLimiter>, _ key: String) throws(AccessRefusal) {
        let now = clock.now
        let wait = counts.withLock { $0[keyPath: limiter].admit(key, at: now) }
        if let wait { throw .tooMany(retryAfter: wait) }
    }
}
