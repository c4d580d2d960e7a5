import Synchronization

/// Counts what happens.
package final class Counter: Instrument {
    package static let kind = MetricKind.counter

    private let count = Atomic<UInt64>(0)

    /// Begins at zero.
    package init() {}

    /// How many there were.
    package var value: UInt64 { count.load(ordering: .relaxed) }

    /// Counts one more.
    package func increment() { add(1) }

    /// Counts `number` more.
    package func add(_ number: UInt64) { count.wrappingAdd(number, ordering: .relaxed) }

    package func samples(_ labels: [Sample.Label]) -> [Sample] {
        [Sample(suffix: "", labels: labels, value: Double(value))]
    }
}
