/// Tells how a ticket stands: the one named, or the visitor's own.
enum TicketStatusSkill: Skill {
    static let intents: [IntentName] = [.ticketStatus]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        let named = reading.value(of: .ticketNumber).map(TicketNumber.init(rawValue:))
        if let number = named ?? turn.visit.tickets.last?.ticket.number {
            turn.lookUpTicket(number)
        } else {
            turn.answer(.askTicketNumber, asking: .ticketNumber)
        }
    }

    /// The service answered.
    static func answered(_ answer: TicketAnswer, number: TicketNumber, in turn: inout Turn) {
        switch answer {
        case .done(let standing): say(standing, in: &turn)
        case .failed(.notFound):
            turn.apologise(.statusNotFound, .ticketNumber(value: number), asking: .ticketNumber)
        case .failed: TakeTicketSkill.serviceIsUnavailable(in: &turn)
        }
    }

    private static func say(_ standing: TicketStanding, in turn: inout Turn) {
        let number = ReplyArgument.ticketNumber(value: standing.ticket.number)
        switch standing.ticket.status {
        case .waiting: sayWaiting(standing, number, in: &turn)
        case .called, .serving:
            turn.answer(.statusCalled, number, .desks(ids: standing.ticket.desk.map { [$0] } ?? []))
        case .noShow: turn.answer(.statusMissed, number)
        case .served, .cancelled, .transferred: turn.answer(.statusOver, number)
        }
    }

    private static func sayWaiting(_ standing: TicketStanding, _ number: ReplyArgument, in turn: inout Turn) {
        let ahead = ReplyArgument.count(value: standing.peopleAhead)
        if standing.peopleAhead == 0 {
            turn.answer(.statusNext, number)
        } else if let minutes = standing.estimatedWaitMinutes {
            turn.answer(.statusWaiting, number, ahead, .minutes(value: minutes))
        } else {
            turn.answer(.statusWaitingNoEstimate, number, ahead)
        }
    }
}
