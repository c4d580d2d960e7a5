import Reception
import Ticketing

/// The rows of the in-memory store.
struct TicketTables {
    /// In the order of arrival: the entry of arrival `n` is at `n - 1`.
    var entries: [LedgerEntry] = []
    /// In order, those that are kept.
    var events: [OfficeEvent] = []
    /// How many events were dropped before the first of `events`.
    var droppedEvents = 0
    /// The tickets called under keys.
    var calls: [String: Int64] = [:]
    /// What was said of desks and lines today.
    var notices: [Place: PlaceNotice] = [:]
    /// The day that was begun last, and its key.
    var day: LocalDay?
    var dayKey: DayKey?
    /// Stays of tickets that were sent on.
    var stays: [Stay] = []
    /// The arrivals of the ids.
    var arrivals: [TicketID: Int64] = [:]
    /// The last ordinal of every prefix and day.
    var lastOrdinals: [NumberSeries: Int] = [:]

    /// The numbers given out under one prefix on one day.
    struct NumberSeries: Hashable {
        let prefix: String
        let day: LocalDay
    }
}

/// The ledger over a copy of the tables, which the store takes back when the transaction succeeds.
///
/// Its questions look through all tickets of the store: a twin's day is short, and there is nothing to keep in step.
final class InMemoryLedger: TicketLedger {
    private(set) var tables: TicketTables {
        didSet { hasWritten = true }
    }
    /// Whether anything is other than it was.
    private(set) var hasWritten = false

    init(_ tables: TicketTables) { self.tables = tables }

    func entry(_ id: TicketID) -> LedgerEntry? { tables.arrivals[id].map { tables.entries[Int($0) - 1] } }

    func entry(_ number: TicketNumber, on day: LocalDay) -> LedgerEntry? {
        tables.entries.last { $0.ticket.number == number && $0.ticket.day == day }
    }

    func entries(on day: LocalDay) -> [LedgerEntry] { tables.entries.filter { $0.ticket.day == day } }

    func current(on day: LocalDay) -> [LedgerEntry] {
        latestFirst(entries(on: day).filter { $0.ticket.status == .called || $0.ticket.status == .serving })
    }

    func firstWaiting(in line: LineID, on day: LocalDay, prioritised: Bool) -> LedgerEntry? {
        tables.entries.first { $0.waits(in: line, on: day) && ($0.ticket.priority != nil) == prioritised }
    }

    func waiting(in line: LineID, on day: LocalDay) -> QueueLength {
        length { $0.waits(in: line, on: day) }
    }

    func waiting(before entry: LedgerEntry) -> QueueLength {
        length { $0.waits(in: entry.ticket.line, on: entry.ticket.day) && $0.arrival < entry.arrival }
    }

    func entries(of person: PersonKey, on day: LocalDay) -> [LedgerEntry] {
        entries(on: day).filter { $0.request.person == person }
    }

    func entry(calledUnder key: String) -> LedgerEntry? { tables.calls[key].map { tables.entries[Int($0) - 1] } }

    func keep(call key: String, of entry: LedgerEntry) { tables.calls[key] = entry.arrival }

    func latestCalls(in line: LineID, on day: LocalDay, limit: Int) -> [CallNote] {
        let calls = tables.events.reversed().lazy.compactMap { event -> CallNote? in
            guard case .ticket(.called, let ticket) = event.change, ticket.line == line, ticket.day == day else {
                return nil
            }
            return CallNote(sequence: event.sequence, hadPriority: ticket.priority != nil)
        }
        return Array(calls.prefix(limit))
    }

    func serviceTimes(in line: LineID, limit: Int) -> [Delay] {
        let times = tables.entries.compactMap { entry -> (end: Int64, length: Int64)? in
            let ticket = entry.ticket
            guard ticket.line == line, ticket.status == .served, let end = ticket.endedAt, let begin = ticket.servingAt
            else { return nil }
            return (end, max(0, end - begin))
        }
        return times.sorted { $0.end > $1.end }.prefix(limit).map { .milliseconds($0.length) }
    }

    func lastOrdinal(under prefix: String, on day: LocalDay) -> Int {
        tables.lastOrdinals[TicketTables.NumberSeries(prefix: prefix, day: day), default: 0]
    }

    func notice(of place: Place, on day: LocalDay) -> PlaceNotice? {
        tables.day == day ? tables.notices[place] : nil
    }

    func keep(_ notice: PlaceNotice, of place: Place, on day: LocalDay) { tables.notices[place] = notice }

    func lastDay() -> LocalDay? { tables.day }

    func begin(_ day: LocalDay, droppingEventsBefore oldest: Int64) {
        tables.entries = tables.entries.map { $0.ticket.day == day ? $0 : $0.anonymous }
        let kept = tables.events.drop { $0.at < oldest }
        tables.droppedEvents += tables.events.count - kept.count
        tables.events = kept.map { $0.on(day) }
        (tables.calls, tables.notices, tables.dayKey, tables.day) = ([:], [:], nil, day)
    }

    func dayKey(of day: LocalDay) -> DayKey? { tables.dayKey.flatMap { $0.day == day ? $0 : nil } }

    func keep(_ key: DayKey) { tables.dayKey = key }

    func keep(_ stay: Stay) { tables.stays.append(stay) }

    func visitStays(from first: LocalDay, to last: LocalDay, _ visit: (Stay) -> Void) {
        for stay in tables.stays + tables.entries.map(Stay.init) where stay.day >= first && stay.day <= last {
            visit(stay)
        }
    }

    func events(after sequence: Int64, limit: Int) -> [OfficeEvent] {
        let skipped = max(0, sequence - Int64(tables.droppedEvents))
        return Array(tables.events.dropFirst(Int(clamping: skipped)).prefix(limit))
    }

    func firstSequence() -> Int64? { tables.events.first?.sequence }

    func lastSequence() -> Int64 { Int64(tables.droppedEvents + tables.events.count) }

    func insert(_ newcomer: Newcomer) -> LedgerEntry {
        let entry = LedgerEntry(
            arrival: Int64(tables.entries.count + 1), request: newcomer.request, ticket: newcomer.ticket,
            hour: newcomer.hour)
        tables.entries.append(entry)
        tables.arrivals[newcomer.ticket.id] = entry.arrival
        let series = TicketTables.NumberSeries(prefix: newcomer.prefix, day: newcomer.ticket.day)
        tables.lastOrdinals[series] = newcomer.ordinal
        return entry
    }

    func update(_ entry: LedgerEntry) { tables.entries[Int(entry.arrival) - 1] = entry }

    func append(_ change: OfficeChange, at instant: Int64) -> Int64 {
        let sequence = lastSequence() + 1
        tables.events.append(OfficeEvent(sequence: sequence, at: instant, change: change))
        return sequence
    }

    private func latestFirst(_ entries: [LedgerEntry]) -> [LedgerEntry] {
        entries.sorted { $0.call ?? 0 > $1.call ?? 0 }
    }

    private func length(where belongs: (LedgerEntry) -> Bool) -> QueueLength {
        tables.entries.reduce(into: QueueLength()) { length, entry in
            if belongs(entry) { length.count(entry.ticket) }
        }
    }
}

extension LedgerEntry {
    fileprivate func waits(in line: LineID, on day: LocalDay) -> Bool {
        ticket.status == .waiting && ticket.line == line && ticket.day == day
    }
}

extension LedgerEntry {
    /// The entry as it is kept after its day: without name and person.
    fileprivate var anonymous: LedgerEntry {
        let request = TicketRequest(
            line: request.line, priority: request.priority, language: request.language, issuer: request.issuer)
        return LedgerEntry(arrival: arrival, request: request, ticket: ticket.anonymous, hour: hour, call: call)
    }
}

extension OfficeEvent {
    /// The event as it is kept on `day`: without the names of other days.
    fileprivate func on(_ day: LocalDay) -> OfficeEvent {
        guard case .ticket(let kind, let ticket) = change, ticket.day != day else { return self }
        return OfficeEvent(sequence: sequence, at: at, change: .ticket(kind, ticket.anonymous))
    }
}

extension Ticket {
    fileprivate var anonymous: Ticket {
        var copy = Ticket(
            id: id, number: number, line: line, day: day, priority: priority, language: language, issuer: issuer,
            issuedAt: issuedAt)
        (copy.status, copy.desk, copy.queuedAt) = (status, desk, queuedAt)
        (copy.calledAt, copy.servingAt, copy.endedAt) = (calledAt, servingAt, endedAt)
        return copy
    }
}
