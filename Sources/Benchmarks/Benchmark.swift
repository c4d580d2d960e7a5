/// One thing that is measured: `Group:Case` and how to take one sample.
package struct Benchmark: Sendable {
    /// The name, as `Tickets:IssueDurable`.
    package let name: String
    /// What a sample counts, as `ms` or `MB`.
    package let unit: String
    /// The number of samples.
    package let runs: Int
    /// Whether a sample takes many seconds: then it is taken without warming up, and only when it is asked for by name.
    package let isLong: Bool
    /// Takes one sample.
    package let sample: @Sendable () async throws -> Double

    /// Makes a benchmark.
    package init(
        _ name: String, unit: String, runs: Int, isLong: Bool = false,
        sample: @escaping @Sendable () async throws -> Double
    ) {
        self.name = name
        self.unit = unit
        self.runs = runs
        self.isLong = isLong
        self.sample = sample
    }

    /// Takes a tenth of the samples to warm up, then all of them.
    package func run() async throws -> BenchmarkResult {
        if !isLong {
            for _ in 0..<(runs + 9) / 10 { _ = try await sample() }
        }
        var samples: [Double] = []
        samples.reserveCapacity(runs)
        for _ in 0..<runs { samples.append(try await sample()) }
        return BenchmarkResult(name: name, unit: unit, samples: samples)
    }
}

/// What came of a benchmark.
package struct BenchmarkResult: Sendable {
    /// The name of the benchmark.
    package let name: String
    /// The unit of the figures.
    package let unit: String
    /// Half of the samples are at most this.
    package let median: Double
    /// 99 of 100 samples are at most this (nearest rank).
    package let p99: Double
    /// The number of samples.
    package let runs: Int

    init(name: String, unit: String, samples: [Double]) {
        precondition(!samples.isEmpty, "a benchmark takes at least one sample")
        let sorted = samples.sorted()
        self.name = name
        self.unit = unit
        median = sorted[(sorted.count - 1) / 2]
        p99 = sorted[(sorted.count * 99 + 99) / 100 - 1]
        runs = sorted.count
    }
}

/// The time that `work` takes, in seconds.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let begun = clock.now
    try await work()
    return (clock.now - begun) / .seconds(1)
}
