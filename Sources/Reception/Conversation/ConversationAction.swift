/// Something to be done, in the order given; the agent does it and reports results as events.
public enum ConversationAction: Hashable, Sendable, Codable {
    /// A visit begins, with these faces (none when somebody typed unseen).
    case beginVisit(visit: VisitID, faces: [FaceID])
    /// A visit is over.
    case endVisit(visit: VisitID, reason: VisitEnd)
    /// Say a reply; `speechEnded` follows whatever happens.
    case speak(speech: SpeechID, reply: Reply, manner: SpeechManner)
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
    /// Look up the ticket whose QR code was read; `ticketAnswered` follows.
    case findTicket(request: RequestID, ticket: TicketID)
    /// Let the visitor's ticket be called before others; `ticketAnswered` follows.
    case prioritiseTicket(request: RequestID, ticket: TicketID, reason: PriorityClass)
    /// Give back the visitor's own ticket as asked; `ticketAnswered` follows.
    case withdrawTicket(request: RequestID, ticket: TicketID)
    /// Give back a ticket that nobody waits for any more; no answer follows.
    case cancelTicket(ticket: TicketID)
    /// Look a dossier up; `dossierAnswered` follows.
    case lookUpDossier(request: RequestID, code: DossierCode)
    /// Book an appointment under a fresh id; `appointmentAnswered` follows.
    case bookAppointment(request: RequestID, appointment: AppointmentRequest)
    /// Take an appointment that nobody knows of out of the book; no answer follows.
    case withdrawAppointment(id: String)
    /// An official is wanted.
    case alertOperator(alert: OperatorAlert, visit: VisitID)

    /// The action without anything a visitor said, as the journal keeps it.
    public var redacted: ConversationAction {
        switch self {
        case .show(let screen): .show(screen: screen.redacted)
        case .speak(let speech, let reply, let manner): .speak(speech: speech, reply: reply.redacted, manner: manner)
        case .lookUpDossier(let request, let code): .lookUpDossier(request: request, code: code.redacted)
        case .issueTicket(let request, let ticket): .issueTicket(request: request, ticket: ticket.redacted)
        default: self
        }
    }
}

/// How a visit ended.
public enum VisitEnd: String, Sendable, Codable, CaseIterable {
    /// The visitor said goodbye.
    case goodbye
    /// The visitor said nothing more.
    case silence
    /// The visitor walked away.
    case left
    /// The robot stops.
    case stopped
}
