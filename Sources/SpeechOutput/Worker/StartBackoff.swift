package import Reception

/// When a worker that keeps failing may be started again: never in a busy loop. Pure.
///
/// Up to `tolerated` orders in a row may fail at once (the text may be to blame); then each failure doubles the rest, from
/// `first` to `longest`. One order that succeeds forgets them all.
package struct StartBackoff: Sendable {
    /// Failed orders in a row without a rest.
    package static let tolerated = 3
    /// The first rest.
    package static let first = Delay.milliseconds(500)
    /// The longest rest.
    package static let longest = Delay.seconds(30)

    private var failures = 0
    private var restsUntil = Instant.start

    /// Nothing has failed.
    package init() {}

    /// An order has failed for want of a worker.
    package mutating func failed(at now: Instant) {
        failures += 1
        let doublings = failures - Self.tolerated - 1
        guard doublings >= 0 else { return }
        let rest = Self.first.microseconds << min(doublings, 16)
        restsUntil = now + min(Self.longest, Delay(microseconds: rest))
    }

    /// An order was carried out.
    package mutating func succeeded() {
        failures = 0
        restsUntil = .start
    }

    /// How long no worker is to be started from `now` on; nil when one may be.
    package func rest(at now: Instant) -> Delay? { now < restsUntil ? restsUntil - now : nil }
}
