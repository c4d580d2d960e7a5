package import Reception

extension TicketOffice {
    /// Sends today's ticket `id` on to wait in `line`, with its number and by its arrival: nobody waits twice because
    /// an official or a robot sent them to the wrong line. Where `line` is the one it is at already, it waits again.
    ///
    /// A ticket that waits there already is left alone: the request may be repeated. Hours, capacity and a closed line
    /// do not matter: that is the official's to decide.
    package func transfer(
        _ id: TicketID, to line: LineID, by desk: DeskID? = nil
    ) throws(TicketFailure) -> TicketStanding {
        var entry = try entryOfToday(id)
        guard office.line(line) != nil else { throw .unknownLine(line: line) }
        guard [.waiting, .called, .serving].contains(entry.ticket.status) else {
            throw .conflict(status: entry.ticket.status)
        }
        try check(desk, mayMove: entry.ticket)
        if entry.ticket.status == .waiting, entry.ticket.line == line { return try standing(of: entry) }
        try ledger.keep(Stay(entry, sentOnAt: time.utcMilliseconds))
        entry.ticket.line = line
        entry.ticket.queuedAt = time.utcMilliseconds
        entry.hour = time.hour
        entry.waitAgain()
        try change(entry, .transferred)
        return try standing(of: entry)
    }
}

extension LedgerEntry {
    /// Waits as if it had not been called.
    mutating func waitAgain() {
        ticket.status = .waiting
        ticket.desk = nil
        (ticket.calledAt, ticket.servingAt, ticket.endedAt) = (nil, nil, nil)
        call = nil
    }
}
