/// A request whose answer is still to come.
struct OpenRequest: Hashable, Sendable {
    /// What was asked for.
    enum Subject: Hashable, Sendable {
        case issue(line: LineID)
        /// How a ticket stands, wanted for `intent`.
        case status(number: TicketNumber, intent: IntentName)
        case scannedTicket
        case prioritise(number: TicketNumber)
        case withdraw(number: TicketNumber)
        case dossier(code: DossierCode)
        case appointment
    }

    let id: RequestID
    let subject: Subject
    let patience: TimerID
    let deadline: TimerID
}

/// Something to be said.
struct Sentence: Hashable, Sendable {
    let reply: Reply
    /// Whether it is said past the visitor, and leaves the answer on the screen.
    var isAside = false
}

/// Everything the robot knows of the visit it is in. It dies with the visit.
struct Visit: Hashable, Sendable {
    let id: VisitID
    /// The group's faces, as last seen; empty for somebody who was never seen.
    var faces: [FaceID]
    /// Whether any of them is in sight now.
    var isInSight: Bool
    var language: Language
    /// How the visitor wants to be spoken to.
    var manner = SpeechManner()
    /// The identity card that was shown last: the next ticket is its holder's.
    var card: IdentityCard?
    /// The tickets taken before another person's card was shown.
    var ticketsOfOthers: [TicketID] = []
    /// Whether the visitor was told that a code is not known here.
    var knowsOfCode = false
    /// Whether the board may show the name on the card.
    var showsName = false
    /// The procedure talked about: "how much is it?" means this one.
    var procedure: ProcedureID?
    /// What the screen tells at length.
    var sheet: Sheet?
    /// The QR code on the screen.
    var link: OfficeLink?
    var isEmergency = false
    var question: Question?
    /// Failures to understand, in a row.
    var failures = 0
    /// The tickets taken or scanned in this visit, latest last.
    var tickets: [TicketStanding] = []
    /// Whether the next ticket is for somebody who is called before others, and why.
    var priority: PriorityClass?
    /// Whether priority was offered: once is enough.
    var wasOfferedPriority = false
    /// Whether the visitor said no to it: then nothing, a card neither, brings it up again.
    var hasDeclinedPriority = false
    var requests: [OpenRequest] = []
    var requestCount = 0
    /// The utterance whose meaning is awaited.
    var awaited: UtteranceID?
    var heard: HeardText?
    /// What was said last to the visitor.
    var reply: Reply?
    /// All of the last answer, to be said once more.
    var answer: [Reply] = []
    var isSorry = false
    var speaking: SpeechID?
    /// The sentence that is being said, or was said last.
    var present: Sentence?
    /// Whether nothing is said because everybody is out of sight.
    var isSuspended = false
    /// Whether the visitor was asked after a silence if that was all.
    var wasAskedAnythingElse = false
    /// What is to be said when the present sentence ends.
    var upcoming: [Sentence] = []
    /// Set once the farewell is on its way: the visit ends with it.
    var ending: VisitEnd?
    /// When the visitor last said or touched something: whoever turned to their papers has asked and may be out of sight.
    var inputAt: Instant?
    /// Whether the visitor was told that the camera is gone.
    var knowsOfCamera = false
    var silence: TimerID?
    var absence: TimerID?

    /// Whether nothing is under way: the visitor's turn.
    var isListening: Bool { speaking == nil && awaited == nil && requests.isEmpty && ending == nil }

    /// How the visitor is addressed.
    var address: FormOfAddress { card?.address ?? .unknown }

    /// The tickets for which the visitor may still be called.
    var openTickets: [TicketStanding] { tickets.filter { !$0.ticket.status.isFinal } }

    /// Those of them that are for whoever's card was shown last, or for anybody while there was no other card.
    var openTicketsOfHolder: [TicketStanding] { openTickets.filter { !ticketsOfOthers.contains($0.ticket.id) } }

    /// How many tickets are being issued.
    var openIssues: Int {
        requests.count { request in
            if case .issue = request.subject { true } else { false }
        }
    }

    /// The holder's ticket that waits in `line`, if there is one.
    func waitingTicket(in line: LineID) -> Ticket? {
        openTicketsOfHolder.first { $0.ticket.line == line && $0.ticket.status == .waiting }?.ticket
    }
}
