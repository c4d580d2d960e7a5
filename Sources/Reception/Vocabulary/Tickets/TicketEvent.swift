/// Something that happened to a ticket; `sequence` is global and never repeats.
public struct TicketEvent: Hashable, Sendable, Codable {
    /// What happened.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case issued, called, recalled, serving, served, noShow, cancelled, prioritised, transferred, cameBack
    }

    /// The event's place in the one global order.
    public let sequence: Int64
    /// What happened.
    public let kind: Kind
    /// The ticket after it happened.
    public let ticket: Ticket

    /// Makes an event.
    public init(sequence: Int64, kind: Kind, ticket: Ticket) {
        self.sequence = sequence
        self.kind = kind
        self.ticket = ticket
    }
}

/// Something that happened at the ticket office.
public struct OfficeEvent: Hashable, Sendable {
    /// Its place in the one global order, without gaps.
    public let sequence: Int64
    /// When it happened, UTC milliseconds.
    public let at: Int64
    /// What happened.
    public let change: OfficeChange

    /// Makes an event.
    public init(sequence: Int64, at: Int64, change: OfficeChange) {
        self.sequence = sequence
        self.at = at
        self.change = change
    }

    /// The event as one of a ticket, if it is.
    public var ticketEvent: TicketEvent? {
        guard case .ticket(let kind, let ticket) = change else { return nil }
        return TicketEvent(sequence: sequence, kind: kind, ticket: ticket)
    }
}

/// What can happen at the ticket office.
public enum OfficeChange: Hashable, Sendable {
    /// Something happened to a ticket, which is now as given.
    case ticket(TicketEvent.Kind, Ticket)
    /// A desk opened, paused or closed.
    case desk(DeskID, Availability, reason: String?)
    /// A line opened, paused or closed.
    case line(LineID, Availability, reason: String?)
    /// A new day began: numbers start again, and what waited is no longer there.
    case dayBegan(LocalDay)
    /// Events before this one are no longer kept, or never were: whoever follows looks at everything anew.
    case missed
}
