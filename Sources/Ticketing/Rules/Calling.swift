package import Reception

extension TicketOffice {
    /// Calls the next ticket to `desk`; nil when nobody waits in any of its lines.
    ///
    /// Arrival decides over all the desk's lines together, so no line of a desk waits longer than another. A desk that
    /// still has a ticket called or in service may call: the visitor may be away for a copy or a payment, and an
    /// official is never stopped by a button not pressed. Nothing is finished implicitly. Calling goes on outside the
    /// hours: whoever has a number is served.
    package func callNext(desk id: DeskID) throws(TicketFailure) -> TicketStanding? {
        guard let desk = office.desk(id) else { throw .unknownDesk(desk: id) }
        guard var entry = try nextWaiting(in: desk.lines) else { return nil }
        entry.ticket.status = .called
        entry.ticket.desk = id
        entry.ticket.calledAt = time.utcMilliseconds
        entry.call = try ledger.append(.called, to: entry)
        try ledger.update(entry)
        return try standing(of: entry)
    }

    private func nextWaiting(in lines: [LineID]) throws(TicketFailure) -> LedgerEntry? {
        let priorityGoes = try ordinaryOwed(in: lines) == 0
        if let entry = try firstWaiting(in: lines, prioritised: priorityGoes) { return entry }
        return try firstWaiting(in: lines, prioritised: !priorityGoes)
    }

    private func firstWaiting(in lines: [LineID], prioritised: Bool) throws(TicketFailure) -> LedgerEntry? {
        var first: LedgerEntry?
        for line in lines {
            guard let entry = try ledger.firstWaiting(in: line, on: time.day, prioritised: prioritised) else {
                continue
            }
            if entry.arrival < first?.arrival ?? .max { first = entry }
        }
        return first
    }

    /// How many ordinary tickets `lines` together owe before the next with priority.
    func ordinaryOwed(in lines: [LineID]) throws(TicketFailure) -> Int {
        var calls: [LedgerEntry] = []
        for line in lines {
            calls += try ledger.latestCalls(in: line, on: time.day, limit: interleaving.ordinaryBetween)
        }
        calls.sort { $0.call ?? 0 > $1.call ?? 0 }
        return interleaving.ordinaryOwed(latest: calls.map { $0.ticket.priority != nil })
    }
}
