import Reception

/// A request for a ticket whose end is not known, or a ticket that is to be withdrawn: nobody waits for it.
struct UnsettledRequest: Hashable, Sendable {
    /// The ticket, if there is one.
    let id: TicketID
    /// The day it would be good for.
    let day: LocalDay
    /// When it was last asked for, UTC milliseconds.
    let notedAt: Int64

    /// Whether there is nothing left to do, when withdrawing it at `now` ended with `failure`.
    ///
    /// A ticket that is not there may still come: a request that was sent can wait in a server, or in front of it, while
    /// others overtake it. So it counts as never issued only after `grace`, in which every request has come to its end.
    func isOver(after failure: TicketFailure, at now: WallTime, grace: Delay) -> Bool {
        switch failure {
        // The wall clock may have been set back meanwhile.
        case .notFound: Delay.milliseconds(abs(now.utcMilliseconds - notedAt)) >= grace
        case .conflict, .atOtherDesk: true
        default: false
        }
    }
}
