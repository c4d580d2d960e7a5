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
                .text(ticket.priority?.rawValue), .integer(ticket.issuedAt), .text(ticket.displayName)
            ) { row in row.integer(0) }
        }
        return LedgerEntry(arrival: arrival ?? 0, request: request, ticket: ticket)
    }

    func update(_ entry: LedgerEntry) throws(TicketFailure) {
        let ticket = entry.ticket
        try edge { () throws(DatabaseFailure) in
            try statements.updateTicket.run(
                .text(ticket.line.rawValue), .text(ticket.status.rawValue), .text(ticket.priority?.rawValue),
                .text(ticket.desk?.rawValue), .integer(entry.call), .integer(ticket.calledAt),
                .integer(ticket.servingAt), .integer(ticket.endedAt), .integer(entry.arrival))
        }
    }

    func append(_ kind: TicketEvent.Kind, to entry: LedgerEntry) throws(TicketFailure) -> Int64 {
        let ticket = entry.ticket
        let sequence = try edge { () throws(DatabaseFailure) in
            try statements.appendEvent.first(
                .text(kind.rawValue), .integer(entry.arrival), .text(ticket.line.rawValue),
                .text(ticket.status.rawValue), .text(ticket.priority?.rawValue), .text(ticket.desk?.rawValue),
                .integer(ticket.calledAt), .integer(ticket.servingAt), .integer(ticket.endedAt)
            ) { row in row.integer(0) }
        }
        return sequence ?? 0
    }
}
