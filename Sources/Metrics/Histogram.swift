import Synchronization

/// Counts lengths of time in buckets, so that Prometheus can tell which length so and so many of them do not exceed.
package final class Histogram: Instrument {
    package static let kind = MetricKind.histogram

    /// Upper bounds in seconds: 0.1 ms to 10 s in steps of 1, 2.5, 5, so that a percentile is right to a factor of 2.5
    /// at worst.
    ///
    /// The robot knows the intent of an utterance in some tenths of a millisecond, commits a ticket in some milliseconds
    /// and has to answer within a second; what takes over ten seconds was given up before.
    package static let secondsOfAnswers: [Double] = [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    private struct State {
        /// How many fell into each bucket and no lower one; the last has no upper bound.
        var counts: [UInt64]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    /// Begins empty; `bounds` are the buckets' upper bounds, rising. The one without a bound comes by itself.
    package init(bounds: [Double] = Histogram.secondsOfAnswers) {
        precondition(
            zip(bounds, bounds.dropFirst()).allSatisfy(<) && bounds.allSatisfy(\.isFinite), "bounds have to rise")
        self.bounds = bounds
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    /// Counts one length of so many seconds; one that is negative, because a clock was set, or not a number, counts as 0.
    package func observe(_ seconds: Double) {
        let length = seconds > 0 ? seconds : 0
        // Sixteen comparisons are faster than anything cleverer.
        let bucket = bounds.firstIndex { length <= $0 } ?? bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += length
        }
    }

    /// The buckets, each with all that fell into it or a lower one, then the sum and the number of all lengths.
    package func samples(_ labels: [Sample.Label]) -> [Sample] {
        let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
        var total: UInt64 = 0
        var samples: [Sample] = []
        for (bound, count) in zip(bounds + [.infinity], counts) {
            total += count
            let edge = Sample.Label("le", ExpositionText.number(bound))
            samples.append(Sample(suffix: "_bucket", labels: labels + [edge], value: Double(total)))
        }
        samples.append(Sample(suffix: "_sum", labels: labels, value: sum))
        samples.append(Sample(suffix: "_count", labels: labels, value: Double(total)))
        return samples
    }
}
