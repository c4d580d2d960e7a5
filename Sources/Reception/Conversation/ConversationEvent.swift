/// Something that happened, as the conversation is told it: everything the machine knows comes through here.
public struct ConversationEvent: Hashable, Sendable, Codable {
    /// What happened.
    public enum Kind: Hashable, Sendable, Codable {
        /// The agent started. The seed makes reply variants differ from day to day, and nothing else.
        case started(seed: UInt64)
        /// Who is there changed.
        case presence(event: PresenceEvent)
        /// The visitor said, typed or touched words; the match follows as `understood` or `matcherFailed`.
        case heard(utterance: Utterance)
        /// What the words mean.
        case understood(utterance: UtteranceID, match: IntentMatch)
        /// The matcher cannot be used.
        case matcherFailed(utterance: UtteranceID)
        /// A button was touched.
        case chosen(choice: Choice)
        /// The screen was touched without asking anything yet.
        case touched
        /// The robot's speech came to an end.
        case speechEnded(speech: SpeechID, outcome: SpeechOutcome)
        /// The ticket service answered a request; `ticket` is the id under which an issue was tried.
        case ticketAnswered(request: RequestID, ticket: TicketID?, answer: TicketAnswer)
        /// The directory of dossiers answered a request.
        case dossierAnswered(request: RequestID, answer: DossierAnswer)
        /// The appointment book answered a request; `id` is the one under which booking was tried.
        case appointmentAnswered(request: RequestID, id: String, answer: AppointmentAnswer)
        /// The scanner read something.
        case scanned(code: ScannedCode)
        /// Something happened at the ticket office.
        case ticketEvent(event: TicketEvent)
        /// A part began or ceased to work.
        case partChanged(part: PartName, health: PartHealth)
        /// A timer ran out.
        case timerFired(timer: TimerID)
        /// The agent wants to stop: end the sentence, begin nothing.
        case stopping
    }

    /// The wall clock when it happened.
    public let wall: WallTime
    /// What happened.
    public let kind: Kind

    /// Makes an event.
    public init(_ kind: Kind, wall: WallTime) {
        self.wall = wall
        self.kind = kind
    }

    /// The event without anything a visitor said, as the journal keeps it.
    public var redacted: ConversationEvent { ConversationEvent(kind.redacted, wall: wall) }
}

extension ConversationEvent.Kind {
    fileprivate var redacted: ConversationEvent.Kind {
        switch self {
        case .heard(let utterance): .heard(utterance: utterance.redacted)
        case .understood(let utterance, let match): .understood(utterance: utterance, match: match.redacted)
        case .scanned(let code): .scanned(code: code.redacted)
        case .dossierAnswered(let request, let answer): .dossierAnswered(request: request, answer: answer.redacted)
        case .ticketAnswered(let request, let ticket, .done(let standing)):
            .ticketAnswered(request: request, ticket: ticket, answer: .done(standing: standing.redacted))
        case .ticketEvent(let event): .ticketEvent(event: event.redacted)
        default: self
        }
    }
}

/// What the directory of dossiers answered.
public enum DossierAnswer: Hashable, Sendable, Codable {
    case found(dossier: Dossier)
    case unknown
    case failed

    /// The answer as the journal keeps it.
    var redacted: DossierAnswer {
        guard case .found(let dossier) = self else { return self }
        return .found(dossier: dossier.redacted)
    }
}

/// What the appointment book answered.
public enum AppointmentAnswer: Hashable, Sendable, Codable {
    case booked(appointment: Appointment)
    case failed
}

/// What the ticket service answered.
public enum TicketAnswer: Hashable, Sendable, Codable {
    case done(standing: TicketStanding)
    case failed(failure: TicketFailure)
}

/// A timer of the conversation. The serial tells a timer that was started again from its former self.
public struct TimerID: Hashable, Sendable, Codable {
    /// What the timer is for.
    public enum Purpose: String, Sendable, Codable {
        /// The visitor says nothing.
        case silence
        /// Every face of the visit has left.
        case absence
        /// A request takes long enough to say "one moment".
        case patience
        /// A request takes too long to wait for.
        case deadline
    }

    /// What it is for.
    public let purpose: Purpose
    /// Counts up over all timers.
    public let serial: Int

    /// Makes an id.
    public init(purpose: Purpose, serial: Int) {
        self.purpose = purpose
        self.serial = serial
    }
}
