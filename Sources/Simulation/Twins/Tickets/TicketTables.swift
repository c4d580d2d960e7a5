import Reception
import Ticketing

/// The rows of the in-memory store, and the indexes beside them. They change in place, only by `apply`.
struct TicketTables: Equatable {
    /// In the order of arrival: the entry of arrival `n` is at `n - 1`.
    private(set) var entries: [LedgerEntry] = []
    private(set) var days: [LocalDay: DayRows] = [:]
    private(set) var passing = PassingRows()
    private(set) var events = EventRows()

    /// The arrivals of the ids.
    private var arrivals: [TicketID: Int64] = [:]
    private var services: [LineID: ServiceTimes] = [:]
    /// The indexes of the days that were asked about since a day began, in practice one.
    private var indexes: [LocalDay: DayIndex] = [:]

    /// Makes tables without a row.
    init() {}

    // MARK: Questions

    func entry(_ arrival: Int64) -> LedgerEntry { entries[Int(arrival) - 1] }

    func entry(_ id: TicketID) -> LedgerEntry? { arrivals[id].map(entry) }

    /// The entries of `day` in the order of arrival.
    func entries(on day: LocalDay) -> [LedgerEntry] {
        (days[day]?.stretches ?? []).reduce(into: []) { $0 += entries[$1] }
    }

    func serviceTimes(in line: LineID, limit: Int) -> [Delay] { services[line]?.latest(limit) ?? [] }

    /// The index of `day`, made when it is first asked for.
    mutating func index(of day: LocalDay) -> DayIndex {
        if let index = indexes[day] { return index }
        let index = makeIndex(of: day)
        indexes[day] = index
        return index
    }

    // MARK: Writes

    /// Does `write` and answers with the write that undoes it.
    mutating func apply(_ write: TicketWrite) -> TicketWrite {
        switch write {
        case .addEntry(let entry): return add(entry)
        case .removeLastEntry: return removeLastEntry()
        case .replaceEntry(let entry): return replace(self.entry(entry.arrival), by: entry)
        case .addStay(let stay): return add(stay)
        case .removeLastStay(let day): return removeLastStay(of: day)
        case .setOrdinal(let ordinal, let prefix, let day):
            defer { change(day) { $0.lastOrdinals[prefix] = ordinal } }
            return .setOrdinal(days[day]?.lastOrdinals[prefix], prefix: prefix, day)
        case .setNames(let hasNames, let day):
            defer { change(day) { $0.hasNames = hasNames } }
            return .setNames(days[day]?.hasNames ?? false, day)
        case .addEvent(let event): return add(event)
        case .removeLastEvent: return removeLastEvent()
        case .setEvents(let rows):
            defer { events = rows }
            return .setEvents(events)
        case .passing(let write): return .passing(passing.apply(write))
        case .setIndexes(let rows):
            defer { indexes = rows }
            return .setIndexes(indexes)
        }
    }

    private mutating func add(_ entry: LedgerEntry) -> TicketWrite {
        let position = entries.count
        entries.append(entry)
        change(entry.ticket.day) { rows in
            if rows.stretches.last?.upperBound == position {
                let begin = rows.stretches.removeLast().lowerBound
                rows.stretches.append(begin..<position + 1)
            } else {
                rows.stretches.append(position..<position + 1)
            }
        }
        index(nil, as: entry)
        return .removeLastEntry
    }

    private mutating func removeLastEntry() -> TicketWrite {
        let entry = entries.removeLast()
        change(entry.ticket.day) { rows in
            let stretch = rows.stretches.removeLast()
            if stretch.count > 1 { rows.stretches.append(stretch.dropLast()) }
        }
        index(entry, as: nil)
        return .addEntry(entry)
    }

    private mutating func replace(_ old: LedgerEntry, by new: LedgerEntry) -> TicketWrite {
        entries[Int(new.arrival) - 1] = new
        index(old, as: new)
        return .replaceEntry(old)
    }

    private mutating func add(_ stay: Stay) -> TicketWrite {
        change(stay.day) { $0.stays.append(stay) }
        return .removeLastStay(stay.day)
    }

    private mutating func removeLastStay(of day: LocalDay) -> TicketWrite {
        .addStay(change(day) { $0.stays.removeLast() })
    }

    private mutating func add(_ event: OfficeEvent) -> TicketWrite {
        events.events.append(event)
        if let day = event.dayOfTicket { indexes[day]?.add(event) }
        return .removeLastEvent
    }

    private mutating func removeLastEvent() -> TicketWrite {
        let event = events.events.removeLast()
        if let day = event.dayOfTicket { indexes[day]?.removeLast(event) }
        return .addEvent(event)
    }

    /// Changes what belongs to `day`; a day without anything is not kept.
    private mutating func change<Answer>(_ day: LocalDay, _ body: (inout DayRows) -> Answer) -> Answer {
        let answer = body(&days[day, default: DayRows()])
        if days[day] == DayRows() { days[day] = nil }
        return answer
    }

    // MARK: Indexes

    /// The same rows with indexes made from nothing, of the same days.
    var reindexed: TicketTables {
        var copy = self
        (copy.arrivals, copy.services, copy.indexes) = ([:], [:], [:])
        for entry in entries { copy.index(nil, as: entry) }
        for day in indexes.keys { copy.indexes[day] = makeIndex(of: day) }
        return copy
    }

    private func makeIndex(of day: LocalDay) -> DayIndex {
        var index = DayIndex()
        for entry in entries(on: day) { index.replace(nil, by: entry) }
        for event in events.events where event.dayOfTicket == day { index.add(event) }
        return index
    }

    /// Takes into the indexes that `old` has become `new`: nil is an entry that is not there.
    private mutating func index(_ old: LedgerEntry?, as new: LedgerEntry?) {
        guard let entry = new ?? old else { return }
        if old == nil || new == nil { arrivals[entry.ticket.id] = new?.arrival }
        let (before, after) = (old.flatMap(ServiceTimes.Service.init), new.flatMap(ServiceTimes.Service.init))
        if before != after {
            if let old, let before { removeService(before, of: old.ticket.line) }
            if let new, let after { services[new.ticket.line, default: ServiceTimes()].insert(after) }
        }
        indexes[entry.ticket.day]?.replace(old, by: new)
    }

    private mutating func removeService(_ service: ServiceTimes.Service, of line: LineID) {
        services[line]?.remove(service)
        if services[line]?.isEmpty == true { services[line] = nil }
    }
}

extension OfficeEvent {
    /// The day of the ticket it tells of, if it tells of one.
    fileprivate var dayOfTicket: LocalDay? {
        guard case .ticket(_, let ticket) = change else { return nil }
        return ticket.day
    }
}
