import Synchronization

/// All numbers of one process, to be read together.
///
/// A registry is passed to whoever has something to count; there is no other way to it. A name taken twice is a
/// programmer's error.
package final class MetricsRegistry: Sendable {
    /// Reads numbers at the moment they are wanted; what cannot be read then is left out.
    package typealias Collector = @Sendable () async -> [MetricFamily]

    private struct State {
        var names: Set<String> = []
        var collectors: [Collector] = []
    }

    private let state = Mutex(State())

    /// Makes a registry with nothing in it.
    package init() {}

    // MARK: What is counted as it happens

    /// A counter without labels.
    package func counter(_ name: String, _ help: String) -> Counter { counters(name, help, labels: []).child() }

    /// Counters told apart by `labels`.
    package func counters(
        _ name: String, _ help: String, labels: [String], most: Int = 100
    ) -> InstrumentFamily<Counter> {
        add(InstrumentFamily(name, help, labels: labels, mostChildren: most) { Counter() }, name)
    }

    /// A gauge without labels.
    package func gauge(_ name: String, _ help: String) -> Gauge { gauges(name, help, labels: []).child() }

    /// Gauges told apart by `labels`.
    package func gauges(
        _ name: String, _ help: String, labels: [String], most: Int = 100
    ) -> InstrumentFamily<Gauge> {
        add(InstrumentFamily(name, help, labels: labels, mostChildren: most) { Gauge() }, name)
    }

    /// A histogram without labels.
    package func histogram(
        _ name: String, _ help: String, bounds: [Double] = Histogram.secondsOfAnswers
    ) -> Histogram {
        histograms(name, help, labels: [], bounds: bounds).child()
    }

    /// Histograms told apart by `labels`.
    package func histograms(
        _ name: String, _ help: String, labels: [String], most: Int = 100,
        bounds: [Double] = Histogram.secondsOfAnswers
    ) -> InstrumentFamily<Histogram> {
        add(InstrumentFamily(name, help, labels: labels, mostChildren: most) { Histogram(bounds: bounds) }, name)
    }

    private func add<Child>(_ family: InstrumentFamily<Child>, _ name: String) -> InstrumentFamily<Child> {
        let isNew = state.withLock { $0.names.insert(name).inserted }
        precondition(isNew, "\(name) is there already")
        collect { [family.snapshot] }
        return family
    }

    // MARK: What is read when it is wanted

    /// Asks `collector` each time the numbers are read. All are asked at once; the slowest one says how long it takes.
    package func collect(_ collector: @escaping Collector) { state.withLock { $0.collectors.append(collector) } }

    /// All numbers now, in Prometheus's text format (`ExpositionText.mediaType`).
    package func text() async -> String {
        let collectors = state.withLock(\.collectors)
        let families = await withTaskGroup(of: (Int, [MetricFamily]).self) { group in
            for (number, collector) in collectors.enumerated() { group.addTask { (number, await collector()) } }
            var found: [(Int, [MetricFamily])] = []
            for await answer in group { found.append(answer) }
            return found.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        return ExpositionText.text(of: families)
    }
}
