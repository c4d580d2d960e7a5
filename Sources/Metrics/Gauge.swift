import Synchronization

/// Tells how much there is of something now.
package final class Gauge: Instrument {
    package static let kind = MetricKind.gauge

    /// The bits of a `Double`, which is not atomic itself. Zero has none set.
    private let bits = Atomic<UInt64>(0)

    /// Begins at zero.
    package init() {}

    /// How much there is.
    package var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

    /// There is so much now.
    package func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }

    /// There is so much more; less, when `change` is negative.
    package func add(_ change: Double) {
        var seen = bits.load(ordering: .relaxed)
        while true {
            let sum = Double(bitPattern: seen) + change
            let (isDone, now) = bits.compareExchange(expected: seen, desired: sum.bitPattern, ordering: .relaxed)
            if isDone { return }
            seen = now
        }
    }

    package func samples(_ labels: [Sample.Label]) -> [Sample] {
        [Sample(suffix: "", labels: labels, value: value)]
    }
}
