import Reception
import SQLite

// What the ledger writes; the promises are those of `TicketLedger`.
extension SQLiteLedger: TicketLedger {
    func insert(_ newcomer: Newcomer) throws(TicketFailure) -> LedgerEntry {
        let (ticket, request) = (newcomer.ticket, newcomer.request)
        let arrival = try edge { () throws(DatabaseFailure) in
            try statements.insertTicket.first(
                .text(ticket.id.rawValue), .text(ticket.number.rawValue), .day(ticket.day), .text(newcomer.prefix),
                .integer(Int64(newcomer.ordinal)), .text(request.line.rawValue), .text(request.priority?.rawValue),
                .text(ticket.language.rawValue), .text(ticket.line.rawValue), .text(ticket.status.rawValue),
                .text(ticket.priority?.rawValue), .integer(ticket.issuedAt), .text(ticket.displayName),
                .integer(ticket.queuedAt), .integer(Int64(newcomer.hour)), .text(request.person?.rawValue),
                .text(request.issuer)
            ) { row in row.integer(0) }
        }
        return LedgerEntry(arrival: arrival ?? 0, request: request, ticket: ticket, hour: newcomer.hour)
    }

    func update(_ entry: LedgerEntry) throws(TicketFailure) {
        let ticket = entry.ticket
        try edge { () throws(DatabaseFailure) in
            try statements.updateTicket.run(
                .text(ticket.line.rawValue), .text(ticket.status.rawValue), .text(ticket.priority?.rawValue),
                .text(ticket.desk?.rawValue), .integer(entry.call), .integer(ticket.calledAt),
                .integer(ticket.servingAt), .integer(ticket.endedAt), .integer(ticket.queuedAt),
                .integer(entry.hour.map(Int64.init)), .integer(entry.arrival))
        }
    }

    func keep(call key: String, of entry: LedgerEntry) throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in
            try day.keepCall.run(.text(key), .day(entry.ticket.day), .integer(entry.arrival))
        }
    }

    func keep(_ notice: PlaceNotice, of place: Place, on date: LocalDay) throws(TicketFailure) {
        let (kind, id) = place.columns
        try edge { () throws(DatabaseFailure) in
            try day.keepNotice.run(.day(date), kind, id, .text(notice.availability.rawValue), .text(notice.reason))
        }
    }

    func begin(_ date: LocalDay, droppingEventsBefore oldest: Int64) throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in
            try day.forgetting.run(.day(date))
            try day.dropEvents.run(.integer(oldest))
            try day.keepDay.run(.day(date))
        }
        mustForgetInLog = true
    }

    func keep(_ key: DayKey) throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in try day.keepDayKey.run(.day(key.day), .bytes(key.bytes)) }
    }

    func keep(_ stay: Stay) throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in
            try day.keepStay.run(
                .day(stay.day), .text(stay.line.rawValue), .integer(stay.hour.map(Int64.init)),
                .integer(stay.queuedAt), .integer(stay.calledAt), .integer(stay.servingAt), .integer(stay.endedAt),
                .text(stay.status?.rawValue))
        }
    }

    func append(_ change: OfficeChange, at instant: Int64) throws(TicketFailure) -> Int64 {
        switch change {
        case .ticket(let kind, let ticket): try append(kind, to: ticket, at: instant)
        case .desk(let desk, let availability, let reason):
            try append(.desk, at: instant, desk: desk.rawValue, status: availability, reason: reason)
        case .line(let line, let availability, let reason):
            try append(.line, at: instant, line: line.rawValue, status: availability, reason: reason)
        case .dayBegan(let date): try append(.dayBegan, at: instant, date: date)
        // Nobody writes down what nobody has.
        case .missed: try lastSequence()
        }
    }

    private func append(_ kind: TicketEvent.Kind, to ticket: Ticket, at instant: Int64) throws(TicketFailure) -> Int64 {
        let sequence = try edge { () throws(DatabaseFailure) in
            try day.appendEvent.first(
                .integer(instant), .text(kind.rawValue), .day(ticket.day), .text(ticket.id.rawValue),
                .text(ticket.line.rawValue), .text(ticket.status.rawValue), .text(ticket.priority?.rawValue),
                .text(ticket.desk?.rawValue), .integer(ticket.queuedAt), .integer(ticket.calledAt),
                .integer(ticket.servingAt), .integer(ticket.endedAt), .text(nil)
            ) { row in row.integer(0) }
        }
        return sequence ?? 0
    }

    private func append(
        _ kind: EventKind, at instant: Int64, date: LocalDay? = nil, desk: String? = nil, line: String? = nil,
        status: Availability? = nil, reason: String? = nil
    ) throws(TicketFailure) -> Int64 {
        let date = SQLiteValue.integer(date.map { Int64($0.daysSince1970) } ?? 0)
        let nothing = SQLiteValue.text(nil)
        let sequence = try edge { () throws(DatabaseFailure) in
            try day.appendEvent.first(
                .integer(instant), .text(kind.rawValue), date, nothing, .text(line), .text(status?.rawValue), nothing,
                .text(desk), .integer(nil), .integer(nil), .integer(nil), .integer(nil), .text(reason)
            ) { row in row.integer(0) }
        }
        return sequence ?? 0
    }
}
