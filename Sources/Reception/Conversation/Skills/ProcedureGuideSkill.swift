/// Explains a procedure in a sentence, shows the whole sheet, and offers a ticket while the office is open.
enum ProcedureGuideSkill: Skill {
    static let intents: [IntentName] = [.procedureGuide]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        let named = reading.value(of: .procedure).map(ProcedureID.init(rawValue:))
        guard let procedure = (named ?? turn.visit.procedure).flatMap(turn.domain.procedure) else {
            return turn.answer(.askProcedure, asking: .procedure)
        }
        turn.visit.procedure = procedure.id
        turn.visit.sheet = procedure.id
        let holdsTicket = turn.visit.tickets.contains {
            $0.ticket.line == procedure.line && $0.ticket.status == .waiting
        }
        if turn.domain.office.issuesTickets(at: turn.wall), !holdsTicket {
            turn.answer(
                .guideOffer, .procedure(id: procedure.id), asking: .offerTicket(line: procedure.line))
        } else {
            turn.answer(.guideOnly, .procedure(id: procedure.id))
        }
    }
}
