import Letan
import Metrics
import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Numbers of the ticket office", .timeLimit(.minutes(1)))
struct OfficeMetricsTests {
    private let registry = MetricsRegistry()
    private let clock = ManualClock()
    private let fault = FaultSwitch(part: .tickets)
    private let service: EmbeddedTicketService

    init() {
        let store = InMemoryTicketStore(fault: fault)
        service = EmbeddedTicketService(office: .twoLines, store: store, clock: clock)
        OfficeMetrics(service, clock: clock).register(in: registry)
    }

    private func issue(_ ids: TicketID..., line: LineID) async throws {
        for id in ids { _ = try await service.issue(TicketRequest(line: line, language: .vietnamese), id: id) }
    }

    @Test("They are what the office is at the moment somebody looks") func present() async throws {
        try await issue("1", "2", "3", line: "registry")
        try await issue("4", line: "certification")
        _ = try await service.callNext(desk: "1")
        _ = try await service.apply(.serve, to: "1")
        _ = try await service.callNext(desk: "2")
        _ = try await service.setDesk("3", .paused, reason: "Lan")
        for (series, value) in [
            ("letan_office_up", 1), ("letan_office_waiting{line=\"registry\"}", 2),
            ("letan_office_waiting{line=\"certification\"}", 0), ("letan_office_open_desks{line=\"registry\"}", 1),
            ("letan_office_remaining{line=\"registry\"}", 9_997), ("letan_office_issuing{line=\"registry\"}", 1),
            ("letan_office_at_desks{status=\"serving\"}", 1), ("letan_office_at_desks{status=\"called\"}", 1),
            ("letan_office_desks{state=\"open\"}", 2), ("letan_office_desks{state=\"paused\"}", 1),
            ("letan_office_desks{state=\"closed\"}", 0),
        ] {
            #expect(await registry.number(of: series) == Double(value), "\(series)")
        }
        #expect(await !registry.text().contains("Lan"))
        _ = try await service.apply(.cancel, to: "2")
        #expect(await registry.number(of: "letan_office_waiting{line=\"registry\"}") == 1)
    }

    @Test("The expected wait is in seconds, once there is something to go by") func expectedWait() async throws {
        let series = "letan_office_expected_wait_seconds{line=\"registry\"}"
        try await issue("1", "2", line: "registry")
        _ = try await service.callNext(desk: "1")
        _ = try await service.apply(.serve, to: "1")
        clock.advance(by: .seconds(600))
        _ = try await service.apply(.finish, to: "1")
        let minutes = try await service.lines().first { $0.line == "registry" }?.estimatedWaitMinutes
        #expect(await registry.number(of: series) == minutes.map { Double($0) * 60 })
    }

    @Test("An office that fails is down, and nothing more is told of it") func down() async {
        fault.set(.failing(reason: "the disk is gone"))
        #expect(
            await registry.text()
                == "# HELP letan_office_up 1 when the ticket office answers.\n# TYPE letan_office_up gauge\nletan_office_up 0\n"
        )
    }

    @Test("An office that hangs keeps nobody waiting for longer than two seconds") func hanging() async {
        fault.set(.hanging)
        async let text = registry.text()
        while clock.nextDeadline == nil { await Task.yield() }
        #expect(clock.nextDeadline == clock.now + .seconds(2))
        _ = clock.advanceToNextDeadline()
        #expect(await text.contains("letan_office_up 0"))
    }
}
