import Journaling
import Letan
import Metrics
import Reception
import Simulation
import TestSupport
import Testing

@Suite("Numbers of a robot", .timeLimit(.minutes(1)))
struct RobotMetricsTests {
    private let registry = MetricsRegistry()
    private let clock = ManualClock()

    private func up(_ part: PartName) async -> Double? {
        await registry.number(of: "letan_part_up{part=\"\(part.rawValue)\"}")
    }

    private func count(_ series: String) async -> Double? { await registry.number(of: series) }

    @Test("A part is up, down, or not there") func parts() async {
        let robot = RobotMetrics(registry: registry)
        #expect(await up(.camera) == nil)
        #expect(await up(.matcher) == 1)
        for (health, value) in [
            (PartHealth.ready, 1.0), (.failed(reason: "/dev/video0 is gone"), 0), (.ready, 1), (.ended, nil),
            (.failed(reason: "again"), 0), (.absent, nil),
        ] as [(PartHealth, Double?)] {
            robot.note(.health(part: .camera, health: health))
            #expect(await up(.camera) == value, "\(health)")
        }
        #expect(await count("letan_part_failures_total{part=\"camera\"}") == 2)
        #expect(await count("letan_part_failures_total{part=\"speech\"}") == 0)
        #expect(await !registry.text().contains("video0"))
    }

    @Test("What the agent reports is counted, without visits and tickets") func reports() async {
        let robot = RobotMetrics(registry: registry)
        for report in [
            AgentReport.alert(.emergency, visit: 77), .alert(.emergency, visit: 78), .overloaded,
            .ticketLeft("deadbeef"), .quiet(isWatching: true),
        ] {
            robot.note(report)
        }
        #expect(await count("letan_alerts_total{alert=\"emergency\"}") == 2)
        #expect(await count("letan_alerts_total{alert=\"complaint\"}") == 0)
        #expect(await count("letan_overloads_total") == 1)
        #expect(await count("letan_tickets_left_total") == 1)
        let text = await registry.text()
        #expect(!text.contains("77") && !text.contains("deadbeef"))
    }

    @Test("The journal keeps its promises when it is counted") func journalContract() async throws {
        try await EventJournalContract {
            let journal = try InMemoryJournal(Self.header)
            return (MeasuredJournal(journal, clock: clock, registry: MetricsRegistry()), { journal.entries })
        }.verify()
    }

    @Test("What a visit brings is counted by what is written down") func visits() async throws {
        let journal = try InMemoryJournal(Self.header)
        let measured = RobotMetrics(registry: registry).measured(journal, clock: clock)
        #expect(await up(.journal) == 1)
        let entries = Self.visit(at: clock.wallTime).map { JournalEntry(at: clock.now, $0) }
        try await measured.append(entries)
        #expect(journal.entries == entries)
        for (series, value) in [
            ("letan_visits_total", 1), ("letan_visit_ends_total{reason=\"goodbye\"}", 1),
            ("letan_utterances_total{source=\"typed\"}", 2), ("letan_speeches_total{outcome=\"finished\"}", 1),
            ("letan_ticket_events_total{kind=\"called\"}", 1),
            ("letan_answers_total{part=\"tickets\",answer=\"failed\"}", 1),
            ("letan_answers_total{part=\"dossiers\",answer=\"unknown\"}", 1), ("letan_journal_seconds_count", 1),
        ] {
            #expect(await count(series) == Double(value), "\(series)")
        }
        #expect(await !registry.text().contains("Lan"))
    }

    @Test("A robot without a journal is counted all the same") func withoutJournal() async throws {
        let measured = RobotMetrics(registry: registry).measured(nil, clock: clock)
        try await measured.append([JournalEntry(at: .start, .action(.beginVisit(visit: 1, faces: [])))])
        await measured.close()
        #expect(await up(.journal) == nil)
        #expect(await count("letan_visits_total") == 1)
    }

    private static let header = JournalHeader(
        seed: 7, timeZone: "Asia/Ho_Chi_Minh", configuration: "", settings: ConversationSettings(),
        models: "", matcher: "")

    private static func visit(at wall: WallTime) -> [JournalEntry.Content] {
        let request = RequestID(visit: 1, number: 1)
        let events: [ConversationEvent.Kind] = [
            .heard(utterance: Utterance(id: 1, text: "tôi là Lan", source: .typed)),
            .heard(utterance: Utterance(id: 2, text: "lấy số", source: .typed)),
            .speechEnded(speech: 1, outcome: .finished),
            .ticketAnswered(request: request, ticket: "1", answer: .failed(failure: .storageFull)),
            .dossierAnswered(request: request, answer: .unknown),
            .ticketEvent(
                event: TicketEvent(
                    sequence: 1, kind: .called,
                    ticket: Ticket(
                        id: "1", number: "A001", line: "registry", day: LocalDay(year: 2026, month: 3, day: 2),
                        language: .vietnamese, displayName: "Lan", issuedAt: 0))),
        ]
        let actions: [ConversationAction] = [
            .beginVisit(visit: 1, faces: []), .stopSpeaking, .endVisit(visit: 1, reason: .goodbye),
        ]
        return events.map { .event(ConversationEvent($0, wall: wall)) } + actions.map { .action($0) }
    }
}
