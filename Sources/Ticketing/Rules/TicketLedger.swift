package import Reception

/// The rows of the ticket office inside one transaction; the only thing the rules may ask or change.
///
/// Implementers promise: reads see the writes made before them in the same transaction; nothing is kept when the
/// transaction fails; no call costs more as the tickets of a day grow, but for `entries(on:)`, `waiting(before:)` and
/// `visitStays`. A ledger is used by one transaction at a time and not kept beyond it.
package protocol TicketLedger: AnyObject {
    // MARK: Tickets

    /// The ticket with this id, of whatever day.
    func entry(_ id: TicketID) throws(TicketFailure) -> LedgerEntry?
    /// The ticket that has this number on `day`.
    func entry(_ number: TicketNumber, on day: LocalDay) throws(TicketFailure) -> LedgerEntry?
    /// All tickets of `day` in the order of their arrival.
    func entries(on day: LocalDay) throws(TicketFailure) -> [LedgerEntry]
    /// The tickets of `day` issued to `person`, in the order of their arrival.
    func entries(of person: PersonKey, on day: LocalDay) throws(TicketFailure) -> [LedgerEntry]
    /// The tickets of `day` that are called or being served, the latest call first.
    func current(on day: LocalDay) throws(TicketFailure) -> [LedgerEntry]
    /// The ticket that waits longest in `line` on `day`, among those with or without priority.
    func firstWaiting(in line: LineID, on day: LocalDay, prioritised: Bool) throws(TicketFailure) -> LedgerEntry?
    /// How many wait in `line` on `day`.
    func waiting(in line: LineID, on day: LocalDay) throws(TicketFailure) -> QueueLength
    /// How many wait in the line of `entry` that arrived before it.
    func waiting(before entry: LedgerEntry) throws(TicketFailure) -> QueueLength
    /// The last `limit` calls from `line` on `day`, the latest first.
    func latestCalls(in line: LineID, on day: LocalDay, limit: Int) throws(TicketFailure) -> [CallNote]
    /// How long the last `limit` tickets served in `line` took, on whatever day; never negative.
    func serviceTimes(in line: LineID, limit: Int) throws(TicketFailure) -> [Delay]
    /// The ordinal of the last number given out under `prefix` on `day`; 0 when there is none.
    func lastOrdinal(under prefix: String, on day: LocalDay) throws(TicketFailure) -> Int
    /// Adds a ticket at the end of the queue.
    func insert(_ newcomer: Newcomer) throws(TicketFailure) -> LedgerEntry
    /// Replaces the entry with the same arrival.
    func update(_ entry: LedgerEntry) throws(TicketFailure)

    // MARK: Calls

    /// The ticket that was called under `key`.
    func entry(calledUnder key: String) throws(TicketFailure) -> LedgerEntry?
    /// Keeps that `entry` was called under `key`, until the day ends.
    func keep(call key: String, of entry: LedgerEntry) throws(TicketFailure)

    // MARK: Desks and lines

    /// What was last said of `place` on `day`; nil when nothing was.
    func notice(of place: Place, on day: LocalDay) throws(TicketFailure) -> PlaceNotice?
    /// Keeps what is said of `place` on `day`.
    func keep(_ notice: PlaceNotice, of place: Place, on day: LocalDay) throws(TicketFailure)

    // MARK: The day

    /// The day that was begun last; nil when none ever was.
    func lastDay() throws(TicketFailure) -> LocalDay?
    /// Begins `day`: takes names, persons and keys of other days out of everything, and drops events before `oldest`
    /// (UTC milliseconds).
    func begin(_ day: LocalDay, droppingEventsBefore oldest: Int64) throws(TicketFailure)
    /// The key of `day`; nil when there is none.
    func dayKey(of day: LocalDay) throws(TicketFailure) -> DayKey?
    /// Keeps a key until its day ends.
    func keep(_ key: DayKey) throws(TicketFailure)

    // MARK: Statistics

    /// Keeps a stay that ended although its ticket goes on.
    func keep(_ stay: Stay) throws(TicketFailure)
    /// Shows every stay that began on the days from `first` to `last`, in any order.
    func visitStays(
        from first: LocalDay, to last: LocalDay, _ visit: (Stay) -> Void
    ) throws(TicketFailure)

    // MARK: Events

    /// Notes what happened and returns the event's sequence. A ticket in it is in the ledger as it is now.
    func append(_ change: OfficeChange, at utcMilliseconds: Int64) throws(TicketFailure) -> Int64
    /// The first `limit` events after `sequence`, in order.
    func events(after sequence: Int64, limit: Int) throws(TicketFailure) -> [OfficeEvent]
    /// The sequence of the oldest event kept; nil when there is none.
    func firstSequence() throws(TicketFailure) -> Int64?
    /// The sequence of the last event; 0 when nothing ever happened.
    func lastSequence() throws(TicketFailure) -> Int64
}
