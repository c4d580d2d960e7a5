/// The name of something the robot can say, as `take_ticket.done`; the words are in `Models/Replies/<language>.json`.
public struct ReplyKey: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A value put into a reply, by meaning; how it reads is the language's affair.
public enum ReplyArgument: Hashable, Sendable, Codable {
    case ticketNumber(value: TicketNumber)
    case line(id: LineID)
    case desks(ids: [DeskID])
    case count(value: Int)
    case minutes(value: Int)
    case procedure(id: ProcedureID)
    case opening(time: OpeningTime)
    /// A fact of a procedure.
    case fact(procedure: ProcedureID, fact: ProcedureFact)
    /// A matter, as a visitor would name it.
    case topic(topic: Topic)
    case dossierCode(value: DossierCode)
    case day(day: LocalDay)
    case facility(id: FacilityID)
    case language(language: Language)
    /// What is open on a day.
    case hours(day: LocalDay)
    /// A minute of the clock, counted from midnight.
    case closing(minute: Int)
    case appointment(code: AppointmentCode)
    case appointmentTime(time: AppointmentTime)
}

/// A matter that a visitor may have: an intent, and what it is about where that is known.
public struct Topic: Hashable, Sendable, Codable {
    /// What is wanted.
    public let intent: IntentName
    /// Of which procedure.
    public let procedure: ProcedureID?
    /// In which line.
    public let line: LineID?

    /// Makes a topic.
    public init(intent: IntentName, procedure: ProcedureID? = nil, line: LineID? = nil) {
        self.intent = intent
        self.procedure = procedure
        self.line = line
    }
}

/// What the robot answers: a key and values, never words, so that the journal holds no text.
public struct Reply: Hashable, Sendable, Codable {
    /// Which reply.
    public let key: ReplyKey
    /// The language to say it in.
    public let language: Language
    /// Which of the reply's variants; taken modulo their number.
    public let variant: Int
    /// The values, each for the placeholders of its kind.
    public let arguments: [ReplyArgument]
    /// How the visitor is addressed.
    public let address: FormOfAddress

    /// Makes a reply.
    public init(
        key: ReplyKey, language: Language, variant: Int, arguments: [ReplyArgument] = [],
        address: FormOfAddress = .unknown
    ) {
        self.key = key
        self.language = language
        self.variant = variant
        self.arguments = arguments
        self.address = address
    }

    /// The value that fills `placeholder`.
    public func argument(for placeholder: Placeholder) -> ReplyArgument? {
        arguments.first { $0.fills(placeholder) }
    }
}

extension ReplyArgument {
    /// Whether this value belongs to `placeholder`.
    public func fills(_ placeholder: Placeholder) -> Bool {
        switch (self, placeholder) {
        case (.ticketNumber, .number), (.line, .line), (.desks, .desks), (.desks, .place), (.count, .ahead),
            (.minutes, .minutes), (.procedure, .procedure), (.procedure, .summary), (.opening, .opening),
            (.fact, .fact), (.topic, .topic), (.dossierCode, .code), (.day, .day), (.facility, .facility),
            (.facility, .answer), (.language, .language), (.hours, .hours), (.closing, .closing),
            (.appointment, .appointment), (.appointmentTime, .slot):
            true
        default: false
        }
    }
}

/// A button that stands for an answer.
public enum Choice: Hashable, Sendable, Codable {
    case yes
    case no
    case line(id: LineID)
    case procedure(id: ProcedureID)
    case staff
    /// A matter to go on with.
    case topic(topic: Topic)
    case language(language: Language)
    case facility(id: FacilityID)
    /// Why the visitor should be called before others.
    case priority(reason: PriorityClass)
    /// One to five.
    case rating(value: Int)
    case appointmentTime(time: AppointmentTime)
}

/// A reply in words.
public struct RenderedReply: Hashable, Sendable {
    /// What is said.
    public let spoken: String
    /// What is shown; at least as much as is said.
    public let shown: String

    /// Makes a rendered reply.
    public init(spoken: String, shown: String) {
        self.spoken = spoken
        self.shown = shown
    }
}
