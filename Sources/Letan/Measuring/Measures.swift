import Metrics
import Reception
import TicketClient
import Web

/// What is measured in this process: parts are handed through it, and `/metrics` shows what became of them.
struct Measures: Sendable {
    private let registry = MetricsRegistry()
    private let clock: any ReceptionClock

    /// Measures the process itself from now on.
    init(clock: any ReceptionClock) {
        self.clock = clock
        ProcessMetrics { .ofThisProcess }.register(in: registry)
        registry.gauges("letan_build_info", "The version, as a label; always 1.", labels: ["version"])
            .child(Program.version).set(1)
    }

    /// Everything, as Prometheus reads it.
    func text() async -> String { await registry.text() }

    /// The same service, with its answers timed.
    func measured(_ service: any TicketService) -> any TicketService {
        MeasuredTicketService(service, clock: clock, registry: registry)
    }

    /// The same matcher, with its answers timed.
    func measured(_ matcher: any IntentMatcher) -> any IntentMatcher {
        MeasuredMatcher(matcher, clock: clock, registry: registry)
    }

    /// The same eyes, with their frames counted and their looks timed.
    func measured(
        _ eyes: (camera: any Camera, detector: any FaceDetector)
    ) -> (camera: any Camera, detector: any FaceDetector) {
        (
            MeasuredCamera(eyes.camera, registry: registry),
            MeasuredFaceDetector(eyes.detector, clock: clock, registry: registry)
        )
    }

    /// Where the reports of the agent go.
    func robot() -> RobotMetrics { RobotMetrics(registry: registry) }

    /// The journal, with what is written into it counted.
    func measured(_ journal: (any EventJournal)?, of robot: RobotMetrics) -> any EventJournal {
        robot.measured(journal, clock: clock)
    }

    /// Shows how the office is whenever somebody looks.
    func watch(_ office: any TicketService) { OfficeMetrics(office, clock: clock).register(in: registry) }

    /// Shows whether the tokens of the HTTP API can be read.
    func watch(_ tokens: TokenStore) {
        registry.collect {
            let isUp = if case .failed = tokens.health { 0.0 } else { 1.0 }
            return [MetricFamily(.gauge, "letan_tokens_up", "0 when the token file is refused.", [Sample(isUp)])]
        }
    }

    /// Shows what the server does.
    func watch(_ server: HTTPServer) { ServerMetrics { server.counts }.register(in: registry) }

    /// Shows how a client of another office does.
    func watch(_ client: HTTPTicketService) {
        registry.collect {
            let figures = client.figures
            return [
                Self.counter("letan_tickets_requests_total", "Requests to the ticket service.", figures.requests),
                Self.counter("letan_tickets_resends_total", "Requests sent again.", figures.resends),
                Self.counter("letan_tickets_breaks_total", "How often it was left alone.", figures.breakerOpenings),
                Self.counter(
                    "letan_tickets_withdrawn_total", "Tickets cancelled because nobody waits for them.",
                    figures.withdrawn),
                MetricFamily(
                    .gauge, "letan_tickets_unsettled", "Requests with no known end.",
                    [Sample(Double(figures.unsettled))]),
            ]
        }
    }

    private static func counter(_ name: String, _ help: String, _ value: Int) -> MetricFamily {
        MetricFamily(.counter, name, help, [Sample(Double(value))])
    }
}
