package import Reception

/// A ticket service whose tickets have short names here and long ones there: the contract says "1", and a service that is
/// open to others takes only names that nobody guesses.
package struct LongNamedTickets: TicketService {
    private static let padding = "-a-name-nobody-guesses"
    private let service: any TicketService
    private let keys: any TicketService

    /// Lengthens the names on the way to `service` and shortens them on the way back. `keys` is the same office for
    /// somebody who may have the key of the day.
    package init(_ service: any TicketService, keys: any TicketService) {
        self.service = service
        self.keys = keys
    }

    package func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await service.issue(request, id: Self.long(id)).short
    }

    package func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await service.ticket(Self.long(id)).short
    }

    package func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        try await service.ticket(number: number).short
    }

    package func tickets() async throws(TicketFailure) -> [TicketStanding] { try await service.tickets().map(\.short) }

    package func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding? {
        try await service.callNext(desk: desk, key: key.map { $0 + Self.padding })?.short
    }

    package func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await service.apply(transition, to: Self.long(id), by: desk).short
    }

    package func transfer(
        _ id: TicketID, to line: LineID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await service.transfer(Self.long(id), to: line, by: desk).short
    }

    package func prioritise(
        _ id: TicketID, because reason: PriorityClass
    ) async throws(TicketFailure) -> TicketStanding {
        try await service.prioritise(Self.long(id), because: reason).short
    }

    package func lines() async throws(TicketFailure) -> [LineStanding] { try await service.lines() }

    package func desks() async throws(TicketFailure) -> [DeskStanding] { try await service.desks() }

    package func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding {
        try await service.setDesk(desk, availability, reason: reason)
    }

    package func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding {
        try await service.setLine(line, availability, reason: reason)
    }

    package func board() async throws(TicketFailure) -> TicketBoard {
        let board = try await service.board()
        return TicketBoard(current: board.current.map(\.short), waiting: board.waiting, next: board.next)
    }

    package func dayKey() async throws(TicketFailure) -> DayKey { try await keys.dayKey() }

    package func statistics(
        from first: LocalDay, to last: LocalDay
    ) async throws(TicketFailure) -> TicketStatistics {
        try await service.statistics(from: first, to: last)
    }

    package func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        let reader = Reader(await service.events(after: sequence))
        return AsyncThrowingStream { try await reader.next() }
    }

    private static func long(_ id: TicketID) -> TicketID { TicketID(rawValue: id.rawValue + padding) }

    fileprivate static func short(_ id: TicketID) -> TicketID {
        TicketID(rawValue: String(id.rawValue.dropLast(padding.count)))
    }
}

/// Reads the long-named events one by one.
private actor Reader {
    private var events: AsyncThrowingStream<OfficeEvent, any Error>.Iterator

    init(_ events: AsyncThrowingStream<OfficeEvent, any Error>) { self.events = events.makeAsyncIterator() }

    func next() async throws -> OfficeEvent? {
        var events = events
        defer { self.events = events }
        return try await events.next(isolation: self)?.short
    }
}

extension OfficeEvent {
    fileprivate var short: OfficeEvent {
        guard case .ticket(let kind, let ticket) = change else { return self }
        return OfficeEvent(sequence: sequence, at: at, change: .ticket(kind, ticket.short))
    }
}

extension TicketStanding {
    fileprivate var short: TicketStanding {
        TicketStanding(ticket: ticket.short, peopleAhead: peopleAhead, estimatedWaitMinutes: estimatedWaitMinutes)
    }
}

extension Ticket {
    fileprivate var short: Ticket {
        var copy = Ticket(
            id: LongNamedTickets.short(id), number: number, line: line, day: day, priority: priority,
            language: language, displayName: displayName, issuedAt: issuedAt)
        (copy.status, copy.desk, copy.queuedAt) = (status, desk, queuedAt)
        (copy.calledAt, copy.servingAt, copy.endedAt) = (calledAt, servingAt, endedAt)
        return copy
    }
}
