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

    /// Makes a reply.
    public init(key: ReplyKey, language: Language, variant: Int, arguments: [ReplyArgument] = []) {
        self.key = key
        self.language = language
        self.variant = variant
        self.arguments = arguments
    }

    /// The value that fills `placeholder`.
    public func argument(for placeholder: Placeholder) -> ReplyArgument? {
        arguments.first { $0.fills(placeholder) }
    }
}

extension ReplyArgument {
    /// Whether this value belongs to `placeholder`.
    func fills(_ placeholder: Placeholder) -> Bool {
        switch (self, placeholder) {
        case (.ticketNumber, .number), (.line, .line), (.desks, .desks), (.count, .ahead), (.minutes, .minutes),
            (.procedure, .procedure), (.procedure, .summary), (.opening, .opening):
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
