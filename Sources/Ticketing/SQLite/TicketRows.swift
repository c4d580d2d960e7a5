import Reception
import SQLite

// How the domain's values lie in rows and columns.

extension SQLiteValue {
    /// A day, as the number of days since 1970-01-01.
    static func day(_ day: LocalDay) -> SQLiteValue { .integer(Int64(day.daysSince1970)) }

    /// A truth value, as 0 or 1.
    static func flag(_ flag: Bool) -> SQLiteValue { .integer(flag ? 1 : 0) }
}

extension Ticket {
    /// Reads the thirteen columns every query of tickets and events begins with.
    fileprivate init(_ row: Row) throws(DatabaseFailure) {
        self.init(
            id: TicketID(rawValue: row.text(0)), number: TicketNumber(rawValue: row.text(1)),
            line: LineID(rawValue: row.text(2)), day: LocalDay(daysSince1970: Int(row.integer(3))),
            priority: try row.optionalWord(5), language: try row.word(6),
            displayName: row.optionalText(12), issuedAt: row.integer(8))
        status = try row.word(4)
        desk = row.optionalText(7).map(DeskID.init(rawValue:))
        calledAt = row.optionalInteger(9)
        servingAt = row.optionalInteger(10)
        endedAt = row.optionalInteger(11)
    }
}

extension LedgerEntry {
    /// Reads a row of the ticket table.
    init(_ row: Row) throws(DatabaseFailure) {
        let ticket = try Ticket(row)
        let request = TicketRequest(
            line: LineID(rawValue: row.text(14)), priority: try row.optionalWord(15), language: ticket.language,
            displayName: ticket.displayName)
        self.init(arrival: row.integer(13), request: request, ticket: ticket, call: row.optionalInteger(16))
    }
}

extension TicketEvent {
    /// Reads a row of the event table, joined with what never changes of its ticket.
    init(_ row: Row) throws(DatabaseFailure) {
        self.init(sequence: row.integer(13), kind: try row.word(14), ticket: try Ticket(row))
    }
}
