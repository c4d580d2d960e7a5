import Reception

/// What a change of a ticket leads to. A resend can meet a ticket that the first try has already changed, and is then
/// told that it cannot be changed so; the ticket itself tells which of the two it was.
enum Goal: Hashable, Sendable {
    case status(TicketStatus)
    case line(LineID)
    case priority

    /// The goal of `transition`.
    init(_ transition: TicketTransition) {
        switch transition {
        case .serve: self = .status(.serving)
        case .finish: self = .status(.served)
        case .noShow: self = .status(.noShow)
        case .cancel: self = .status(.cancelled)
        case .recall: self = .status(.called)
        case .comeBack: self = .status(.waiting)
        }
    }

    /// Whether `ticket` is where the change leads.
    func isReached(by ticket: Ticket) -> Bool {
        switch self {
        case .status(let status): ticket.status == status
        case .line(let line): ticket.line == line && ticket.status == .waiting
        case .priority: ticket.priority != nil
        }
    }

    /// Whether `failure` may mean that it is reached already.
    static func mayBeReached(after failure: TicketFailure) -> Bool {
        switch failure {
        case .conflict, .atOtherDesk: true
        default: false
        }
    }
}
