extension Topic {
    /// The matter of a reading, when it is one that can be offered; `domain` knows the procedures and lines.
    init?(_ reading: IntentCandidate, in domain: ConversationDomain) {
        guard reading.intent.isTopic, IntentName.all.contains(reading.intent) else { return nil }
        let procedure = reading.value(of: .procedure).map(ProcedureID.init(rawValue:)).flatMap(domain.procedure)
        let line = reading.value(of: .line).map(LineID.init(rawValue:)).flatMap(domain.office.line)
        self.init(
            intent: reading.intent, procedure: reading.intent.mayNameProcedure ? procedure?.id : nil,
            line: reading.intent.mayNameLine ? line?.id : nil)
    }

    /// The reading that choosing the topic stands for.
    var reading: IntentCandidate {
        var slots: [Slot] = []
        if let procedure { slots.append(Slot(name: .procedure, value: procedure.rawValue)) }
        if let line { slots.append(Slot(name: .line, value: line.rawValue)) }
        return IntentCandidate(intent: intent, probability: 1, slots: slots)
    }

    /// What most visitors come for, to choose from when words fail.
    static let commonest: [Choice] =
        [.takeTicket, .procedureGuide, .dossierStatus, .ticketStatus, .officeHours].map {
            .topic(topic: Topic(intent: $0))
        }
        + [.staff]
}

extension Choice {
    /// What touching the button means.
    var reading: IntentCandidate {
        switch self {
        case .yes: IntentCandidate(intent: .affirm, probability: 1)
        case .no: IntentCandidate(intent: .deny, probability: 1)
        case .staff: IntentCandidate(intent: .talkToStaff, probability: 1)
        case .line(let id): .touched(.takeTicket, .line, id.rawValue)
        case .procedure(let id): .touched(.procedureGuide, .procedure, id.rawValue)
        case .topic(let topic): topic.reading
        case .language(let language): .touched(.changeLanguage, .language, language.rawValue)
        case .facility(let id): .touched(.facility, .facility, id.rawValue)
        case .priority(let reason): .touched(.priorityService, .priority, reason.rawValue)
        case .rating(let value): .touched(.rateService, .rating, String(value))
        case .appointmentTime: IntentCandidate(intent: .bookAppointment, probability: 1)
        }
    }
}

extension IntentCandidate {
    fileprivate static func touched(_ intent: IntentName, _ slot: SlotName, _ value: String) -> IntentCandidate {
        IntentCandidate(intent: intent, probability: 1, slots: [Slot(name: slot, value: value)])
    }
}
