/// Tells the way to a desk: the one named, or those of a line or of a procedure's line.
enum FindDeskSkill: Skill {
    static let intents: [IntentName] = [.findDesk]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if let line = turn.line(namedIn: reading) ?? talkedAbout(in: turn, unlessIn: reading) {
            let desks = turn.office.desks(serving: line).map(\.id)
            return turn.answer(.deskOfLine, .line(id: line), .desks(ids: desks))
        }
        turn.visit.sheet = .desks
        guard let id = reading.value(of: .desk).map(DeskID.init(rawValue:)) else {
            return turn.answer(.askDesk, asking: .line(intent: .findDesk))
        }
        if turn.office.desk(id) == nil {
            turn.apologise(.deskUnknown, asking: .line(intent: .findDesk))
        } else {
            turn.answer(.deskFound, .desks(ids: [id]))
        }
    }

    /// The line of the visitor's ticket, or of the procedure talked about, when no other is named.
    private static func talkedAbout(in turn: Turn, unlessIn reading: IntentCandidate) -> LineID? {
        if reading.names(.line, .desk, .procedure) { return nil }
        return turn.visit.openTickets.last?.ticket.line
            ?? turn.visit.procedure.flatMap { turn.domain.procedure($0)?.line }
    }
}
