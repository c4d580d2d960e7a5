package import Reception

/// One stay of a ticket in one line, from the beginning of waiting to its end there: what statistics are made of. Who did
/// not come and comes back stays a second time.
package struct Stay: Hashable, Sendable {
    /// The ticket's day.
    package let day: LocalDay
    /// The line.
    package let line: LineID
    /// The hour at the office, 0...23, in which it began; nil in rows of old versions.
    package let hour: Int?
    /// When it began, UTC milliseconds.
    package let queuedAt: Int64
    /// When it was called, UTC milliseconds.
    package let calledAt: Int64?
    /// When the official began, UTC milliseconds.
    package let servingAt: Int64?
    /// When it ended, UTC milliseconds.
    package let endedAt: Int64?
    /// How it ended, or how far it is; nil: it was sent on to another line.
    package let status: TicketStatus?

    /// Makes a stay.
    package init(
        day: LocalDay, line: LineID, hour: Int?, queuedAt: Int64, calledAt: Int64?, servingAt: Int64?, endedAt: Int64?,
        status: TicketStatus?
    ) {
        self.day = day
        self.line = line
        self.hour = hour
        self.queuedAt = queuedAt
        self.calledAt = calledAt
        self.servingAt = servingAt
        self.endedAt = endedAt
        self.status = status
    }

    /// The present stay of `entry`.
    package init(_ entry: LedgerEntry) {
        let ticket = entry.ticket
        self.init(
            day: ticket.day, line: ticket.line, hour: entry.hour, queuedAt: ticket.queuedAt, calledAt: ticket.calledAt,
            servingAt: ticket.servingAt, endedAt: ticket.endedAt, status: ticket.status)
    }

    /// The stay of a ticket that is sent on at `instant` (UTC milliseconds).
    init(_ entry: LedgerEntry, sentOnAt instant: Int64) {
        let ticket = entry.ticket
        self.init(
            day: ticket.day, line: ticket.line, hour: entry.hour, queuedAt: ticket.queuedAt, calledAt: ticket.calledAt,
            servingAt: ticket.servingAt, endedAt: instant, status: nil)
    }
}
