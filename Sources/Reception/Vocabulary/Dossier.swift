/// How far an office has got with a dossier.
public enum DossierStatus: String, Sendable, Codable, CaseIterable {
    /// Taken in; nobody has begun.
    case received
    /// Being worked on.
    case processing
    /// Waiting for something that the citizen has to bring.
    case supplement
    /// Done: the result can be fetched.
    case ready
    /// Done and fetched.
    case returned
    /// Refused; the reason is told at the desk.
    case refused

    /// Whether the office still owes the citizen something.
    public var isOpen: Bool { self == .received || self == .processing }
}

/// What an office's system says of a dossier. There is no name in it: a code alone must not lead to one.
public struct Dossier: Hashable, Sendable, Codable {
    /// The code on the receipt.
    public let code: DossierCode
    /// How far it is.
    public let status: DossierStatus
    /// The day it was taken in, where that is known.
    public let received: LocalDay?
    /// The day the result is due, where that is known.
    public let due: LocalDay?
    /// Where it lies now, in the office's own words: for officials, never told to whoever knows the code.
    public let place: String?

    /// Makes a dossier.
    public init(
        code: DossierCode, status: DossierStatus, received: LocalDay? = nil, due: LocalDay? = nil, place: String? = nil
    ) {
        self.code = code
        self.status = status
        self.received = received
        self.due = due
        self.place = place
    }

    /// The dossier as the journal keeps it.
    public var redacted: Dossier { Dossier(code: code.redacted, status: status, received: received, due: due) }
}

extension DossierCode {
    /// The code with its letters and digits hidden, as the journal keeps it.
    public var redacted: DossierCode {
        DossierCode(rawValue: String(rawValue.map { $0.isLetter || $0.isNumber ? "x" : $0 }))
    }
}
