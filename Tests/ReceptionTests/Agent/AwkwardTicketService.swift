import Reception
import TestSupport

/// A ticket service that is a burden: slow to issue, or with a stream of events that breaks off after each one.
struct AwkwardTicketService: TicketService {
    let service: any TicketService
    /// What must be over before a ticket is issued.
    var beforeIssue: @Sendable () async -> Void = {}
    /// Notes from where events are asked for; without it the stream is sound.
    var asked: Gathered<Int64?>?

    func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        await beforeIssue()
        return try await service.issue(request, id: id)
    }

    func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        let events = await service.events(after: sequence)
        guard let asked else { return events }
        asked.add(sequence)
        let reader = Gathered<Int>()
        return AsyncThrowingStream {
            guard reader.add(0) == 1 else { throw TicketFailure.unavailable(reason: "the connection broke off") }
            return try await events.first { _ in true }
        }
    }

    func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding { try await service.ticket(id) }

    func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        try await service.ticket(number: number)
    }

    func tickets() async throws(TicketFailure) -> [TicketStanding] { try await service.tickets() }

    func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding? {
        try await service.callNext(desk: desk, key: key)
    }

    func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await service.apply(transition, to: id, by: desk)
    }

    func transfer(_ id: TicketID, to line: LineID, by desk: DeskID?) async throws(TicketFailure) -> TicketStanding {
        try await service.transfer(id, to: line, by: desk)
    }

    func lines() async throws(TicketFailure) -> [LineStanding] { try await service.lines() }

    func desks() async throws(TicketFailure) -> [DeskStanding] { try await service.desks() }

    func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding {
        try await service.setDesk(desk, availability, reason: reason)
    }

    func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding {
        try await service.setLine(line, availability, reason: reason)
    }

    func dayKey() async throws(TicketFailure) -> DayKey { try await service.dayKey() }

    func statistics(from first: LocalDay, to last: LocalDay) async throws(TicketFailure) -> TicketStatistics {
        try await service.statistics(from: first, to: last)
    }

    func prioritise(_ id: TicketID, because reason: PriorityClass) async throws(TicketFailure) -> TicketStanding {
        try await service.prioritise(id, because: reason)
    }

    func board() async throws(TicketFailure) -> TicketBoard { try await service.board() }
}
