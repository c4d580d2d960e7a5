package import Reception

/// The ticket office inside this process, over any store.
///
/// It has no state: the shell, a second service and the robot may work on one store at once.
package struct EmbeddedTicketService: TicketService {
    private let office: Office
    private let store: any TicketStore
    private let clock: any ReceptionClock
    private let interleaving: PriorityInterleaving

    /// Makes a service for `office`; nothing is opened before the first call.
    package init(
        office: Office, store: any TicketStore, clock: any ReceptionClock,
        interleaving: PriorityInterleaving = PriorityInterleaving()
    ) {
        self.office = office
        self.store = store
        self.clock = clock
        self.interleaving = interleaving
    }

    package func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await decide(.writing) { office throws(TicketFailure) in try office.issue(request, id: id) }
    }

    package func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await decide(.reading) { office throws(TicketFailure) in try office.ticket(id) }
    }

    package func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        try await decide(.reading) { office throws(TicketFailure) in try office.ticket(number: number) }
    }

    package func tickets() async throws(TicketFailure) -> [TicketStanding] {
        try await decide(.reading) { office throws(TicketFailure) in try office.tickets() }
    }

    package func callNext(desk: DeskID) async throws(TicketFailure) -> TicketStanding? {
        try await decide(.writing) { office throws(TicketFailure) in try office.callNext(desk: desk) }
    }

    package func apply(
        _ transition: TicketTransition, to id: TicketID
    ) async throws(TicketFailure) -> TicketStanding {
        try await decide(.writing) { office throws(TicketFailure) in try office.apply(transition, to: id) }
    }

    package func prioritise(
        _ id: TicketID, because reason: PriorityClass
    ) async throws(TicketFailure) -> TicketStanding {
        try await decide(.writing) { office throws(TicketFailure) in try office.prioritise(id, because: reason) }
    }

    package func board() async throws(TicketFailure) -> TicketBoard {
        try await decide(.reading) { office throws(TicketFailure) in try office.board() }
    }

    package func events(after sequence: Int64?) async -> AsyncThrowingStream<TicketEvent, any Error> {
        do throws(TicketFailure) {
            let start = if let sequence { sequence } else { try await lastSequence() }
            let reader = TicketEventReader(store: store, clock: clock, after: start)
            return AsyncThrowingStream { try await reader.next() }
        } catch {
            return AsyncThrowingStream { throw error }
        }
    }

    private func lastSequence() async throws(TicketFailure) -> Int64 {
        try await store.transaction(.reading) { ledger throws(TicketFailure) in try ledger.lastSequence() }
    }

    /// The wall clock is read when the transaction has begun: times then grow with the order of events.
    private func decide<Answer: Sendable>(
        _ access: TicketAccess, _ body: @Sendable (TicketOffice) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        try await store.transaction(access) { ledger throws(TicketFailure) in
            try body(TicketOffice(office, at: clock.wallTime, ledger: ledger, interleaving: interleaving))
        }
    }
}
