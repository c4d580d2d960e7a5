package import Reception

extension TicketOffice {
    /// The most characters of a reason: a line or two on a board.
    private static let mostReasonCharacters = 200

    /// Every line as it is now.
    package func lines() throws(TicketFailure) -> [LineStanding] {
        var standings: [LineStanding] = []
        for line in office.lines { standings.append(try standing(of: line)) }
        return standings
    }

    /// Every desk as it is now.
    package func desks() throws(TicketFailure) -> [DeskStanding] {
        let current = try ledger.current(on: time.day).map(\.ticket)
        var standings: [DeskStanding] = []
        for desk in office.desks { standings.append(try standing(of: desk, current: current)) }
        return standings
    }

    /// Opens, pauses or closes a desk for the rest of the day. What was called to it stays there.
    package func setDesk(
        _ id: DeskID, _ availability: Availability, reason: String?
    ) throws(TicketFailure) -> DeskStanding {
        guard let desk = office.desk(id) else { throw .unknownDesk(desk: id) }
        let notice = PlaceNotice(availability: availability, reason: reason.flatMap(Self.shown))
        if try keep(notice, of: .desk(id)) {
            _ = try ledger.append(.desk(id, availability, reason: notice.reason), at: time.utcMilliseconds)
        }
        return try standing(of: desk, current: ledger.current(on: time.day).map(\.ticket))
    }

    /// Opens, pauses or closes a line for the rest of the day. Who waits in it is called on.
    package func setLine(
        _ id: LineID, _ availability: Availability, reason: String?
    ) throws(TicketFailure) -> LineStanding {
        guard let line = office.line(id) else { throw .unknownLine(line: id) }
        let notice = PlaceNotice(availability: availability, reason: reason.flatMap(Self.shown))
        if try keep(notice, of: .line(id)) {
            _ = try ledger.append(.line(id, availability, reason: notice.reason), at: time.utcMilliseconds)
        }
        return try standing(of: line)
    }

    /// How `place` is today.
    func availability(of place: Place) throws(TicketFailure) -> Availability { try notice(of: place).availability }

    /// The desks that serve `line` and are open.
    func openDesks(serving line: LineID) throws(TicketFailure) -> [Desk] {
        var open: [Desk] = []
        for desk in office.desks(serving: line) where try availability(of: .desk(desk.id)) == .open {
            open.append(desk)
        }
        return open
    }

    private func notice(of place: Place) throws(TicketFailure) -> PlaceNotice {
        try ledger.notice(of: place, on: time.day) ?? .open
    }

    /// Keeps `notice` unless it says what holds already; whether it was news.
    private func keep(_ notice: PlaceNotice, of place: Place) throws(TicketFailure) -> Bool {
        guard try self.notice(of: place) != notice else { return false }
        try ledger.keep(notice, of: place, on: time.day)
        return true
    }

    private func standing(of desk: Desk, current: [Ticket]) throws(TicketFailure) -> DeskStanding {
        let notice = try notice(of: .desk(desk.id))
        return DeskStanding(
            desk: desk.id, lines: desk.lines, availability: notice.availability, reason: notice.reason,
            current: current.filter { $0.desk == desk.id }.map(\.number))
    }

    private func standing(of line: Line) throws(TicketFailure) -> LineStanding {
        let notice = try notice(of: .line(line.id))
        let issued = try ledger.lastOrdinal(under: line.prefix, on: time.day)
        let refusal = try refusal(of: line, issued: issued)
        let outlook = try outlook(of: line.id)
        return LineStanding(
            line: line.id, prefix: line.prefix, availability: notice.availability, reason: notice.reason,
            issuesNow: refusal == nil, reopens: refusal?.reopens, waiting: outlook.waiting.total,
            remaining: max(0, line.dailyCapacity - issued), openDesks: try openDesks(serving: line.id).count,
            estimatedWaitMinutes: outlook.minutesOfNewcomer)
    }

    /// `reason` fit for a board; nil when nothing is left of it.
    private static func shown(_ reason: String) -> String? {
        BoardText.line(reason, mostCharacters: mostReasonCharacters)
    }
}

extension TicketFailure {
    /// When there are numbers again, where that is why there are none.
    fileprivate var reopens: OpeningTime? {
        switch self {
        case .closed(let reopens), .full(let reopens): reopens
        default: nil
        }
    }
}
