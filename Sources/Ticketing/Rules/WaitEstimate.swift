package import Reception

/// How long a wait in one line will be, judged by how long the last tickets took.
///
/// With all desks busy, the desks together finish one ticket each mean service time divided by their number, and the
/// visitor goes to a desk after those ahead and one of those at the desks are done: (ahead + 1) x mean / desks, which is
/// the expected wait in a queue with c servers (M/M/c). With a desk free it is ahead x mean / desks. A desk that calls
/// from several lines counts by this line's share of who waits for it, because arrival decides over its lines together.
/// It is a forecast, not a promise.
package struct WaitEstimate: Hashable, Sendable {
    /// How many of the last served tickets are asked: about a morning of one desk, so that the figure follows the day
    /// without jumping at every ticket.
    package static let sample = 20

    private let secondsPerPerson: Double
    private let areAllBusy: Bool

    /// Makes an estimate from recent `serviceTimes`, none of them negative, and how many `desks` work for the line; nil
    /// when there is nothing to go by or nobody works for it.
    package init?(serviceTimes: [Delay], desks: Double, areAllBusy: Bool = false) {
        guard !serviceTimes.isEmpty, desks > 0 else { return nil }
        let sum = serviceTimes.reduce(0) { $0 + $1.seconds }
        secondsPerPerson = sum / Double(serviceTimes.count) / desks
        self.areAllBusy = areAllBusy
    }

    /// The wait in whole minutes, rounded up.
    package func minutes(peopleAhead: Int) -> Int {
        let served = peopleAhead + (areAllBusy ? 1 : 0)
        return Int((secondsPerPerson * Double(served) / 60).rounded(.up))
    }
}
