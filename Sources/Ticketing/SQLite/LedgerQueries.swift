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

    func latestCalls(in line: LineID, on day: LocalDay, limit: Int) throws(TicketFailure) -> [LedgerEntry] {
        try edge { () throws(DatabaseFailure) in
            try statements.latestCalls.all(
                .day(day), .text(line.rawValue), .integer(Int64(limit)), read: LedgerEntry.init)
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

    func events(after sequence: Int64, limit: Int) throws(TicketFailure) -> [TicketEvent] {
        try edge { () throws(DatabaseFailure) in
            try statements.events.all(.integer(sequence), .integer(Int64(limit)), read: TicketEvent.init)
        }
    }

    func lastSequence() throws(TicketFailure) -> Int64 {
        try edge { () throws(DatabaseFailure) in Int64(try statements.lastSequence.number()) }
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
