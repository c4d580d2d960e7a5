/// Yes and no: what they mean is what was asked.
enum YesNoSkill: Skill {
    static let intents: [IntentName] = [.affirm, .deny]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if reading.intent == .affirm { affirm(in: &turn) } else { deny(in: &turn) }
    }

    private static func affirm(in turn: inout Turn) {
        switch turn.visit.question {
        case .offerTicket(let line): TakeTicketSkill.take(line, in: &turn)
        case .confirm(let reading): SkillTable.perform(reading, in: &turn)
        case .line, .procedure, .ticketNumber, .topics:
            turn.answer(.whatCanIDo, asking: turn.visit.question)
        case nil where !turn.visit.requests.isEmpty: break  // The same yes once more: the answer is on its way.
        case .anythingElse, nil: turn.answer(.whatCanIDo)
        }
    }

    private static func deny(in turn: inout Turn) {
        switch turn.visit.question {
        case .anythingElse: turn.sayGoodbye(.goodbye)
        case .confirm: turn.answer(.whatCanIDo)
        case .offerTicket, .line, .procedure, .ticketNumber, .topics, nil:
            turn.answer(.allRight, asking: .anythingElse)
        }
    }
}
