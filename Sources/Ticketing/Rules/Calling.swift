package import Reception

extension TicketOffice {
    /// Calls the next ticket to `desk`; nil when nobody waits in any of its lines.
    ///
    /// Arrival decides over all the desk's lines together, so no line of a desk waits longer than another. A desk that
    /// still has a ticket called or in service may call: the visitor may be away for a copy or a payment, and an
    /// official is never stopped by a button not pressed. Nothing is finished implicitly. Calling goes on outside the
    /// hours: whoever has a number is served. A `key` that called before gives that ticket, as it is now.
    package func callNext(desk id: DeskID, key: String? = nil) throws(TicketFailure) -> TicketStanding? {
        guard let desk = office.desk(id) else { throw .unknownDesk(desk: id) }
        // Two desks may count their calls alike.
        let key = key.map { "\(id) \($0)" }
        if let key, let earlier = try ledger.entry(calledUnder: key) {
            guard earlier.ticket.day == time.day else { throw .notFound }
            return try standing(of: earlier)
        }
        let availability = try availability(of: .desk(id))
        guard availability == .open else { throw .deskUnavailable(desk: id, availability: availability) }
        guard var entry = try nextWaiting(in: desk.lines) else { return nil }
        entry.ticket.status = .called
        entry.ticket.desk = id
        entry.ticket.calledAt = time.utcMilliseconds
        try call(&entry, .called)
        if let key { try ledger.keep(call: key, of: entry) }
        return try standing(of: entry)
    }

    /// Notes a call and keeps its place in the order of calls with the ticket.
    func call(_ entry: inout LedgerEntry, _ kind: TicketEvent.Kind) throws(TicketFailure) {
        entry.call = try ledger.append(.ticket(kind, entry.ticket), at: time.utcMilliseconds)
        try ledger.update(entry)
    }

    /// Who is called next from `lines` together.
    func nextWaiting(in lines: [LineID]) throws(TicketFailure) -> LedgerEntry? {
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
        guard order.memory > 0 else { return 0 }
        var calls: [CallNote] = []
        for line in lines { calls += try ledger.latestCalls(in: line, on: time.day, limit: order.memory) }
        calls.sort { $0.sequence > $1.sequence }
        return order.ordinaryOwed(latest: calls.map(\.hadPriority))
    }
}
