package import Metrics
package import Reception
import TicketWire

/// A ticket service whose answers are timed, and counted where they are refusals; never whose ticket it was.
package struct MeasuredTicketService: TicketService {
    /// What is asked of the service, as the label `operation`.
    private enum Operation: String, CaseIterable {
        case issue, find, list, transfer, prioritise, lines, desks, board, statistics
        case serve, finish, cancel, recall
        case findByNumber = "find_by_number"
        case callNext = "call_next"
        case noShow = "no_show"
        case comeBack = "return"
        case setDesk = "set_desk"
        case setLine = "set_line"
        case dayKey = "day_key"

        init(_ transition: TicketTransition) {
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

    private let service: any TicketService
    private let clock: any ReceptionClock
    private let seconds: [Operation: Histogram]
    private let failures: InstrumentFamily<Counter>

    /// Makes a service that answers as `service` does and writes its numbers into `registry`, once in each.
    package init(_ service: any TicketService, clock: any ReceptionClock, registry: MetricsRegistry) {
        self.service = service
        self.clock = clock
        let family = registry.histograms(
            "letan_tickets_seconds", "How long the ticket service takes to answer.", labels: ["operation"])
        seconds = Dictionary(uniqueKeysWithValues: Operation.allCases.map { ($0, family.child($0.rawValue)) })
        failures = registry.counters(
            "letan_tickets_failures_total", "What the ticket service refused or could not do.",
            labels: ["operation", "kind"], most: 300)
    }

    private func measure<Answer>(
        _ operation: Operation, _ ask: () async throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        let begun = clock.now
        defer { seconds[operation]?.observe((clock.now - begun).seconds) }
        do throws(TicketFailure) {
            return try await ask()
        } catch {
            failures.child(operation.rawValue, TicketProblem(error).word ?? "").increment()
            throw error
        }
    }

    package func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await measure(.issue) { () async throws(TicketFailure) in try await service.issue(request, id: id) }
    }

    package func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await measure(.find) { () async throws(TicketFailure) in try await service.ticket(id) }
    }

    package func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        try await measure(.findByNumber) { () async throws(TicketFailure) in try await service.ticket(number: number) }
    }

    package func tickets() async throws(TicketFailure) -> [TicketStanding] {
        try await measure(.list) { () async throws(TicketFailure) in try await service.tickets() }
    }

    package func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding? {
        try await measure(.callNext) { () async throws(TicketFailure) in
            try await service.callNext(desk: desk, key: key)
        }
    }

    package func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await measure(Operation(transition)) { () async throws(TicketFailure) in
            try await service.apply(transition, to: id, by: desk)
        }
    }

    package func transfer(
        _ id: TicketID, to line: LineID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        try await measure(.transfer) { () async throws(TicketFailure) in
            try await service.transfer(id, to: line, by: desk)
        }
    }

    package func prioritise(
        _ id: TicketID, because reason: PriorityClass
    ) async throws(TicketFailure) -> TicketStanding {
        try await measure(.prioritise) { () async throws(TicketFailure) in
            try await service.prioritise(id, because: reason)
        }
    }

    package func lines() async throws(TicketFailure) -> [LineStanding] {
        try await measure(.lines) { () async throws(TicketFailure) in try await service.lines() }
    }

    package func desks() async throws(TicketFailure) -> [DeskStanding] {
        try await measure(.desks) { () async throws(TicketFailure) in try await service.desks() }
    }

    package func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding {
        try await measure(.setDesk) { () async throws(TicketFailure) in
            try await service.setDesk(desk, availability, reason: reason)
        }
    }

    package func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding {
        try await measure(.setLine) { () async throws(TicketFailure) in
            try await service.setLine(line, availability, reason: reason)
        }
    }

    package func board() async throws(TicketFailure) -> TicketBoard {
        try await measure(.board) { () async throws(TicketFailure) in try await service.board() }
    }

    package func dayKey() async throws(TicketFailure) -> DayKey {
        try await measure(.dayKey) { () async throws(TicketFailure) in try await service.dayKey() }
    }

    package func statistics(from first: LocalDay, to last: LocalDay) async throws(TicketFailure) -> TicketStatistics {
        try await measure(.statistics) { () async throws(TicketFailure) in
            try await service.statistics(from: first, to: last)
        }
    }

    /// A stream takes as long as somebody listens: that says nothing, and is not timed.
    package func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        await service.events(after: sequence)
    }
}
