package import Metrics
package import Reception
import TicketWire

/// A ticket service whose answers are timed, and counted where they are refusals; never whose ticket it was.
package struct MeasuredTicketService: ForwardingTicketService {
    package let service: any TicketService

    private let clock: any ReceptionClock
    private let seconds: [TicketOperation: Histogram]
    private let failures: InstrumentFamily<Counter>

    /// Makes a service that answers as `service` does and writes its numbers into `registry`, once in each.
    package init(_ service: any TicketService, clock: any ReceptionClock, registry: MetricsRegistry) {
        self.service = service
        self.clock = clock
        let family = registry.histograms(
            "letan_tickets_seconds", "How long the ticket service takes to answer.", labels: ["operation"])
        seconds = Dictionary(uniqueKeysWithValues: TicketOperation.allCases.map { ($0, family.child($0.rawValue)) })
        failures = registry.counters(
            "letan_tickets_failures_total", "What the ticket service refused or could not do.",
            labels: ["operation", "kind"], most: 300)
    }

    package func forward<Answer: Sendable>(
        _ operation: TicketOperation, _ ask: @Sendable () async throws(TicketFailure) -> Answer
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
}
