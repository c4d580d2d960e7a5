/// Yes and no: what they mean is what was asked.
enum YesNoSkill: Skill {
    static let intents: [IntentName] = [.affirm, .deny]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if reading.intent == .affirm { affirm(in: &turn) } else { deny(in: &turn) }
    }

    private static func affirm(in turn: inout Turn) {
        switch turn.visit.question {
        case .offerTicket(let line): TakeTicketSkill.take(line, in: &turn)
        case .confirm(let reading, _): SkillTable.perform(reading, in: &turn)
        case .cancelTicket(let ticket): CancelTicketSkill.withdraw(ticket, in: &turn)
        case .priority, .priorityReason: PrioritySkill.accepted(in: &turn)
        case .showName: ScanCardSkill.consented(true, in: &turn)
        case .appointment(_, let times): if let first = times.first { AppointmentSkill.book(first, in: &turn) }
        case .line, .procedure, .oneOf, .ticketNumber, .dossierCode, .language, .facility, .rating, .topics:
            turn.answer(.whatCanIDo, asking: turn.visit.question)
        case nil where !turn.visit.requests.isEmpty: break  // The same yes once more: the answer is on its way.
        case .anythingElse, nil: turn.answer(.whatCanIDo)
        }
    }

    private static func deny(in turn: inout Turn) {
        switch turn.visit.question {
        case .anythingElse: turn.sayGoodbye(.goodbye)
        case .confirm(_, let others) where !others.isEmpty:
            turn.answer(.offerTopics, asking: .topics(choices: others + [.staff]))
        case .confirm: turn.answer(.whatCanIDo)
        case .cancelTicket(let ticket): CancelTicketSkill.keep(ticket, in: &turn)
        case .showName: ScanCardSkill.consented(false, in: &turn)
        case .priority, .priorityReason:
            turn.visit.hasDeclinedPriority = true
            turn.answer(.allRight, asking: .anythingElse)
        default: turn.answer(.allRight, asking: .anythingElse)
        }
    }
}
