package import Reception

/// How patient a client of a ticket office is.
package struct TicketClientSettings: Hashable, Sendable {
    /// How long a call may take in all, resends included.
    package var deadline = Delay.seconds(8)
    /// How long one try of a call may take: a ticket office answers in milliseconds, so whoever takes longer has lost it.
    package var attempt = Delay.seconds(3)
    /// The pauses between tries of one call.
    package var resending = BackOff(first: .milliseconds(100), longest: .seconds(2))
    /// When a server is left alone.
    package var breaker = CircuitBreaker.Limits()
    /// The pauses between tries to withdraw what nobody waits for.
    package var keeping = BackOff(first: .seconds(1), longest: .seconds(60))
    /// How often the keeper looks whether there is something to withdraw.
    package var round = Delay.seconds(5)
    /// How long a request may be on its way: a ticket that is unknown so long after it was asked for was never issued.
    package var grace = Delay.seconds(60)
    /// How long a stream of events may be silent; the server sends a sign of life every 15 s.
    package var silence = Delay.seconds(40)
    /// The pauses between tries to open a stream of events again.
    package var reconnecting = BackOff(first: .milliseconds(250), longest: .seconds(5))
    /// How often a stream of events may break within `lossSpan` before it is given up.
    package var losses = 10
    /// The time over which `losses` are counted.
    package var lossSpan = Delay.seconds(60)

    /// The defaults.
    package init() {}
}
