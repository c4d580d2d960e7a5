/// Drops what is under way: a ticket that is being issued is given back when it comes.
enum CancelSkill: Skill {
    static let intents: [IntentName] = [.cancel]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if case .cancelTicket(let ticket) = turn.visit.question { return CancelTicketSkill.keep(ticket, in: &turn) }
        turn.closeReversible()
        turn.visit.isEmergency = false
        turn.answer(.cancelled, asking: .anythingElse)
    }
}
