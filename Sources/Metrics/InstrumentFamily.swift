import Synchronization

/// Instruments of one name, told apart by the values of their labels.
///
/// There are never more than `mostChildren` and one: what comes after them is counted together under `other`, because each is a
/// series that Prometheus keeps, and values that somebody outside may choose would fill its memory.
package final class InstrumentFamily<Child: Instrument>: Sendable {
    private struct State {
        var children: [[String]: Child] = [:]
    }

    private let name: String
    private let help: String
    private let labels: [String]
    private let mostChildren: Int
    private let make: @Sendable () -> Child
    private let state = Mutex(State())

    init(
        _ name: String, _ help: String, labels: [String], mostChildren: Int, make: @escaping @Sendable () -> Child
    ) {
        MetricName.require(name, of: Child.kind)
        labels.forEach(MetricName.requireLabel)
        self.name = name
        self.help = help
        self.labels = labels
        self.mostChildren = mostChildren
        self.make = make
    }

    /// The instrument with these values of the labels, in the labels' order; made at the first call. Ask once and keep it.
    package func child(_ values: String...) -> Child {
        precondition(values.count == labels.count, "\(name) has the labels \(labels)")
        return state.withLock { state in
            if let child = state.children[values] { return child }
            let values = state.children.count < mostChildren ? values : labels.map { _ in "other" }
            if let child = state.children[values] { return child }
            let child = make()
            state.children[values] = child
            return child
        }
    }

    /// The numbers now, in the order of the labels' values.
    var snapshot: MetricFamily {
        let children = state.withLock(\.children).sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return MetricFamily(
            Child.kind, name, help,
            children.flatMap { values, child in child.samples(zip(labels, values).map(Sample.Label.init)) })
    }
}
