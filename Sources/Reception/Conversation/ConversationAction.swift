/// Something to be done, in the order given; the agent does it and reports results as events.
public enum ConversationAction: Hashable, Sendable, Codable {
    /// A visit begins, with these faces (none when somebody typed unseen).
    case beginVisit(visit: VisitID, faces: [FaceID])
    /// A visit is over.
    case endVisit(visit: VisitID, reason: VisitEnd)
    /// Say a reply; `speechEnded` follows whatever happens.
    case speak(speech: SpeechID, reply: Reply)
    /// Fall silent at once.
    case stopSpeaking
    /// Show this in place of what is on the screen.
    case show(screen: ScreenState)
    /// Report `timerFired` after a delay.
    case startTimer(timer: TimerID, after: Delay)
    /// Forget a timer; one that fired in the same moment may still be reported.
    case cancelTimer(timer: TimerID)
    /// Issue a ticket under a fresh id; `ticketAnswered` follows.
    case issueTicket(request: RequestID, ticket: TicketRequest)
    /// Look a ticket up; `ticketAnswered` follows.
    case lookUpTicket(request: RequestID, number: TicketNumber)
    /// Give back a ticket that nobody waits for any more; no answer follows.
    case cancelTicket(ticket: TicketID)
    /// An official is wanted.
    case alertOperator(alert: OperatorAlert, visit: VisitID)

    /// The action without anything a visitor said, as the journal keeps it.
    public var redacted: ConversationAction {
        guard case .show(let screen) = self else { return self }
        return .show(screen: screen.redacted)
    }
}

/// How a visit ended.
public enum VisitEnd: String, Sendable, Codable {
    /// The visitor said goodbye.
    case goodbye
    /// The visitor said nothing more.
    case silence
    /// The visitor walked away.
    case left
    /// The robot stops.
    case stopped
}
