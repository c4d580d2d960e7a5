/// Helps somebody who was called while away: an official is told, and the visitor goes to the desk.
enum MissedTicketSkill: Skill {
    static let intents: [IntentName] = [.missedTicket]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        TicketStatusSkill.lookUp(reading, in: &turn)
    }

    /// The service answered.
    static func tell(_ standing: TicketStanding, in turn: inout Turn) {
        let ticket = standing.ticket
        guard ticket.status == .called || ticket.status == .noShow else {
            return TicketStatusSkill.tell(standing, in: &turn)
        }
        turn.alert(.missedTicket)
        let desks = ticket.desk.map { [$0] } ?? turn.office.desks(serving: ticket.line).map(\.id)
        turn.answer(.missedCalled, .ticketNumber(value: ticket.number), .desks(ids: desks))
    }
}
