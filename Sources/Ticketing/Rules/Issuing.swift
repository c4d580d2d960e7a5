package import Reception

extension TicketOffice {
    /// Issues a ticket under the caller's `id`, or gives the one that was issued under it before.
    ///
    /// A repeated request is answered even when the line has closed since, and also on a later day: with the ticket
    /// of the day it was issued. A line issues in its own hours, where it has some. One whose day's capacity is used up is
    /// full until the next day it opens; cancelled tickets count, because their number is used.
    package func issue(_ request: TicketRequest, id: TicketID) throws(TicketFailure) -> TicketStanding {
        let request = request.cleaned
        if let earlier = try ledger.entry(id) {
            guard earlier.request == request else { throw .keyReused }
            return try standing(of: earlier)
        }
        guard let line = office.line(request.line) else { throw .unknownLine(line: request.line) }
        let hours = office.hours(of: line.id)
        guard office.issuesTickets(in: line.id, at: time) else {
            throw .closed(reopens: hours.nextOpening(after: time))
        }
        let issued = try ledger.lastOrdinal(under: line.prefix, on: time.day)
        guard issued < line.dailyCapacity else { throw .full(reopens: hours.nextOpening(after: time.endOfDay)) }
        let newcomer = newcomer(request, id: id, prefix: line.prefix, ordinal: issued + 1)
        let entry = try ledger.insert(newcomer)
        _ = try ledger.append(.issued, to: entry)
        return try standing(ofLast: entry)
    }

    private func newcomer(_ request: TicketRequest, id: TicketID, prefix: String, ordinal: Int) -> Newcomer {
        let ticket = Ticket(
            id: id, number: TicketNumber(prefix: prefix, ordinal: ordinal), line: request.line, day: time.day,
            priority: request.priority, language: request.language, displayName: request.displayName,
            issuedAt: time.utcMilliseconds)
        return Newcomer(request: request, ticket: ticket, prefix: prefix, ordinal: ordinal)
    }
}

extension WallTime {
    /// The last minute of the same day: what opens after it opens on a later day.
    fileprivate var endOfDay: WallTime { WallTime(utcMilliseconds: utcMilliseconds, day: day, minute: 24 * 60 - 1) }
}

extension TicketNumber {
    /// The number printed for the `ordinal`-th ticket under `prefix`: at least three digits, as `B012`; `B1000` follows
    /// `B999`.
    package init(prefix: String, ordinal: Int) {
        let digits = String(ordinal)
        self.init(rawValue: prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
    }
}
