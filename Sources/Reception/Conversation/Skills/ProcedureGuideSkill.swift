/// Explains a procedure in a sentence, shows the whole sheet, and offers a ticket while its line is open.
enum ProcedureGuideSkill: Skill {
    static let intents: [IntentName] = [.procedureGuide]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let procedure = turn.procedure(of: reading) else { return }
        let holdsTicket = turn.visit.waitingTicket(in: procedure.line) != nil
        if turn.office.issuesTickets(in: procedure.line, at: turn.wall), !holdsTicket {
            turn.answer(
                .guideOffer, .procedure(id: procedure.id), asking: .offerTicket(line: procedure.line))
        } else {
            turn.answer(.guideOnly, .procedure(id: procedure.id))
        }
    }
}
