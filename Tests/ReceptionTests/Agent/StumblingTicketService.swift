import Reception
import TestSupport

/// A ticket service whose stream of events breaks off after each event, and that notes from where it is resumed.
struct StumblingTicketService: TicketService {
    private let service: any TicketService
    private let asked: Gathered<Int64?>

    init(_ service: any TicketService, asked: Gathered<Int64?>) {
        self.service = service
        self.asked = asked
    }

    func events(after sequence: Int64?) async -> AsyncThrowingStream<TicketEvent, any Error> {
        asked.add(sequence)
        let events = await service.events(after: sequence)
        let reader = Gathered<Int>()
        return AsyncThrowingStream {
            guard reader.add(0) == 1 else { throw TicketFailure.unavailable(reason: "the connection broke off") }
            return try await events.first { _ in true }
        }
    }

    func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await service.issue(request, id: id)
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

    func board() async throws(TicketFailure) -> TicketBoard { try await service.board() }
}
