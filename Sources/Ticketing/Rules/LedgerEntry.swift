package import Reception

/// A ticket as the ledger keeps it.
package struct LedgerEntry: Hashable, Sendable {
    /// The place in the order of arrival over all lines and days.
    package let arrival: Int64
    /// What it was issued for: the same id with another request is refused. Without name and person after its day.
    package let request: TicketRequest
    /// The ticket now.
    package var ticket: Ticket
    /// The hour at the office, 0...23, in which it began to wait in its present line; nil in rows of old versions.
    package var hour: Int?
    /// The sequence of the event that called it last; nil when it was never called, or waits again.
    package var call: Int64?

    /// Makes an entry.
    package init(arrival: Int64, request: TicketRequest, ticket: Ticket, hour: Int?, call: Int64? = nil) {
        self.arrival = arrival
        self.request = request
        self.ticket = ticket
        self.hour = hour
        self.call = call
    }
}

/// A ticket that has not yet got its place in the ledger.
package struct Newcomer: Sendable {
    /// What was asked for.
    package let request: TicketRequest
    /// The ticket.
    package let ticket: Ticket
    /// The hour at the office, 0...23.
    package let hour: Int
    /// The prefix its number was made from.
    package let prefix: String
    /// The ordinal its number was made from.
    package let ordinal: Int
}

/// One call, for the turns of those with and without priority.
package struct CallNote: Hashable, Sendable {
    /// The call's place in the order of events.
    package let sequence: Int64
    /// Whether the ticket had priority.
    package let hadPriority: Bool

    /// Makes a note.
    package init(sequence: Int64, hadPriority: Bool) {
        self.sequence = sequence
        self.hadPriority = hadPriority
    }
}

/// How many wait, apart from each other those with and without priority.
package struct QueueLength: Hashable, Sendable {
    /// Those without priority.
    package var ordinary: Int
    /// Those with priority.
    package var prioritised: Int

    /// Makes a length.
    package init(ordinary: Int = 0, prioritised: Int = 0) {
        self.ordinary = ordinary
        self.prioritised = prioritised
    }

    /// All who wait.
    package var total: Int { ordinary + prioritised }

    /// Counts one more.
    package mutating func count(_ ticket: Ticket) {
        if ticket.priority == nil { ordinary += 1 } else { prioritised += 1 }
    }
}

/// What can be opened, paused and closed.
package enum Place: Hashable, Sendable {
    case desk(DeskID)
    case line(LineID)
}

/// What was said of a place.
package struct PlaceNotice: Hashable, Sendable {
    /// How it is.
    package let availability: Availability
    /// Why.
    package let reason: String?

    /// Makes a notice.
    package init(availability: Availability, reason: String?) {
        self.availability = availability
        self.reason = reason
    }

    /// What holds where nothing was said.
    package static let open = PlaceNotice(availability: .open, reason: nil)
}
