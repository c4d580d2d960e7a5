/// Tells how a ticket stands: the one named, or the visitor's own.
enum TicketStatusSkill: Skill {
    static let intents: [IntentName] = [.ticketStatus]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) { lookUp(reading, in: &turn) }

    /// Asks the service, or the visitor for the number.
    static func lookUp(_ reading: IntentCandidate, in turn: inout Turn) {
        let named = reading.value(of: .ticketNumber).map(TicketNumber.init(rawValue:))
        if let number = named ?? turn.visit.tickets.last?.ticket.number {
            turn.lookUpTicket(number, for: reading.intent)
        } else {
            turn.answer(.askTicketNumber, asking: .ticketNumber(intent: reading.intent))
        }
    }

    /// The service answered.
    static func answered(
        _ answer: TicketAnswer, number: TicketNumber, for intent: IntentName, in turn: inout Turn
    ) {
        switch answer {
        case .done(let standing) where intent == .missedTicket: MissedTicketSkill.tell(standing, in: &turn)
        case .done(let standing): tell(standing, in: &turn)
        case .failed(.notFound):
            turn.apologise(.statusNotFound, .ticketNumber(value: number), asking: .ticketNumber(intent: intent))
        case .failed: serviceIsUnavailable(in: &turn)
        }
    }

    /// Apologises to somebody who may hold a ticket, and calls an official.
    static func serviceIsUnavailable(in turn: inout Turn) {
        turn.alert(.ticketsUnavailable)
        turn.apologise(.statusUnavailable)
    }

    static func tell(_ standing: TicketStanding, in turn: inout Turn) {
        let number = ReplyArgument.ticketNumber(value: standing.ticket.number)
        switch standing.ticket.status {
        case .waiting: sayWaiting(standing, number, in: &turn)
        case .called, .serving:
            turn.answer(.statusCalled, number, .desks(ids: standing.ticket.desk.map { [$0] } ?? []))
        case .noShow: turn.answer(.statusMissed, number)
        case .served, .cancelled: turn.answer(.statusOver, number)
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
