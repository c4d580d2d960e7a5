package import Reception

/// The ticket office inside this process, over any store.
///
/// It has no state: the shell, a second service and the robot may work on one store at once.
package struct EmbeddedTicketService: TicketService {
    private let office: Office
    private let store: any TicketStore
    private let clock: any ReceptionClock
    private let makeKey: @Sendable () throws(TicketFailure) -> [UInt8]

    /// `DayKey.byteCount` bytes from the system's generator for keys (getrandom(2)).
    package static let randomKey: @Sendable () throws(TicketFailure) -> [UInt8] = {
        (0..<DayKey.byteCount).map { _ in UInt8.random(in: .min ... .max) }
    }

    /// Makes a service for `office`; nothing is opened before the first call. `makeKey` makes `DayKey.byteCount` bytes
    /// that nobody can guess.
    package init(
        office: Office, store: any TicketStore, clock: any ReceptionClock,
        makeKey: @escaping @Sendable () throws(TicketFailure) -> [UInt8] = Self.randomKey
    ) {
        self.office = office
        self.store = store
        self.clock = clock
        self.makeKey = makeKey
    }

    package func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await write { office throws(TicketFailure) in try office.issue(request, id: id) }
    }

    package func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await read { office throws(TicketFailure) in try office.ticket(id) }
    }

    package func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        try await read { office throws(TicketFailure) in try office.ticket(number: number) }
    }

    package func tickets() async throws(TicketFailure) -> [TicketStanding] {
        try await read { office throws(TicketFailure) in try office.tickets() }
    }

    package func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding? {
        try await write { office throws(TicketFailure) in try office.callNext(desk: desk, key: key) }
    }

    package func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await write { office throws(TicketFailure) in try office.apply(transition, to: id, by: desk) }
    }

    package func transfer(
        _ id: TicketID, to line: LineID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await write { office throws(TicketFailure) in try office.transfer(id, to: line, by: desk) }
    }

    package func prioritise(
        _ id: TicketID, because reason: PriorityClass
    ) async throws(TicketFailure) -> TicketStanding {
        try await write { office throws(TicketFailure) in try office.prioritise(id, because: reason) }
    }

    package func lines() async throws(TicketFailure) -> [LineStanding] {
        try await read { office throws(TicketFailure) in try office.lines() }
    }

    package func desks() async throws(TicketFailure) -> [DeskStanding] {
        try await read { office throws(TicketFailure) in try office.desks() }
    }

    package func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding {
        try await write { office throws(TicketFailure) in try office.setDesk(desk, availability, reason: reason) }
    }

    package func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding {
        try await write { office throws(TicketFailure) in try office.setLine(line, availability, reason: reason) }
    }

    package func board() async throws(TicketFailure) -> TicketBoard {
        try await read { office throws(TicketFailure) in try office.board() }
    }

    package func dayKey() async throws(TicketFailure) -> DayKey {
        let makeKey = makeKey
        return try await write { office throws(TicketFailure) in try office.dayKey(making: makeKey) }
    }

    package func statistics(
        from first: LocalDay, to last: LocalDay
    ) async throws(TicketFailure) -> TicketStatistics {
        try await read { office throws(TicketFailure) in try office.statistics(from: first, to: last) }
    }

    package func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        do throws(TicketFailure) {
            let start = if let sequence { sequence } else { try await lastSequence() }
            let reader = TicketEventReader(store: store, clock: clock, after: start)
            return AsyncThrowingStream { try await reader.next() }
        } catch {
            return AsyncThrowingStream { throw error }
        }
    }

    /// Begins the day as soon as it is one, also when nobody comes: private data of yesterday does not wait for the
    /// first visitor. Returns when the task is cancelled; a store that fails is tried again.
    package func keepDays() async {
        var begun: LocalDay?
        repeat {
            let day = clock.wallTime.day
            if day != begun, (try? await write { _ throws(TicketFailure) in }) != nil { begun = day }
        } while (try? await clock.sleep(for: Self.dayCheck)) != nil
    }

    /// How often the calendar is looked at: midnight is at most this late.
    private static let dayCheck = Delay.seconds(20)

    private func lastSequence() async throws(TicketFailure) -> Int64 {
        try await store.transaction(.reading) { ledger throws(TicketFailure) in try ledger.lastSequence() }
    }

    private func read<Answer: Sendable>(
        _ body: @escaping @Sendable (TicketOffice) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        try await store.transaction(.reading) { ledger throws(TicketFailure) in try body(now(over: ledger)) }
    }

    private func write<Answer: Sendable>(
        _ body: @escaping @Sendable (TicketOffice) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        try await store.transaction(.writing) { ledger throws(TicketFailure) in
            let office = now(over: ledger)
            try office.beginDay()
            return try body(office)
        }
    }

    /// The wall clock is read when the transaction has begun: times then grow with the order of events.
    private func now(over ledger: any TicketLedger) -> TicketOffice {
        TicketOffice(office, at: clock.wallTime, ledger: ledger)
    }
}
