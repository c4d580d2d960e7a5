import Reception
import SQLite

// How the domain's values lie in rows and columns.

extension SQLiteValue {
    /// A day, as the number of days since 1970-01-01.
    static func day(_ day: LocalDay) -> SQLiteValue { .integer(Int64(day.daysSince1970)) }

    /// A truth value, as 0 or 1.
    static func flag(_ flag: Bool) -> SQLiteValue { .integer(flag ? 1 : 0) }
}

extension Row {
    /// A day, kept as the number of days since 1970-01-01.
    func day(_ column: Int32) -> LocalDay { LocalDay(daysSince1970: Int(integer(column))) }
}

extension Ticket {
    /// Reads the fifteen columns every query of tickets and events begins with.
    fileprivate init(_ row: Row) throws(DatabaseFailure) {
        self.init(
            id: TicketID(rawValue: row.text(0)), number: TicketNumber(rawValue: row.text(1)),
            line: LineID(rawValue: row.text(2)), day: row.day(3),
            priority: try row.optionalWord(5), language: try row.word(6),
            displayName: row.optionalText(12), issuer: row.optionalText(14), issuedAt: row.integer(8))
        status = try row.word(4)
        desk = row.optionalText(7).map(DeskID.init(rawValue:))
        calledAt = row.optionalInteger(9)
        servingAt = row.optionalInteger(10)
        endedAt = row.optionalInteger(11)
        queuedAt = row.integer(13)
    }
}

extension LedgerEntry {
    /// Reads a row of the ticket table.
    init(_ row: Row) throws(DatabaseFailure) {
        let ticket = try Ticket(row)
        let request = TicketRequest(
            line: LineID(rawValue: row.text(16)), priority: try row.optionalWord(17), language: ticket.language,
            displayName: ticket.displayName, person: row.optionalText(20).map(PersonKey.init(rawValue:)),
            issuer: ticket.issuer)
        self.init(
            arrival: row.integer(15), request: request, ticket: ticket, hour: row.optionalInteger(19).map(Int.init),
            call: row.optionalInteger(18))
    }
}

extension Stay {
    /// Reads a row of the query of stays.
    init(_ row: Row) throws(DatabaseFailure) {
        self.init(
            day: row.day(0), line: LineID(rawValue: row.text(1)), hour: row.optionalInteger(2).map(Int.init),
            queuedAt: row.integer(3), calledAt: row.optionalInteger(4), servingAt: row.optionalInteger(5),
            endedAt: row.optionalInteger(6), status: try row.optionalWord(7))
    }
}

extension OfficeEvent {
    /// Reads a row of the event table, joined with what never changes of its ticket.
    init(_ row: Row) throws(DatabaseFailure) {
        self.init(sequence: row.integer(15), at: row.integer(16), change: try OfficeChange(row))
    }
}

extension OfficeChange {
    fileprivate init(_ row: Row) throws(DatabaseFailure) {
        switch EventKind(rawValue: row.text(17)) {
        case .desk:
            self = .desk(DeskID(rawValue: row.text(7)), try row.word(4), reason: row.optionalText(18))
        case .line:
            self = .line(LineID(rawValue: row.text(2)), try row.word(4), reason: row.optionalText(18))
        case .dayBegan: self = .dayBegan(row.day(3))
        case nil: self = .ticket(try row.word(17), try Ticket(row))
        }
    }
}

/// The kinds of events that are not a ticket's.
enum EventKind: String {
    case desk, line, dayBegan
}

extension Place {
    /// The two columns by which a place is found.
    var columns: (kind: SQLiteValue, id: SQLiteValue) {
        switch self {
        case .desk(let desk): (.text(EventKind.desk.rawValue), .text(desk.rawValue))
        case .line(let line): (.text(EventKind.line.rawValue), .text(line.rawValue))
        }
    }
}
