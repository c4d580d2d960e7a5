/// Tickets: taking, finding, giving back, being called.
extension ReplyKind {
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
    /// This line is closed now, while others are open; open again at a known time.
    public static let lineClosed = ReplyKind("take_ticket.line_closed", .line, .opening)
    /// No more tickets today, and no time to name.
    public static let ticketClosedToday = ReplyKind("take_ticket.closed_today")
    /// All numbers of this line are given out today; more at a known time.
    public static let lineFull = ReplyKind("take_ticket.full", .line, .opening)
    /// The visitor holds as many tickets as one may have in a visit.
    public static let tooManyTickets = ReplyKind("take_ticket.limit")
    /// The ticket service cannot be reached: apology, a member of staff comes.
    public static let ticketUnavailable = ReplyKind("take_ticket.unavailable")
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
    /// The ticket office cannot be asked how a ticket stands, or to change it; the ticket stays good, staff come.
    public static let statusUnavailable = ReplyKind("ticket_status.unavailable")
    /// A look-up or a change takes a moment.
    public static let lookupWorking = ReplyKind("lookup.working")
    /// The visitor's own ticket was called just now.
    public static let yourTurn = ReplyKind("ticket_status.your_turn", .number, .desks)
    /// It was called, or missed: staff were told; please go to the desk now.
    public static let missedCalled = ReplyKind("missed_ticket.called_back", .number, .desks)
    /// Shall this number really be given back?
    public static let confirmCancelTicket = ReplyKind("cancel_ticket.ask", .number)
    /// It is given back.
    public static let ticketCancelled = ReplyKind("cancel_ticket.done", .number)
    /// It is not given back: the visitor said no, or it is being served.
    public static let ticketKept = ReplyKind("cancel_ticket.kept", .number)
    /// Only a ticket taken in this visit, or whose QR code was scanned, can be given back here.
    public static let ticketNotYours = ReplyKind("cancel_ticket.not_yours")
    /// After a ticket, once: elderly, disabled, pregnant, with a small child, or of merit?
    public static let priorityOffer = ReplyKind("priority_service.offer")
    /// Please choose the reason on the screen; no proof is needed.
    public static let priorityAskReason = ReplyKind("priority_service.ask_reason")
    /// The ticket is called before others; so many are still ahead.
    public static let priorityGiven = ReplyKind("priority_service.given", .number, .ahead)
    /// The ticket is called before others, and is the next.
    public static let priorityNext = ReplyKind("priority_service.next", .number)
    /// No ticket yet: the next one will have priority; which line?
    public static let priorityNoted = ReplyKind("priority_service.noted")
    /// The ticket has priority already.
    public static let priorityAlready = ReplyKind("priority_service.already", .number)
    /// A member of staff was called, who will see to it.
    public static let priorityStaff = ReplyKind("priority_service.staff")
    /// In mid-visit, before a call: one moment, please.
    public static let callMoment = ReplyKind("call.moment")
    /// Calls a number to a desk, in the language of its visitor.
    public static let callNumber = ReplyKind("call.number", .number, .desks)

    static let tickets: [ReplyKind] = [
        askLine, ticketWorking, ticketIssued, ticketIssuedNoEstimate, ticketIssuedNext, ticketAlready, ticketClosed,
        lineClosed, ticketClosedToday, lineFull, tooManyTickets, ticketUnavailable, askTicketNumber, statusWaiting,
        statusWaitingNoEstimate, statusNext, statusCalled, statusMissed, statusOver, statusNotFound, statusUnavailable,
        lookupWorking, yourTurn,
        missedCalled, confirmCancelTicket, ticketCancelled, ticketKept, ticketNotYours, priorityOffer,
        priorityAskReason, priorityGiven, priorityNext, priorityNoted, priorityAlready, priorityStaff, callMoment,
        callNumber,
    ]
}
