/// The parts that can fail by themselves.
public enum PartName: String, Sendable, Codable, CaseIterable {
    case camera, detector, scanner, speech, matcher, tickets, dossiers, appointments, screen, journal
}

/// How a part is.
public enum PartHealth: Hashable, Sendable, Codable {
    /// It works.
    case ready
    /// It failed and is being restarted; `reason` is one sentence for the operator.
    case failed(reason: String)
    /// It is not there in this configuration.
    case absent
    /// It has done all it had to do (recorded footage has an end).
    case ended

    /// Whether the part can be counted on now.
    public var isUsable: Bool { self == .ready }
}

/// Why an official is wanted.
public enum OperatorAlert: String, Sendable, Codable, CaseIterable {
    /// The visitor asked for a member of staff.
    case staffWanted
    /// The visitor was not understood three times.
    case notUnderstood
    /// No ticket could be issued, changed or found.
    case ticketsUnavailable
    /// Somebody is in danger: at once.
    case emergency
    /// The visitor has a grievance.
    case complaint
    /// Something was lost or found.
    case lostFound
    /// Somebody's number was called without them, and they are here now.
    case missedTicket
    /// The visitor wants to be called before others and could not say why on the screen.
    case priorityWanted
    /// The visitor is not content with the service.
    case poorRating
}
