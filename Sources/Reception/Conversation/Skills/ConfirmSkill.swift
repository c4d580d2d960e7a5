/// Asks whether something was meant, when the matcher is not sure enough to act on it.
enum ConfirmSkill {
    static func ask(about reading: IntentCandidate, in turn: inout Turn) {
        guard let (kind, argument) = question(about: reading, in: turn) else {
            // Nothing is at stake with a greeting or a yes: asking back would only annoy.
            return SkillTable.perform(reading, in: &turn)
        }
        if let argument {
            turn.answer(kind, argument, asking: .confirm(reading: reading))
        } else {
            turn.answer(kind, asking: .confirm(reading: reading))
        }
    }

    private static func question(about reading: IntentCandidate, in turn: Turn) -> (ReplyKind, ReplyArgument?)? {
        let procedure = reading.value(of: .procedure).map(ProcedureID.init(rawValue:)).flatMap(turn.domain.procedure)
        let line = reading.value(of: .line).map(LineID.init(rawValue:)).flatMap(turn.domain.office.line)
        switch reading.intent {
        case .takeTicket:
            if let line { return (.confirmTicketLine, .line(id: line.id)) }
            return procedure.map { (.confirmTicketProcedure, .procedure(id: $0.id)) } ?? (.confirmTicket, nil)
        case .procedureGuide:
            return procedure.map { (.confirmGuideProcedure, .procedure(id: $0.id)) } ?? (.confirmGuide, nil)
        case .ticketStatus: return (.confirmTicketStatus, nil)
        case .talkToStaff: return (.confirmStaff, nil)
        case .goodbye: return (.confirmGoodbye, nil)
        default: return nil
        }
    }
}
