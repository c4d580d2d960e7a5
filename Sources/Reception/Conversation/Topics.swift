extension Topic {
    /// Intents nobody would choose from a list, and that are answered at once when they are likely: nothing is at stake.
    static let unlisted: Set<IntentName> = [
        .greet, .goodbye, .thanks, .affirm, .deny, .cancel, .repeat, .slower, .louder,
    ]

    /// The matter of a reading, when it is one that can be offered; `domain` knows the procedures and lines.
    init?(_ reading: IntentCandidate, in domain: ConversationDomain) {
        guard !Self.unlisted.contains(reading.intent), IntentName.all.contains(reading.intent) else { return nil }
        let procedure = reading.value(of: .procedure).map(ProcedureID.init(rawValue:)).flatMap(domain.procedure)
        let line = reading.value(of: .line).map(LineID.init(rawValue:)).flatMap(domain.office.line)
        self.init(
            intent: reading.intent, procedure: Self.withProcedure.contains(reading.intent) ? procedure?.id : nil,
            line: Self.withLine.contains(reading.intent) ? line?.id : nil)
    }

    /// Intents whose words may name a procedure.
    static let withProcedure: Set<IntentName> = [
        .takeTicket, .procedureGuide, .procedurePapers, .procedureFee, .procedureTime, .procedureWhere, .onlineService,
    ]

    /// Intents whose words may name a line.
    static let withLine: Set<IntentName> = [.takeTicket, .findDesk]

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
