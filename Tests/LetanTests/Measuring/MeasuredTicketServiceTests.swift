import Letan
import Metrics
import Reception
import Simulation
import TestSupport
import Testing
import Threading
import Ticketing

@Suite("A ticket service that is timed", .timeLimit(.minutes(1)))
struct MeasuredTicketServiceTests {
    private let registry = MetricsRegistry()
    private let clock = ManualClock()
    private let fault = FaultSwitch(part: .tickets)

    private var service: MeasuredTicketService {
        let store = InMemoryTicketStore(fault: fault)
        let office = EmbeddedTicketService(office: .twoLines, store: store, clock: clock)
        return MeasuredTicketService(office, clock: clock, registry: registry)
    }

    private let request = TicketRequest(line: "registry", language: .vietnamese)

    @Test("It keeps every promise of a ticket service", arguments: TicketServiceContract.promises)
    func contract(promise: TicketPromise) async throws {
        try await promise.check { office, clock in
            MeasuredTicketService(
                EmbeddedTicketService(office: office, store: InMemoryTicketStore(), clock: clock), clock: clock,
                registry: MetricsRegistry())
        }
    }

    @Test("Each operation is counted under its own name, and nothing else") func operations() async throws {
        let service = service
        let ticket = try await service.issue(request, id: "1").ticket
        _ = try await service.ticket(ticket.id)
        _ = try await service.ticket(number: ticket.number)
        _ = try await service.tickets()
        _ = try await service.callNext(desk: "1")
        for transition in [TicketTransition.recall, .noShow, .comeBack] {
            _ = try await service.apply(transition, to: ticket.id)
        }
        _ = try await service.prioritise(ticket.id, because: .elderly)
        _ = try await service.transfer(ticket.id, to: "certification", by: nil)
        _ = try await service.callNext(desk: "2")
        for transition in [TicketTransition.serve, .finish] {
            _ = try await service.apply(transition, to: ticket.id)
        }
        _ = try await service.issue(request, id: "2")
        _ = try await service.apply(.cancel, to: "2")
        _ = try await service.lines()
        _ = try await service.setDesk("1", .paused, reason: nil)
        _ = try await service.setLine("registry", .open, reason: nil)
        _ = try await service.desks()
        _ = try await service.board()
        _ = try await service.dayKey()
        _ = try await service.statistics(from: ticket.day, to: ticket.day)
        let twice: Set = ["issue", "call_next"]
        for name in Self.names {
            let count = await registry.number(of: "letan_tickets_seconds_count{operation=\"\(name)\"}")
            #expect(count == (twice.contains(name) ? 2 : 1), "\(name)")
        }
    }

    private static let names = [
        "issue", "find", "find_by_number", "list", "call_next", "recall", "no_show", "return", "prioritise", "transfer",
        "serve", "finish", "cancel", "lines", "set_desk", "set_line", "desks", "board", "day_key", "statistics",
    ]

    @Test("A refusal is counted by its word and passed on, and timed as well") func failures() async throws {
        let service = service
        await #expect(throws: TicketFailure.unknownLine(line: "fish")) {
            try await service.issue(TicketRequest(line: "fish", language: .english), id: "1")
        }
        await #expect(throws: TicketFailure.notFound) { try await service.ticket("nobody's") }
        fault.set(.failing(reason: "broken in /srv/secret"))
        await #expect(throws: TicketFailure.unavailable(reason: "broken in /srv/secret")) { try await service.board() }
        for (operation, kind) in [("issue", "unknown-line"), ("find", "not-found"), ("board", "unavailable")] {
            let series = "letan_tickets_failures_total{operation=\"\(operation)\",kind=\"\(kind)\"}"
            #expect(await registry.number(of: series) == 1)
            #expect(await registry.number(of: "letan_tickets_seconds_count{operation=\"\(operation)\"}") == 1)
        }
        let text = await registry.text()
        #expect(!text.contains("fish") && !text.contains("nobody") && !text.contains("secret"))
    }

    @Test("The time is what passes on the clock until the answer") func time() async throws {
        let store = SlowStore(store: InMemoryTicketStore(), clock: clock, delay: .milliseconds(1_500))
        let office = EmbeddedTicketService(office: .twoLines, store: store, clock: clock)
        _ = try await MeasuredTicketService(office, clock: clock, registry: registry).board()
        #expect(await registry.number(of: "letan_tickets_seconds_sum{operation=\"board\"}") == 1.5)
        #expect(await registry.number(of: "letan_tickets_seconds_bucket{operation=\"board\",le=\"1\"}") == 0)
        #expect(await registry.number(of: "letan_tickets_seconds_bucket{operation=\"board\",le=\"2.5\"}") == 1)
    }
}

/// A store with which every transaction takes time.
private struct SlowStore: TicketStore {
    let store: InMemoryTicketStore
    let clock: ManualClock
    let delay: Delay
    let pollingInterval: Delay? = nil
    var changes: ChangeSignal { store.changes }

    func transaction<Answer: Sendable>(
        _ access: TicketAccess, _ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        clock.advance(by: delay)
        return try await store.transaction(access, body)
    }
}
