package import Reception

/// The rules of the ticket office at one moment: every decision, no state and no clock of its own.
///
/// It lives inside one transaction of a `TicketStore`; what it throws undoes the transaction. Tickets of past days are
/// kept for statistics but are no longer there for anybody: not called, not counted, not found. Their number may be
/// given out again. Only the id stays taken for ever, because it is what makes an issue happen once.
package struct TicketOffice {
    let office: Office
    let time: WallTime
    let ledger: any TicketLedger
    let interleaving: PriorityInterleaving

    /// Opens `office` at `time` over the rows of `ledger`.
    package init(
        _ office: Office, at time: WallTime, ledger: any TicketLedger,
        interleaving: PriorityInterleaving = PriorityInterleaving()
    ) {
        self.office = office
        self.time = time
        self.ledger = ledger
        self.interleaving = interleaving
    }

    /// How today's ticket with this id stands.
    package func ticket(_ id: TicketID) throws(TicketFailure) -> TicketStanding {
        try standing(of: entryOfToday(id))
    }

    /// How today's ticket with this number stands.
    package func ticket(number: TicketNumber) throws(TicketFailure) -> TicketStanding {
        guard let entry = try ledger.entry(number, on: time.day) else { throw .notFound }
        return try standing(of: entry)
    }

    /// Who is where now.
    package func board() throws(TicketFailure) -> TicketBoard {
        var waiting: [TicketBoard.WaitingCount] = []
        for line in office.lines {
            let length = try ledger.waiting(in: line.id, on: time.day)
            waiting.append(TicketBoard.WaitingCount(line: line.id, count: length.total))
        }
        return TicketBoard(current: try ledger.current(on: time.day).map(\.ticket), waiting: waiting)
    }

    func entryOfToday(_ id: TicketID) throws(TicketFailure) -> LedgerEntry {
        guard let entry = try ledger.entry(id), entry.ticket.day == time.day else { throw .notFound }
        return entry
    }
}
