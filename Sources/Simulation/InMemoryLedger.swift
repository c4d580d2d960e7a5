import Reception
import Ticketing

/// The rows of the in-memory store.
struct TicketTables {
    /// In the order of arrival: the entry of arrival `n` is at `n - 1`.
    var entries: [LedgerEntry] = []
    /// In order: the event of sequence `n` is at `n - 1`.
    var events: [TicketEvent] = []
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
    private(set) var tables: TicketTables

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

    func latestCalls(in line: LineID, on day: LocalDay, limit: Int) -> [LedgerEntry] {
        let called = tables.entries.filter { $0.ticket.line == line && $0.ticket.day == day && $0.call != nil }
        return Array(latestFirst(called).prefix(limit))
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

    func events(after sequence: Int64, limit: Int) -> [TicketEvent] {
        Array(tables.events.dropFirst(Int(clamping: max(0, sequence))).prefix(limit))
    }

    func lastSequence() -> Int64 { Int64(tables.events.count) }

    func insert(_ newcomer: Newcomer) -> LedgerEntry {
        let entry = LedgerEntry(
            arrival: Int64(tables.entries.count + 1), request: newcomer.request, ticket: newcomer.ticket)
        tables.entries.append(entry)
        tables.arrivals[newcomer.ticket.id] = entry.arrival
        let series = TicketTables.NumberSeries(prefix: newcomer.prefix, day: newcomer.ticket.day)
        tables.lastOrdinals[series] = newcomer.ordinal
        return entry
    }

    func update(_ entry: LedgerEntry) { tables.entries[Int(entry.arrival) - 1] = entry }

    func append(_ kind: TicketEvent.Kind, to entry: LedgerEntry) -> Int64 {
        let sequence = Int64(tables.events.count + 1)
        tables.events.append(TicketEvent(sequence: sequence, kind: kind, ticket: entry.ticket))
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
