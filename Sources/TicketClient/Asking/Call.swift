import Foundation
import HTTPSessions
import Reception

/// What is known of one call while it is tried.
struct Call: Sendable {
    /// When it is over.
    let deadline: Instant
    /// How often it was tried.
    var tries = 0
    private var mayBeDone = false
    private var lastFailure: TicketClientFailure?

    init(deadline: Instant) { self.deadline = deadline }

    /// Remembers that a try failed.
    mutating func note(_ failure: TicketClientFailure, mayBeDone: Bool) {
        lastFailure = failure
        self.mayBeDone = self.mayBeDone || mayBeDone
    }

    /// The end of the call by `failure`; `mayBeDone`: the office may have done it in the last try.
    func ended(by failure: TicketClientFailure, mayBeDone: Bool = false) -> NotDone {
        NotDone(failure: failure.asTicketFailure, mayBeDone: self.mayBeDone || mayBeDone, wasResent: tries > 1)
    }

    /// The end of the call because there is no time for another try.
    func endedByItsLastFailure(_ server: String) -> NotDone {
        ended(by: lastFailure ?? .timedOut(server: server, seconds: 0))
    }

    /// The end of the call by the office's decision: it knows what it did with all the tries, unless it cannot write.
    func refused(with failure: TicketFailure) -> NotDone {
        NotDone(failure: failure, mayBeDone: failure == .storageFull && mayBeDone, wasResent: tries > 1)
    }
}

extension TicketClientFailure {
    /// Whether the office may have done what was asked although this came of it.
    var leavesDoubt: Bool {
        switch self {
        case .lost(_, let failure): !failure.isBeforeSending
        case .unknownToken, .forbidden, .tokenUnreadable, .tokenExposed, .tokenMalformed, .redirected: false
        default: true
        }
    }
}

extension Verdict {
    /// What a try that got no answer came to.
    init(_ failure: TicketClientFailure) {
        switch failure {
        case .lost, .timedOut: self = .again(failure, after: nil, mayBeDone: failure.leavesDoubt)
        default: self = .failed(failure)
        }
    }
}
