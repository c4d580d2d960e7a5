package import Reception

/// The rows of the ticket office inside one transaction; the only thing the rules may ask or change.
///
/// Implementers promise: reads see the writes made before them in the same transaction; nothing is kept when the
/// transaction fails; no call costs more as the tickets of a day grow, but for `entries(on:)` and
/// `waiting(before:)`. A ledger is used by one transaction at a time and not kept beyond it.
package protocol TicketLedger: AnyObject {
    /// The ticket with this id, of whatever day.
    func entry(_ id: TicketID) throws(TicketFailure) -> LedgerEntry?
    /// The ticket that has this number on `day`.
    func entry(_ number: TicketNumber, on day: LocalDay) throws(TicketFailure) -> LedgerEntry?
    /// All tickets of `day` in the order of their arrival.
    func entries(on day: LocalDay) throws(TicketFailure) -> [LedgerEntry]
    /// The tickets of `day` that are called or being served, the latest call first.
    func current(on day: LocalDay) throws(TicketFailure) -> [LedgerEntry]
    /// The ticket that waits longest in `line` on `day`, among those with or without priority.
    func firstWaiting(in line: LineID, on day: LocalDay, prioritised: Bool) throws(TicketFailure) -> LedgerEntry?
    /// How many wait in `line` on `day`.
    func waiting(in line: LineID, on day: LocalDay) throws(TicketFailure) -> QueueLength
    /// How many wait in the line of `entry` that arrived before it.
    func waiting(before entry: LedgerEntry) throws(TicketFailure) -> QueueLength
    /// The last `limit` tickets of `line` that were called on `day`, the latest call first.
    func latestCalls(in line: LineID, on day: LocalDay, limit: Int) throws(TicketFailure) -> [LedgerEntry]
    /// How long the last `limit` tickets served in `line` took, on whatever day; never negative.
    func serviceTimes(in line: LineID, limit: Int) throws(TicketFailure) -> [Delay]
    /// The ordinal of the last number given out under `prefix` on `day`; 0 when there is none.
    func lastOrdinal(under prefix: String, on day: LocalDay) throws(TicketFailure) -> Int
    /// Adds a ticket at the end of the queue.
    func insert(_ newcomer: Newcomer) throws(TicketFailure) -> LedgerEntry
    /// Replaces the entry with the same arrival.
    func update(_ entry: LedgerEntry) throws(TicketFailure)
    /// Notes what happened to `entry`, as it is now, and returns the event's sequence.
    func append(_ kind: TicketEvent.Kind, to entry: LedgerEntry) throws(TicketFailure) -> Int64
    /// The first `limit` events after `sequence`, in order.
    func events(after sequence: Int64, limit: Int) throws(TicketFailure) -> [TicketEvent]
    /// The sequence of the last event; 0 when nothing ever happened.
    func lastSequence() throws(TicketFailure) -> Int64
}

/// A ticket as the ledger keeps it.
package struct LedgerEntry: Hashable, Sendable {
    /// The place in the order of arrival over all lines and days.
    package let arrival: Int64
    /// What it was issued for: the same id with another request is refused.
    package let request: TicketRequest
    /// The ticket now.
    package var ticket: Ticket
    /// The sequence of the event that called it last; nil when it was never called.
    package var call: Int64?

    /// Makes an entry.
    package init(arrival: Int64, request: TicketRequest, ticket: Ticket, call: Int64? = nil) {
        self.arrival = arrival
        self.request = request
        self.ticket = ticket
        self.call = call
    }
}

/// A ticket that has not yet got its place in the ledger.
package struct Newcomer: Sendable {
    /// What was asked for.
    package let request: TicketRequest
    /// The ticket.
    package let ticket: Ticket
    /// The prefix its number was made from.
    package let prefix: String
    /// The ordinal its number was made from.
    package let ordinal: Int
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
