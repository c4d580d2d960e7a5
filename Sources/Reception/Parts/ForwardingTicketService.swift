/// What can be asked of a ticket service.
public enum TicketOperation: String, Sendable, CaseIterable {
    case issue, find, list, transfer, prioritise, lines, desks, board, statistics
    case serve, finish, cancel, recall, withdraw
    case findByNumber = "find_by_number"
    case callNext = "call_next"
    case noShow = "no_show"
    case comeBack = "return"
    case setDesk = "set_desk"
    case setLine = "set_line"
    case dayKey = "day_key"

    /// The operation that a transition is.
    public init(_ transition: TicketTransition) {
        self =
            switch transition {
            case .serve: .serve
            case .finish: .finish
            case .noShow: .noShow
            case .cancel: .cancel
            case .recall: .recall
            case .comeBack: .comeBack
            }
    }
}

/// A ticket service that hands everything on to another one and does something about each call: times it, breaks it.
public protocol ForwardingTicketService: TicketService {
    /// Where everything goes.
    var service: any TicketService { get }
    /// Makes the call that `ask` is.
    func forward<Answer: Sendable>(
        _ operation: TicketOperation, _ ask: @Sendable () async throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer
}

extension ForwardingTicketService {
    public func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await forward(.issue) { () async throws(TicketFailure) in try await service.issue(request, id: id) }
    }

    public func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await forward(.find) { () async throws(TicketFailure) in try await service.ticket(id) }
    }

    public func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        try await forward(.findByNumber) { () async throws(TicketFailure) in try await service.ticket(number: number) }
    }

    public func tickets() async throws(TicketFailure) -> [TicketStanding] {
        try await forward(.list) { () async throws(TicketFailure) in try await service.tickets() }
    }

    public func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding? {
        try await forward(.callNext) { () async throws(TicketFailure) in
            try await service.callNext(desk: desk, key: key)
        }
    }

    public func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await forward(TicketOperation(transition)) { () async throws(TicketFailure) in
            try await service.apply(transition, to: id, by: desk)
        }
    }

    public func withdraw(_ id: TicketID) async throws(TicketFailure) {
        try await forward(.withdraw) { () async throws(TicketFailure) in try await service.withdraw(id) }
    }

    public func transfer(
        _ id: TicketID, to line: LineID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await forward(.transfer) { () async throws(TicketFailure) in
            try await service.transfer(id, to: line, by: desk)
        }
    }

    public func prioritise(
        _ id: TicketID, because reason: PriorityClass
    ) async throws(TicketFailure) -> TicketStanding {
        try await forward(.prioritise) { () async throws(TicketFailure) in
            try await service.prioritise(id, because: reason)
        }
    }

    public func lines() async throws(TicketFailure) -> [LineStanding] {
        try await forward(.lines) { () async throws(TicketFailure) in try await service.lines() }
    }

    public func desks() async throws(TicketFailure) -> [DeskStanding] {
        try await forward(.desks) { () async throws(TicketFailure) in try await service.desks() }
    }

    public func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding {
        try await forward(.setDesk) { () async throws(TicketFailure) in
            try await service.setDesk(desk, availability, reason: reason)
        }
    }

    public func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding {
        try await forward(.setLine) { () async throws(TicketFailure) in
            try await service.setLine(line, availability, reason: reason)
        }
    }

    public func board() async throws(TicketFailure) -> TicketBoard {
        try await forward(.board) { () async throws(TicketFailure) in try await service.board() }
    }

    public func dayKey() async throws(TicketFailure) -> DayKey {
        try await forward(.dayKey) { () async throws(TicketFailure) in try await service.dayKey() }
    }

    public func statistics(from first: LocalDay, to last: LocalDay) async throws(TicketFailure) -> TicketStatistics {
        try await forward(.statistics) { () async throws(TicketFailure) in
            try await service.statistics(from: first, to: last)
        }
    }

    /// A stream takes as long as somebody listens: nothing is done about it.
    public func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        await service.events(after: sequence)
    }
}
