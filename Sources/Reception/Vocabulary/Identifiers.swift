/// A name that comes from content, a store or another service.
public protocol NamedIdentifier: RawRepresentable<String>, Hashable, Comparable, Sendable, Codable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    /// Makes an identifier from its text.
    init(rawValue: String)
}

extension NamedIdentifier {
    /// Makes an identifier from a literal.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    /// The text itself.
    public var description: String { rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A number that this process counts up.
public protocol CountedIdentifier: RawRepresentable<Int>, Hashable, Comparable, Sendable, Codable,
    ExpressibleByIntegerLiteral, CustomStringConvertible
{
    /// Makes an identifier from its number.
    init(rawValue: Int)
}

extension CountedIdentifier {
    /// Makes an identifier from a literal.
    public init(integerLiteral value: Int) { self.init(rawValue: value) }
    /// The number in digits.
    public var description: String { String(rawValue) }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A transient tracked face; never the same number twice in one run.
public struct FaceID: CountedIdentifier {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// One visit: from the first notice of a visitor to the farewell.
public struct VisitID: CountedIdentifier {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// One turn of text from a visitor.
public struct UtteranceID: CountedIdentifier {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// One thing the robot says.
public struct SpeechID: CountedIdentifier {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// An action that expects an answer; the answer echoes it. An answer for a past visit is compensated, never spoken.
public struct RequestID: Hashable, Sendable, Codable {
    /// The visit that asked.
    public let visit: VisitID
    /// The request's number within the visit, from 1.
    public let number: Int

    /// Makes the id of request `number` of `visit`.
    public init(visit: VisitID, number: Int) {
        self.visit = visit
        self.number = number
    }
}

/// Something people queue for (lĩnh vực), as `certification`.
public struct LineID: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The place one is called to (quầy), as `3`.
public struct DeskID: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An administrative procedure (thủ tục), as `certified-copy`.
public struct ProcedureID: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The opaque name of a ticket: 128 random bits in hexadecimal, also the idempotency key of its issue.
public struct TicketID: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// What is printed on a ticket: the line's prefix and at least three digits, as `B012`.
public struct TicketNumber: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The code of a dossier as it is printed on the receipt, as `H29.17-250612-0012`; it leads to a person.
public struct DossierCode: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something of the office that visitors may use, as `wifi`.
public struct FacilityID: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// What a visitor shows to prove an appointment, as `L0412`.
public struct AppointmentCode: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
