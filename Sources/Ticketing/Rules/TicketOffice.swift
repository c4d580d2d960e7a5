package import Reception

/// The rules of the ticket office at one moment: every decision, no state and no clock of its own.
///
/// It lives inside one transaction of a `TicketStore`; what it throws undoes the transaction. Tickets of past days are
/// kept for statistics but are no longer there for anybody: not called, not counted, not found. Their number may be
/// given out again. Only the id stays taken for ever, because it is what makes an issue happen once. Tickets are
/// kept by the day, so a clock that is set back finds the queues as it left them; but names, persons and what was said of
/// desks and lines are gone then, because they go when another day begins.
package struct TicketOffice {
    let office: Office
    let time: WallTime
    let ledger: any TicketLedger

    /// Opens `office` at `time` over the rows of `ledger`.
    package init(_ office: Office, at time: WallTime, ledger: any TicketLedger) {
        self.office = office
        self.time = time
        self.ledger = ledger
    }

    var order: CallingOrder { office.rules.order }

    /// How today's ticket with this id stands.
    package func ticket(_ id: TicketID) throws(TicketFailure) -> TicketStanding {
        try standing(of: entryOfToday(id))
    }

    /// How today's ticket with this number stands.
    package func ticket(number: TicketNumber) throws(TicketFailure) -> TicketStanding {
        guard let entry = try ledger.entry(number, on: time.day) else { throw .notFound }
        return try standing(of: entry)
    }

    func entryOfToday(_ id: TicketID) throws(TicketFailure) -> LedgerEntry {
        guard let entry = try ledger.entry(id), entry.ticket.day == time.day else { throw .notFound }
        return entry
    }

    /// Keeps `entry` as it is now, notes what happened, and returns the event's sequence.
    @discardableResult
    func change(_ entry: LedgerEntry, _ kind: TicketEvent.Kind) throws(TicketFailure) -> Int64 {
        try ledger.update(entry)
        return try ledger.append(.ticket(kind, entry.ticket), at: time.utcMilliseconds)
    }
}
