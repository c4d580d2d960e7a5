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
        /// The robot's speech came to an end.
        case speechEnded(speech: SpeechID, outcome: SpeechOutcome)
        /// The ticket service answered a request; `ticket` is the id under which an issue was tried.
        case ticketAnswered(request: RequestID, ticket: TicketID?, answer: TicketAnswer)
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
    public var redacted: ConversationEvent {
        guard case .heard(let utterance) = kind else { return self }
        return ConversationEvent(.heard(utterance: utterance.redacted), wall: wall)
    }
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
