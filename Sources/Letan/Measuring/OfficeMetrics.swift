package import Metrics
package import Reception

/// How the ticket office is at the moment somebody wants to know.
///
/// It belongs where the office is, once an office: robots that share it would all tell the same.
package struct OfficeMetrics: Sendable {
    private let service: any TicketService
    private let clock: any ReceptionClock
    private let patience: Delay

    /// Makes a source that asks `service`, but does not wait longer than `patience`: Prometheus gives up after ten seconds
    /// and then knows nothing of the other parts either.
    package init(_ service: any TicketService, clock: any ReceptionClock, patience: Delay = .seconds(2)) {
        self.service = service
        self.clock = clock
        self.patience = patience
    }

    /// Adds the office to `registry`.
    package func register(in registry: MetricsRegistry) { registry.collect { await families() } }

    /// The numbers now; only that it does not answer, when it does not.
    private func families() async -> [MetricFamily] {
        let office = await withTaskGroup(of: OfficeSnapshot?.self) { group in
            group.addTask { try? await OfficeSnapshot(of: service) }
            group.addTask {
                try? await clock.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        let up = MetricFamily(
            .gauge, "letan_office_up", "1 when the ticket office answers.", [Sample(office == nil ? 0 : 1)])
        return [up] + (office?.families ?? [])
    }
}

/// The office, read once.
private struct OfficeSnapshot: Sendable {
    private let lines: [LineStanding]
    private let desks: [DeskStanding]
    private let board: TicketBoard

    init(of service: any TicketService) async throws(TicketFailure) {
        lines = try await service.lines()
        desks = try await service.desks()
        board = try await service.board()
    }

    var families: [MetricFamily] {
        [
            ofLines("letan_office_waiting", "Tickets that wait.") { Double($0.waiting) },
            ofLines("letan_office_open_desks", "Open desks that serve the line.") { Double($0.openDesks) },
            ofLines("letan_office_remaining", "Numbers left for today.") { Double($0.remaining) },
            ofLines("letan_office_issuing", "1 when numbers are given out.") { $0.issuesNow ? 1 : 0 },
            ofLines("letan_office_expected_wait_seconds", "Expected wait of whoever comes now; none when unknown.") {
                $0.estimatedWaitMinutes.map { Double($0) * 60 }
            },
            MetricFamily(
                .gauge, "letan_office_at_desks", "Tickets called to a desk or served there.",
                [TicketStatus.called, .serving].map { status in
                    Sample(Double(board.current.count { $0.status == status }), ["status": status.rawValue])
                }),
            MetricFamily(
                .gauge, "letan_office_desks", "Desks by whether they call.",
                Availability.allCases.map { state in
                    Sample(Double(desks.count { $0.availability == state }), ["state": state.rawValue])
                }),
        ]
    }

    private func ofLines(_ name: String, _ help: String, _ value: (LineStanding) -> Double?) -> MetricFamily {
        MetricFamily(
            .gauge, name, help,
            lines.compactMap { line in value(line).map { Sample($0, ["line": line.line.rawValue]) } })
    }
}
