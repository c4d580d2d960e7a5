package import Reception

/// What a transition needs and makes.
private struct TransitionRule {
    let from: [TicketStatus]
    let to: TicketStatus
    let event: TicketEvent.Kind
}

extension TicketTransition {
    /// The table of `tickets.md`. A visitor may give up a ticket until the official has begun, and also after a call
    /// that was missed; what was begun is finished.
    fileprivate var rule: TransitionRule {
        switch self {
        case .serve: TransitionRule(from: [.called], to: .serving, event: .serving)
        case .finish: TransitionRule(from: [.serving], to: .served, event: .served)
        case .noShow: TransitionRule(from: [.called], to: .noShow, event: .noShow)
        case .cancel: TransitionRule(from: [.waiting, .called, .noShow], to: .cancelled, event: .cancelled)
        case .recall: TransitionRule(from: [.called], to: .called, event: .recalled)
        case .comeBack: TransitionRule(from: [.noShow], to: .waiting, event: .cameBack)
        }
    }
}

extension TicketOffice {
    /// Moves today's ticket `id` on; `.conflict` with the present status when that status does not allow it.
    package func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID? = nil
    ) throws(TicketFailure) -> TicketStanding {
        var entry = try entryOfToday(id)
        let rule = transition.rule
        guard rule.from.contains(entry.ticket.status) else { throw .conflict(status: entry.ticket.status) }
        // A visitor who did not come may turn up anywhere.
        if transition != .comeBack { try check(desk, mayMove: entry.ticket) }
        switch transition {
        case .recall:
            try call(&entry, rule.event)
            return try standing(of: entry)
        case .comeBack:
            try ledger.keep(Stay(entry))
            entry.ticket.queuedAt = time.utcMilliseconds
            entry.hour = time.hour
            entry.waitAgain()
        case .serve: entry.ticket.servingAt = time.utcMilliseconds
        case .finish, .noShow, .cancel: entry.ticket.endedAt = time.utcMilliseconds
        }
        entry.ticket.status = rule.to
        try change(entry, rule.event)
        return try standing(of: entry)
    }

    /// Refuses a desk that is none, and one that moves a ticket of another desk.
    func check(_ desk: DeskID?, mayMove ticket: Ticket) throws(TicketFailure) {
        guard let desk else { return }
        guard office.desk(desk) != nil else { throw .unknownDesk(desk: desk) }
        if let holder = ticket.desk, holder != desk { throw .atOtherDesk(desk: holder) }
    }
}
