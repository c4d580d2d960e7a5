import Metrics
import Testing

@Suite("Names of metrics", .timeLimit(.minutes(5)))
struct MetricNameTests {
    @Test("a name that Prometheus does not take stops the program") func badName() async {
        await #expect(processExitsWith: .failure) { _ = MetricsRegistry().gauge("letan-up", "Up.") }
    }

    @Test("a counter that does not end in _total stops the program") func counterWithoutEnding() async {
        await #expect(processExitsWith: .failure) { _ = MetricsRegistry().counter("letan_visits", "Visits.") }
    }

    @Test("a label that Prometheus keeps for itself stops the program") func keptLabel() async {
        await #expect(processExitsWith: .failure) { _ = Sample(1, ["le": "1"]) }
    }

    @Test("a name taken twice stops the program") func takenTwice() async {
        await #expect(processExitsWith: .failure) {
            let registry = MetricsRegistry()
            _ = registry.gauge("letan_up", "Up.")
            _ = registry.gauge("letan_up", "Up.")
        }
    }
}
