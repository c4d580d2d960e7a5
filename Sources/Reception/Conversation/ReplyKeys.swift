/// What a placeholder of a reply stands for. The placeholder's name in the text is the raw value.
public enum Placeholder: String, Sendable, Codable, CaseIterable {
    /// A ticket number, from `.ticketNumber`.
    case number
    /// The name of a line, from `.line`.
    case line
    /// The names of one or more desks, from `.desks`.
    case desks
    /// A number of people, from `.count`.
    case ahead
    /// A length of time, from `.minutes`.
    case minutes
    /// The name of a procedure, from `.procedure`.
    case procedure
    /// A procedure's spoken summary, one whole sentence, from `.procedure`.
    case summary
    /// The next time the office opens, from `.opening`.
    case opening
}

/// One thing the robot can say: its key and the placeholders that its text may, and its caller must, fill.
public struct ReplyKind: Hashable, Sendable {
    /// The key in `Models/Replies/<language>.json`.
    public let key: ReplyKey
    /// What the caller fills in; every variant uses some or all of them.
    public let placeholders: [Placeholder]

    /// Makes a kind.
    public init(_ key: ReplyKey, _ placeholders: Placeholder...) {
        self.key = key
        self.placeholders = placeholders
    }
}

/// Everything the robot can say. The content of every language is checked against this table.
extension ReplyKind {
    // Greeting and farewell.
    /// A face turned to the robot: welcome, and an invitation to speak any language.
    public static let greetHello = ReplyKind("greet.hello")
    /// The visitor said hello in mid-visit.
    public static let greetBack = ReplyKind("greet.back")
    /// The visitor said goodbye, or left.
    public static let goodbye = ReplyKind("goodbye")
    /// Silence after the last answer.
    public static let anythingElse = ReplyKind("visit.anything_else")
    /// Yes or no without a question before it: what can I do for you?
    public static let whatCanIDo = ReplyKind("visit.what_can_i_do")
    /// "No" to an offer.
    public static let allRight = ReplyKind("visit.all_right")

    // Tickets.
    /// Which line?
    public static let askLine = ReplyKind("take_ticket.ask_line")
    /// The ticket service is asked; the answer takes a moment.
    public static let ticketWorking = ReplyKind("take_ticket.working")
    /// A ticket with people ahead and an estimate.
    public static let ticketIssued = ReplyKind("take_ticket.issued", .number, .line, .desks, .ahead, .minutes)
    /// A ticket with people ahead and no estimate.
    public static let ticketIssuedNoEstimate = ReplyKind(
        "take_ticket.issued_no_estimate", .number, .line, .desks, .ahead)
    /// A ticket that is next.
    public static let ticketIssuedNext = ReplyKind("take_ticket.issued_next", .number, .line, .desks)
    /// The visitor has a waiting ticket of that line already.
    public static let ticketAlready = ReplyKind("take_ticket.already", .number, .line)
    /// Closed now; open again at a known time.
    public static let ticketClosed = ReplyKind("take_ticket.closed", .opening)
    /// No more tickets today, and no time to name.
    public static let ticketClosedToday = ReplyKind("take_ticket.closed_today")
    /// The ticket service cannot be reached: apology, a member of staff comes.
    public static let ticketUnavailable = ReplyKind("take_ticket.unavailable")

    // Ticket status.
    /// Which number?
    public static let askTicketNumber = ReplyKind("ticket_status.ask_number")
    /// Still waiting, with an estimate.
    public static let statusWaiting = ReplyKind("ticket_status.waiting", .number, .ahead, .minutes)
    /// Still waiting, no estimate.
    public static let statusWaitingNoEstimate = ReplyKind("ticket_status.waiting_no_estimate", .number, .ahead)
    /// Nobody is before it.
    public static let statusNext = ReplyKind("ticket_status.next", .number)
    /// Called or being served: which desk.
    public static let statusCalled = ReplyKind("ticket_status.called", .number, .desks)
    /// It was called and nobody came: see a member of staff.
    public static let statusMissed = ReplyKind("ticket_status.missed", .number)
    /// It is over: served, cancelled or moved.
    public static let statusOver = ReplyKind("ticket_status.over", .number)
    /// No such number today.
    public static let statusNotFound = ReplyKind("ticket_status.not_found", .number)
    /// The visitor's own ticket was called just now.
    public static let yourTurn = ReplyKind("ticket_status.your_turn", .number, .desks)

    // Procedures.
    /// Which procedure?
    public static let askProcedure = ReplyKind("procedure_guide.ask_procedure")
    /// The summary, and the offer of a ticket.
    public static let guideOffer = ReplyKind("procedure_guide.offer", .procedure, .summary)
    /// The summary alone: the office is closed, or the visitor has a ticket.
    public static let guideOnly = ReplyKind("procedure_guide.only", .procedure, .summary)

    // Staff and understanding.
    /// A member of staff was called.
    public static let staffCalled = ReplyKind("talk_to_staff.called")
    /// Did you mean: a greeting, a ticket ...? One key an intent.
    public static let confirmTicket = ReplyKind("confirm.take_ticket")
    public static let confirmTicketLine = ReplyKind("confirm.take_ticket_line", .line)
    public static let confirmTicketProcedure = ReplyKind("confirm.take_ticket_procedure", .procedure)
    public static let confirmTicketStatus = ReplyKind("confirm.ticket_status")
    public static let confirmGuide = ReplyKind("confirm.procedure_guide")
    public static let confirmGuideProcedure = ReplyKind("confirm.procedure_guide_procedure", .procedure)
    public static let confirmStaff = ReplyKind("confirm.talk_to_staff")
    public static let confirmGoodbye = ReplyKind("confirm.goodbye")
    /// First failure: please say it another way.
    public static let notUnderstood = ReplyKind("fallback.first")
    /// Second failure: here are the likeliest topics, as buttons.
    public static let offerTopics = ReplyKind("fallback.topics")
    /// Third failure: a member of staff was called.
    public static let offerStaff = ReplyKind("fallback.staff")
    /// Understood, but a matter of another office.
    public static let notOurs = ReplyKind("fallback.not_ours")

    // Degradation.
    /// The camera is gone in mid-visit: please touch the screen or speak.
    public static let cameraLost = ReplyKind("degraded.camera")

    /// Every kind, in the order of the table above.
    public static let all: [ReplyKind] = [
        greetHello, greetBack, goodbye, anythingElse, whatCanIDo, allRight,
        askLine, ticketWorking, ticketIssued, ticketIssuedNoEstimate, ticketIssuedNext, ticketAlready, ticketClosed,
        ticketClosedToday, ticketUnavailable,
        askTicketNumber, statusWaiting, statusWaitingNoEstimate, statusNext, statusCalled, statusMissed, statusOver,
        statusNotFound, yourTurn,
        askProcedure, guideOffer, guideOnly,
        staffCalled, confirmTicket, confirmTicketLine, confirmTicketProcedure, confirmTicketStatus, confirmGuide,
        confirmGuideProcedure, confirmStaff, confirmGoodbye, notUnderstood, offerTopics, offerStaff, notOurs,
        cameraLost,
    ]
}
