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

    func events(after sequence: Int64?) async -> AsyncThrowingStream<TicketEvent, any Error> {
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

    func callNext(desk: DeskID) async throws(TicketFailure) -> TicketStanding? {
        try await service.callNext(desk: desk)
    }

    func apply(_ transition: TicketTransition, to id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await service.apply(transition, to: id)
    }

    func prioritise(_ id: TicketID, because reason: PriorityClass) async throws(TicketFailure) -> TicketStanding {
        try await service.prioritise(id, because: reason)
    }

    func board() async throws(TicketFailure) -> TicketBoard { try await service.board() }
}
