/// What the robot has asked and what an answer would lead to.
enum Question: Hashable, Sendable {
    /// Shall I take a ticket in this line?
    case offerTicket(line: LineID)
    /// Did you mean this, or one of the others?
    case confirm(reading: IntentCandidate, others: [Choice])
    /// Which line? Asked for `intent`.
    case line(intent: IntentName)
    /// Which procedure? Asked for `intent`.
    case procedure(intent: IntentName)
    /// Which of these procedures? Asked for `intent`.
    case oneOf(procedures: [ProcedureID], intent: IntentName)
    /// Which number? Asked for `intent`.
    case ticketNumber(intent: IntentName)
    /// Which dossier?
    case dossierCode
    /// Which language?
    case language
    /// Which thing that visitors may use?
    case facility
    /// One to five?
    case rating
    /// Should the visitor's ticket be called before others?
    case priority
    /// Why should it, or the next one, be called before others?
    case priorityReason
    /// Shall this ticket be given back?
    case cancelTicket(ticket: TicketID)
    /// May the board show the visitor's name?
    case showName
    /// Does the first of these times suit, or another?
    case appointment(line: LineID, times: [AppointmentTime])
    /// Is it one of these?
    case topics(choices: [Choice])
    /// Anything else?
    case anythingElse

    /// What the matcher should expect after this question.
    var expectation: Expectation {
        switch self {
        case .offerTicket, .confirm, .priority, .cancelTicket, .showName, .appointment, .anythingElse: .yesNo
        case .line: .line
        case .procedure, .oneOf: .procedure
        case .ticketNumber: .ticketNumber
        case .dossierCode: .dossierCode
        case .language: .language
        case .facility: .facility
        case .rating: .rating
        case .priorityReason, .topics: .open
        }
    }

    /// What `reading` means as an answer: a bare line, procedure or number is read as the commonest wish for one, and
    /// stands for what was asked.
    func intended(by reading: IntentCandidate) -> IntentCandidate {
        switch self {
        case .line(let intent) where reading.intent == .takeTicket && reading.names(.line, .procedure):
            reading.with(intent: intent)
        case .procedure(let intent) where reading.intent == .procedureGuide && reading.names(.procedure),
            .oneOf(_, let intent) where reading.intent == .procedureGuide && reading.names(.procedure):
            reading.with(intent: intent)
        case .ticketNumber(let intent) where reading.intent == .ticketStatus && reading.names(.ticketNumber):
            reading.with(intent: intent)
        default: reading
        }
    }

    /// The buttons that answer it.
    func choices(in domain: ConversationDomain) -> [Choice] {
        switch self {
        case .offerTicket, .cancelTicket, .showName: [.yes, .no]
        case .confirm(_, let others): [.yes, .no] + others
        case .line: domain.office.lines.map { .line(id: $0.id) }
        case .procedure: domain.procedures.map { .procedure(id: $0.id) }
        case .oneOf(let procedures, _): procedures.map { .procedure(id: $0) } + [.staff]
        case .language: domain.languages.map { .language(language: $0) }
        case .facility: domain.office.customs.facilities.filter(\.isAvailable).map { .facility(id: $0.id) }
        case .rating: (1...5).map { .rating(value: $0) }
        case .priority, .priorityReason: PriorityClass.allCases.map { .priority(reason: $0) } + [.no]
        case .appointment(_, let times): times.map { .appointmentTime(time: $0) } + [.no]
        case .topics(let choices): choices
        case .ticketNumber, .dossierCode, .anythingElse: []
        }
    }
}

extension IntentCandidate {
    /// Whether one of these slots has a value.
    func names(_ names: SlotName...) -> Bool { slots.contains { names.contains($0.name) } }

    /// The same values under another intent.
    func with(intent: IntentName) -> IntentCandidate {
        IntentCandidate(intent: intent, probability: probability, slots: slots)
    }
}
