/// How much one peer and one token may ask.
package struct AccessLimits: Hashable, Sendable {
    /// Requests of a peer that shows nothing, or nothing that works.
    package var strangers: RateLimit
    /// Requests with one token and its sessions.
    package var principals: RateLimit
    /// Failed attempts of a peer to show who it is.
    package var failures: RateLimit

    /// Makes limits. By default ten screens, or phones behind one router, open a page of 50 parts at once, as they do when
    /// the robot is there again; a token is good for a busy robot and its retries many times over; and ten wrong tokens
    /// are followed by one in ten seconds.
    package init(
        strangers: RateLimit = RateLimit(burst: 500, perSecond: 50),
        principals: RateLimit = RateLimit(burst: 1_000, perSecond: 200),
        failures: RateLimit = RateLimit(burst: 10, perSecond: 0.1)
    ) {
        self.strangers = strangers
        self.principals = principals
        self.failures = failures
    }
}
