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
        }
    }
}

extension TicketOffice {
    /// Moves today's ticket `id` on; `.conflict` with the present status when that status does not allow it.
    package func apply(_ transition: TicketTransition, to id: TicketID) throws(TicketFailure) -> TicketStanding {
        var entry = try entryOfToday(id)
        let rule = transition.rule
        guard rule.from.contains(entry.ticket.status) else { throw .conflict(status: entry.ticket.status) }
        entry.ticket.status = rule.to
        if rule.to == .serving {
            entry.ticket.servingAt = time.utcMilliseconds
        } else {
            entry.ticket.endedAt = time.utcMilliseconds
        }
        try ledger.update(entry)
        _ = try ledger.append(rule.event, to: entry)
        return try standing(of: entry)
    }
}
