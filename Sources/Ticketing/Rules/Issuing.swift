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
            guard request.isAsked(by: earlier, today: time.day) else { throw .keyReused }
            return try standing(of: earlier)
        }
        guard let line = office.line(request.line) else { throw .unknownLine(line: request.line) }
        let issued = try ledger.lastOrdinal(under: line.prefix, on: time.day)
        if let refusal = try refusal(of: line, issued: issued) { throw refusal }
        try checkLimits(request)
        let entry = try ledger.insert(newcomer(request, id: id, prefix: line.prefix, ordinal: issued + 1))
        _ = try ledger.append(.ticket(.issued, entry.ticket), at: time.utcMilliseconds)
        return try standing(ofLast: entry)
    }

    /// Why `line`, which has `issued` so many numbers today, gives out none now; nil when it does.
    func refusal(of line: Line, issued: Int) throws(TicketFailure) -> TicketFailure? {
        let hours = office.hours(of: line.id)
        switch try availability(of: .line(line.id)) {
        case .open: break
        case .paused: return .closed(reopens: nil)
        case .closed: return .closed(reopens: hours.nextOpening(after: time.endOfDay))
        }
        guard office.issuesTickets(in: line.id, at: time) else {
            return .closed(reopens: hours.nextOpening(after: time))
        }
        return issued < line.dailyCapacity ? nil : .full(reopens: hours.nextOpening(after: time.endOfDay))
    }

    /// The rules about how many numbers a person may take. Numbers given back do not count.
    private func checkLimits(_ request: TicketRequest) throws(TicketFailure) {
        let rules = office.rules
        guard let person = request.person, !(rules.exemptsPriority && request.priority != nil),
            rules.mostPerPerson != nil || rules.mostPerPersonAndLine != nil
        else { return }
        let held = try ledger.entries(of: person, on: time.day).map(\.ticket).filter { $0.status != .cancelled }
        let inLine = held.filter { $0.line == request.line }
        for (tickets, most) in [(inLine, rules.mostPerPersonAndLine), (held, rules.mostPerPerson)] {
            if let most, tickets.count >= most, let last = tickets.last { throw .limitReached(held: last.number) }
        }
    }

    private func newcomer(_ request: TicketRequest, id: TicketID, prefix: String, ordinal: Int) -> Newcomer {
        let ticket = Ticket(
            id: id, number: TicketNumber(prefix: prefix, ordinal: ordinal), line: request.line, day: time.day,
            priority: request.priority, language: request.language, displayName: request.displayName,
            issuer: request.issuer, issuedAt: time.utcMilliseconds)
        return Newcomer(request: request, ticket: ticket, hour: time.hour, prefix: prefix, ordinal: ordinal)
    }
}

extension TicketRequest {
    /// Whether `entry` was issued for this request, as far as is still known: after its day nobody's name is.
    fileprivate func isAsked(by entry: LedgerEntry, today: LocalDay) -> Bool {
        // Whoever was first stays the issuer.
        if entry.ticket.day == today { return issued(by: nil) == entry.request.issued(by: nil) }
        return anonymous == entry.request.anonymous
    }

    private func issued(by issuer: String?) -> TicketRequest {
        var copy = self
        copy.issuer = issuer
        return copy
    }

    private var anonymous: TicketRequest { TicketRequest(line: line, priority: priority, language: language) }
}

extension WallTime {
    /// The last minute of the same day: what opens after it opens on a later day.
    var endOfDay: WallTime { WallTime(utcMilliseconds: utcMilliseconds, day: day, minute: 24 * 60 - 1) }

    /// The hour at the office, 0...23.
    var hour: Int { minute / 60 }
}

extension TicketNumber {
    /// The number printed for the `ordinal`-th ticket under `prefix`: at least three digits, as `B012`; `B1000` follows
    /// `B999`.
    package init(prefix: String, ordinal: Int) {
        let digits = String(ordinal)
        self.init(rawValue: prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
    }
}
