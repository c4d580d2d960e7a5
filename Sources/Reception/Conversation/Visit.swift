/// What the robot has asked and what an answer would lead to.
enum Question: Hashable, Sendable {
    /// Shall I take a ticket in this line?
    case offerTicket(line: LineID)
    /// Did you mean this?
    case confirm(reading: IntentCandidate)
    /// Which line?
    case line
    /// Which procedure?
    case procedure
    /// Which number?
    case ticketNumber
    /// Is it one of these?
    case topics(choices: [Choice])
    /// Anything else?
    case anythingElse

    /// What the matcher should expect after this question.
    var expectation: Expectation {
        switch self {
        case .offerTicket, .confirm: .yesNo
        case .line: .line
        case .procedure: .procedure
        case .ticketNumber: .ticketNumber
        case .topics: .open
        case .anythingElse: .yesNo
        }
    }
}

/// A request whose answer is still to come.
struct OpenRequest: Hashable, Sendable {
    /// What was asked for.
    enum Subject: Hashable, Sendable {
        case issue(line: LineID)
        case status(number: TicketNumber)
    }

    let id: RequestID
    let subject: Subject
    let patience: TimerID
    let deadline: TimerID
}

/// Everything the robot knows of the visit it is in. It dies with the visit.
struct Visit: Hashable, Sendable {
    let id: VisitID
    /// The group's faces, as last seen; empty for somebody who was never seen.
    var faces: [FaceID]
    /// Whether any of them is in sight now.
    var isInSight: Bool
    var language: Language
    /// The procedure talked about: "how much is it?" means this one.
    var procedure: ProcedureID?
    /// The procedure whose sheet is on the screen.
    var sheet: ProcedureID?
    var question: Question?
    /// Failures to understand, in a row.
    var failures = 0
    /// The tickets taken in this visit, latest last.
    var tickets: [TicketStanding] = []
    var requests: [OpenRequest] = []
    var requestCount = 0
    /// The utterance whose meaning is awaited.
    var awaited: UtteranceID?
    var heard: HeardText?
    var reply: Reply?
    var isSorry = false
    var speaking: SpeechID?
    /// What is to be said when the present sentence ends.
    var upcoming: [Reply] = []
    /// The sentence that was cut off because everybody went out of sight.
    var cutOff: Reply?
    /// Set once the farewell is on its way: the visit ends with it.
    var ending: VisitEnd?
    /// When the visitor last said or touched something.
    var inputAt: Instant?
    var silence: TimerID?
    var absence: TimerID?

    /// Whether nothing is under way: the visitor's turn.
    var isListening: Bool { speaking == nil && awaited == nil && requests.isEmpty && ending == nil }

    /// The buttons that answer the present question.
    func choices(lines: [Line], procedures: [Procedure]) -> [Choice] {
        switch question {
        case .offerTicket, .confirm: [.yes, .no]
        case .line: lines.map { .line(id: $0.id) }
        case .procedure: procedures.map { .procedure(id: $0.id) }
        case .topics(let choices): choices
        case .ticketNumber, .anythingElse, nil: []
        }
    }
}
