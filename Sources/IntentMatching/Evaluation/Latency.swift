/// How long matches took, in microseconds, by nearest rank.
package struct Latency: Hashable, Sendable {
    /// Half took at most this.
    package let p50: Double
    /// 99 of 100 took at most this.
    package let p99: Double

    /// Measures matches; there must be some.
    init(_ nanoseconds: [UInt64]) {
        let sorted = nanoseconds.sorted()
        p50 = Double(sorted[(sorted.count - 1) / 2]) / 1_000
        p99 = Double(sorted[(sorted.count * 99 + 99) / 100 - 1]) / 1_000
    }
}
