import Reception
import Ticketing

/// The ledger over the tables, which a transaction changes in place; what fails is undone.
final class InMemoryLedger: TicketLedger {
    private(set) var tables = TicketTables()
    /// What undoes the present transaction, from the last to the first.
    private var undoing: [TicketWrite] = []

    /// Runs `body` as a transaction: when it throws, or has written although there is no room, nothing is as if it
    /// had been.
    func transaction<Answer>(
        isFull: Bool, _ body: (any TicketLedger) throws(TicketFailure) -> Answer
    ) throws(TicketFailure) -> Answer {
        do throws(TicketFailure) {
            let answer = try body(self)
            if isFull && !undoing.isEmpty { throw .storageFull }
            undoing.removeAll(keepingCapacity: true)
            return answer
        } catch {
            while let write = undoing.popLast() { _ = tables.apply(write) }
            throw error
        }
    }

    private func write(_ write: TicketWrite) { undoing.append(tables.apply(write)) }

    // MARK: Tickets

    func entry(_ id: TicketID) -> LedgerEntry? { tables.entry(id) }

    func entry(_ number: TicketNumber, on day: LocalDay) -> LedgerEntry? {
        tables.index(of: day).arrival(of: number).map(tables.entry)
    }

    func entries(on day: LocalDay) -> [LedgerEntry] { tables.entries(on: day) }

    func entries(of person: PersonKey, on day: LocalDay) -> [LedgerEntry] {
        tables.index(of: day).arrivals(of: person).map(tables.entry)
    }

    func current(on day: LocalDay) -> [LedgerEntry] { tables.index(of: day).currentArrivals.map(tables.entry) }

    func firstWaiting(in line: LineID, on day: LocalDay, prioritised: Bool) -> LedgerEntry? {
        tables.index(of: day).firstWaiting(in: line, prioritised: prioritised).map(tables.entry)
    }

    func waiting(in line: LineID, on day: LocalDay) -> QueueLength { tables.index(of: day).waiting(in: line) }

    func waiting(before entry: LedgerEntry) -> QueueLength {
        tables.index(of: entry.ticket.day).waiting(in: entry.ticket.line, before: entry.arrival)
    }

    func latestCalls(in line: LineID, on day: LocalDay, limit: Int) -> [CallNote] {
        tables.index(of: day).latestCalls(in: line, limit: limit)
    }

    func serviceTimes(in line: LineID, limit: Int) -> [Delay] { tables.serviceTimes(in: line, limit: limit) }

    func lastOrdinal(under prefix: String, on day: LocalDay) -> Int { tables.days[day]?.lastOrdinals[prefix] ?? 0 }

    func insert(_ newcomer: Newcomer) -> LedgerEntry {
        let ticket = newcomer.ticket
        let entry = LedgerEntry(
            arrival: Int64(tables.entries.count + 1), request: newcomer.request, ticket: ticket, hour: newcomer.hour)
        write(.addEntry(entry))
        write(.setOrdinal(newcomer.ordinal, prefix: newcomer.prefix, ticket.day))
        if entry.hasNames, tables.days[ticket.day]?.hasNames != true { write(.setNames(true, ticket.day)) }
        return entry
    }

    func update(_ entry: LedgerEntry) { write(.replaceEntry(entry)) }

    // MARK: Calls, desks and lines

    func entry(calledUnder key: String) -> LedgerEntry? { tables.passing.calls[key].map(tables.entry) }

    func keep(call key: String, of entry: LedgerEntry) { write(.passing(.call(entry.arrival, key: key))) }

    func notice(of place: Place, on day: LocalDay) -> PlaceNotice? {
        tables.passing.day == day ? tables.passing.notices[place] : nil
    }

    func keep(_ notice: PlaceNotice, of place: Place, on day: LocalDay) { write(.passing(.notice(notice, place))) }

    // MARK: The day

    func lastDay() -> LocalDay? { tables.passing.day }

    func begin(_ day: LocalDay, droppingEventsBefore oldest: Int64) {
        // Only the day that begins will be asked about: the others' indexes, and calls of events that go, are given up.
        write(.setIndexes([:]))
        write(.setEvents(tables.events.kept(on: day, since: oldest)))
        write(.passing(.everything(PassingRows(day: day))))
        for (other, rows) in tables.days.sorted(by: { $0.key < $1.key }) where other != day && rows.hasNames {
            for entry in tables.entries(on: other) where entry.hasNames { write(.replaceEntry(entry.anonymous)) }
            write(.setNames(false, other))
        }
    }

    func dayKey(of day: LocalDay) -> DayKey? { tables.passing.dayKey.flatMap { $0.day == day ? $0 : nil } }

    func keep(_ key: DayKey) { write(.passing(.dayKey(key))) }

    // MARK: Statistics

    func keep(_ stay: Stay) { write(.addStay(stay)) }

    func visitStays(from first: LocalDay, to last: LocalDay, _ visit: (Stay) -> Void) {
        for day in tables.days.keys.sorted() where day >= first && day <= last {
            tables.days[day]?.stays.forEach(visit)
            for entry in tables.entries(on: day) { visit(Stay(entry)) }
        }
    }

    // MARK: Events

    func append(_ change: OfficeChange, at instant: Int64) -> Int64 {
        let sequence = lastSequence() + 1
        write(.addEvent(OfficeEvent(sequence: sequence, at: instant, change: change)))
        return sequence
    }

    func events(after sequence: Int64, limit: Int) -> [OfficeEvent] { tables.events.after(sequence, limit: limit) }

    func firstSequence() -> Int64? { tables.events.events.first?.sequence }

    func lastSequence() -> Int64 { tables.events.lastSequence }
}
