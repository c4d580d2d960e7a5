import Reception
import SQLite

// What the ledger reads; the promises are those of `TicketLedger`.
extension SQLiteLedger {
    func entry(_ id: TicketID) throws(TicketFailure) -> LedgerEntry? {
        try edge { () throws(DatabaseFailure) in
            try statements.entryByID.first(.text(id.rawValue), read: LedgerEntry.init)
        }
    }

    func entry(_ number: TicketNumber, on day: LocalDay) throws(TicketFailure) -> LedgerEntry? {
        try edge { () throws(DatabaseFailure) in
            try statements.entryByNumber.first(.day(day), .text(number.rawValue), read: LedgerEntry.init)
        }
    }

    func entries(on day: LocalDay) throws(TicketFailure) -> [LedgerEntry] {
        try edge { () throws(DatabaseFailure) in
            try statements.entriesOfDay.all(.day(day), read: LedgerEntry.init)
        }
    }

    func current(on day: LocalDay) throws(TicketFailure) -> [LedgerEntry] {
        try edge { () throws(DatabaseFailure) in try statements.current.all(.day(day), read: LedgerEntry.init) }
    }

    func firstWaiting(in line: LineID, on day: LocalDay, prioritised: Bool) throws(TicketFailure) -> LedgerEntry? {
        try edge { () throws(DatabaseFailure) in
            try statements.firstWaiting.first(
                .day(day), .text(line.rawValue), .flag(prioritised), read: LedgerEntry.init)
        }
    }

    func waiting(in line: LineID, on day: LocalDay) throws(TicketFailure) -> QueueLength {
        try edge { () throws(DatabaseFailure) in
            try QueueLength { prioritised throws(DatabaseFailure) in
                try statements.queueLength.number(.day(day), .text(line.rawValue), .flag(prioritised))
            }
        }
    }

    func waiting(before entry: LedgerEntry) throws(TicketFailure) -> QueueLength {
        let ticket = entry.ticket
        return try edge { () throws(DatabaseFailure) in
            try QueueLength { prioritised throws(DatabaseFailure) in
                try statements.waitingBefore.number(
                    .day(ticket.day), .text(ticket.line.rawValue), .flag(prioritised), .integer(entry.arrival))
            }
        }
    }

    func entries(of person: PersonKey, on day: LocalDay) throws(TicketFailure) -> [LedgerEntry] {
        try edge { () throws(DatabaseFailure) in
            try statements.entriesOfPerson.all(.day(day), .text(person.rawValue), read: LedgerEntry.init)
        }
    }

    func entry(calledUnder key: String) throws(TicketFailure) -> LedgerEntry? {
        try edge { () throws(DatabaseFailure) in
            try statements.entryByCall.first(.text(key), read: LedgerEntry.init)
        }
    }

    func latestCalls(in line: LineID, on date: LocalDay, limit: Int) throws(TicketFailure) -> [CallNote] {
        try edge { () throws(DatabaseFailure) in
            try day.latestCalls.all(.day(date), .text(line.rawValue), .integer(Int64(limit))) { row in
                CallNote(sequence: row.integer(0), hadPriority: row.integer(1) != 0)
            }
        }
    }

    func serviceTimes(in line: LineID, limit: Int) throws(TicketFailure) -> [Delay] {
        try edge { () throws(DatabaseFailure) in
            try statements.serviceTimes.all(.text(line.rawValue), .integer(Int64(limit))) { row in
                .milliseconds(row.integer(0))
            }
        }
    }

    func lastOrdinal(under prefix: String, on day: LocalDay) throws(TicketFailure) -> Int {
        try edge { () throws(DatabaseFailure) in try statements.lastOrdinal.number(.day(day), .text(prefix)) }
    }

    func notice(of place: Place, on date: LocalDay) throws(TicketFailure) -> PlaceNotice? {
        let (kind, id) = place.columns
        return try edge { () throws(DatabaseFailure) in
            try day.notice.first(.day(date), kind, id) { row throws(DatabaseFailure) in
                PlaceNotice(availability: try row.word(0), reason: row.optionalText(1))
            }
        }
    }

    func lastDay() throws(TicketFailure) -> LocalDay? {
        try edge { () throws(DatabaseFailure) in try day.lastDay.first { row in row.day(0) } }
    }

    func dayKey(of date: LocalDay) throws(TicketFailure) -> DayKey? {
        try edge { () throws(DatabaseFailure) in
            try day.dayKey.first(.day(date)) { row in DayKey(day: date, bytes: row.bytes(0)) }
        }
    }

    func visitStays(
        from first: LocalDay, to last: LocalDay, _ visit: (Stay) -> Void
    ) throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in
            try day.stays.forEach(.day(first), .day(last)) { row throws(DatabaseFailure) in visit(try Stay(row)) }
        }
    }

    func events(after sequence: Int64, limit: Int) throws(TicketFailure) -> [OfficeEvent] {
        try edge { () throws(DatabaseFailure) in
            try day.events.all(.integer(sequence), .integer(Int64(limit)), read: OfficeEvent.init)
        }
    }

    func firstSequence() throws(TicketFailure) -> Int64? {
        try edge { () throws(DatabaseFailure) in try day.firstSequence.first { row in row.integer(0) } }
    }

    func lastSequence() throws(TicketFailure) -> Int64 {
        try edge { () throws(DatabaseFailure) in Int64(try day.lastSequence.number()) }
    }
}

extension QueueLength {
    /// Asks for both counts in turn.
    fileprivate init(
        counting count: (_ prioritised: Bool) throws(DatabaseFailure) -> Int
    ) throws(DatabaseFailure) {
        self.init(ordinary: try count(false), prioritised: try count(true))
    }
}
