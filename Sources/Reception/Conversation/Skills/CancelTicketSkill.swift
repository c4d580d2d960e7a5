/// Gives a ticket back, after asking: only one taken or scanned in this visit, for a number is no proof.
enum CancelTicketSkill: Skill {
    static let intents: [IntentName] = [.cancelTicket]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        let named = reading.value(of: .ticketNumber).map(TicketNumber.init(rawValue:))
        let own = turn.visit.openTickets.last { named == nil || $0.ticket.number == named }
        guard let ticket = own?.ticket else { return turn.apologise(.ticketNotYours) }
        turn.answer(
            .confirmCancelTicket, .ticketNumber(value: ticket.number), asking: .cancelTicket(ticket: ticket.id))
    }

    /// The visitor said yes.
    static func withdraw(_ id: TicketID, in turn: inout Turn) {
        guard let ticket = turn.visit.tickets.first(where: { $0.ticket.id == id })?.ticket else { return }
        turn.withdraw(ticket)
    }

    /// The visitor said no.
    static func keep(_ id: TicketID, in turn: inout Turn) {
        guard let ticket = turn.visit.tickets.first(where: { $0.ticket.id == id })?.ticket else { return }
        turn.answer(.ticketKept, .ticketNumber(value: ticket.number), asking: .anythingElse)
    }

    /// The service answered.
    static func answered(_ answer: TicketAnswer, number: TicketNumber, in turn: inout Turn) {
        switch answer {
        case .done:
            turn.visit.tickets.removeAll { $0.ticket.number == number }
            turn.answer(.ticketCancelled, .ticketNumber(value: number), asking: .anythingElse)
        case .failed(.conflict(let status)) where status.isFinal:
            turn.apologise(.statusOver, .ticketNumber(value: number))
        case .failed(.conflict): turn.apologise(.ticketKept, .ticketNumber(value: number))
        case .failed(.notFound): turn.apologise(.statusNotFound, .ticketNumber(value: number))
        case .failed: TicketStatusSkill.serviceIsUnavailable(in: &turn)
        }
    }
}
