package import Reception

/// The ticket office as it was at one moment.
package struct BoardReading: Hashable, Sendable {
    /// Who is where.
    package let board: TicketBoard
    /// Every line.
    package let lines: [LineStanding]
    /// Every desk.
    package let desks: [DeskStanding]

    /// Makes a reading.
    package init(board: TicketBoard, lines: [LineStanding], desks: [DeskStanding]) {
        self.board = board
        self.lines = lines
        self.desks = desks
    }

    /// Asks the office.
    init(asking service: any TicketService) async throws(TicketFailure) {
        self.init(board: try await service.board(), lines: try await service.lines(), desks: try await service.desks())
    }
}

/// When numbers were called, or called once more: the office itself remembers the first time only.
package struct CallTimes: Hashable, Sendable {
    private var times: [TicketNumber: Instant] = [:]

    /// Knows of no call.
    package init() {}

    /// Takes in what happened at `instant`.
    package mutating func take(_ event: OfficeEvent, at instant: Instant) {
        switch event.change {
        case .ticket(.called, let ticket), .ticket(.recalled, let ticket): times[ticket.number] = instant
        case .ticket(_, let ticket): times[ticket.number] = nil
        case .dayBegan, .missed: times = [:]
        case .desk, .line: break
        }
    }

    /// When `number` was called last; nil when that is not known.
    package func time(of number: TicketNumber) -> Instant? { times[number] }

    /// How long before `now` and `wall`, which are the same moment, `ticket` was called; nil when it was not.
    package func age(of ticket: Ticket, at now: Instant, wall: WallTime) -> Delay? {
        if let time = times[ticket.number] { return now - time }
        // Called before anybody listened: the clock on the wall has to do.
        return ticket.calledAt.map { max(.zero, .milliseconds(wall.utcMilliseconds - $0)) }
    }
}
