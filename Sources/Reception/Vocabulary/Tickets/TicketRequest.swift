/// What is needed to issue a ticket.
public struct TicketRequest: Hashable, Sendable, Codable {
    /// The line to queue in.
    public let line: LineID
    /// Why it should be called before others.
    public let priority: PriorityClass?
    /// The visitor's language.
    public let language: Language
    /// The name the board may show, with the visitor's consent.
    public let displayName: String?
    /// Whose ticket it is, where an identity card was read: for the limits of the office.
    public let person: PersonKey?
    /// Which robot or screen asks, by the name of its token; nil: this process itself.
    public var issuer: String?

    /// Makes a request.
    public init(
        line: LineID, priority: PriorityClass? = nil, language: Language, displayName: String? = nil,
        person: PersonKey? = nil, issuer: String? = nil
    ) {
        self.line = line
        self.priority = priority
        self.language = language
        self.displayName = displayName
        self.person = person
        self.issuer = issuer
    }
}

/// One person on one day: the keyed hash of the number of their identity card, 64 hexadecimal digits.
///
/// The key is the office's `DayKey`, which is destroyed at midnight: then nobody can find out any more who it was.
public struct PersonKey: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The key that makes card numbers into `PersonKey`s on one day.
///
/// Nobody writes it anywhere but the ticket office into its store; it has no text and no code on purpose.
public struct DayKey: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The length in bytes: that of the hash (RFC 2104, section 3).
    public static let byteCount = 32

    /// The day it is good for.
    public let day: LocalDay
    /// The key.
    public let bytes: [UInt8]

    /// Makes a key.
    public init(day: LocalDay, bytes: [UInt8]) {
        self.day = day
        self.bytes = bytes
    }

    public var description: String { "the key of \(day)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
