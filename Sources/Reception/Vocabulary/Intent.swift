/// What a slot holds, by its fixed name, as `procedure` or `ticket_number`.
public struct SlotName: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let line: SlotName = "line"
    public static let procedure: SlotName = "procedure"
    public static let ticketNumber: SlotName = "ticket_number"
    public static let desk: SlotName = "desk"
    public static let dossierCode: SlotName = "dossier_code"
    public static let facility: SlotName = "facility"
    public static let language: SlotName = "language"
    public static let rating: SlotName = "rating"
    public static let priority: SlotName = "priority"
}

/// A value found in an utterance.
public struct Slot: Hashable, Sendable, Codable {
    /// What it is.
    public let name: SlotName
    /// The catalogue id or normalised value, as `certified-copy` or `B012`; never the visitor's own words.
    public let value: String
    /// Where it stood in the utterance, in characters.
    public let range: Range<Int>?

    /// Makes a slot.
    public init(name: SlotName, value: String, range: Range<Int>? = nil) {
        self.name = name
        self.value = value
        self.range = range
    }
}

/// What to do with a match.
public enum Decision: String, Sendable, Codable, CaseIterable {
    /// Act on it.
    case accept
    /// Ask whether it was meant.
    case confirm
    /// Say that it was not understood.
    case reject
}

/// One candidate of a match.
public struct IntentCandidate: Hashable, Sendable, Codable {
    /// The intent.
    public let intent: IntentName
    /// The calibrated probability, 0...1, three decimals.
    public let probability: Double
    /// The slots under this reading.
    public let slots: [Slot]

    /// Makes a candidate; the probability is rounded to three decimals.
    public init(intent: IntentName, probability: Double, slots: [Slot] = []) {
        self.intent = intent
        self.probability = probability.roundedToThousandths
        self.slots = slots
    }
}

/// What an utterance was taken to mean. No match is a value too: `.reject` of intent `none`.
public struct IntentMatch: Hashable, Sendable, Codable {
    /// What to do with it.
    public let decision: Decision
    /// The likeliest reading.
    public let best: IntentCandidate
    /// Whose matter it is when it is not ours, as `visa`.
    public let topic: String?
    /// The language of the utterance.
    public let language: Language
    /// Other readings, likeliest first.
    public let alternatives: [IntentCandidate]

    /// Makes a match.
    public init(
        decision: Decision, best: IntentCandidate, topic: String? = nil, language: Language,
        alternatives: [IntentCandidate] = []
    ) {
        self.decision = decision
        self.best = best
        self.topic = topic
        self.language = language
        self.alternatives = alternatives
    }

    /// The likeliest intent.
    public var intent: IntentName { best.intent }

    /// The value of slot `name` in the likeliest reading.
    public func value(of name: SlotName) -> String? { best.value(of: name) }
}

extension IntentCandidate {
    /// The value of slot `name`; the likeliest, where several could be meant.
    public func value(of name: SlotName) -> String? { slots.first { $0.name == name }?.value }

    /// Every value of slot `name`, likeliest first: several, when the words leave open which was meant.
    public func values(of name: SlotName) -> [String] { slots.filter { $0.name == name }.map(\.value) }
}

/// What the robot has just asked, so that a bare answer can be understood.
public enum Expectation: String, Sendable, Codable {
    /// Nothing in particular.
    case open
    /// Yes or no.
    case yesNo
    /// A line to queue for.
    case line
    /// A procedure.
    case procedure
    /// The number of a ticket.
    case ticketNumber
    /// The code of a dossier.
    case dossierCode
    /// A language to speak.
    case language
    /// A thing of the office that visitors may use.
    case facility
    /// One to five.
    case rating
}

/// What the matcher should know beside the words.
public struct MatchingContext: Hashable, Sendable, Codable {
    /// The language of the visit so far.
    public let language: Language
    /// What was asked.
    public let expectation: Expectation

    /// Makes a context.
    public init(language: Language, expectation: Expectation = .open) {
        self.language = language
        self.expectation = expectation
    }
}
