import Reception

/// Draws the visitors of a plan: the same for the same plan and seed, on every machine.
package struct CrowdGenerator: Sendable {
    private struct Arrival {
        let at: Instant
        let key: UInt64
    }

    private let plan: CrowdPlan
    private let streams: RandomStreams
    private let startMinute: Int

    /// Makes a generator for a day whose instant zero is `startMinute` minutes after midnight.
    package init(_ plan: CrowdPlan, startMinute: Int, seed: UInt64) {
        self.plan = plan
        self.startMinute = startMinute
        streams = RandomStreams(seed: seed)
    }

    /// Everybody who comes, by arrival. Who would have come before instant zero does not.
    package func visitors() -> [GeneratedVisitor] {
        let arrivals = plan.arrivals.indices.flatMap(arrivals)
        let wishes = plan.wishes.map { Weighted($0, weight: $0.weight) }
        return arrivals.sorted { ($0.at, $0.key) < ($1.at, $1.key) }.enumerated().map { index, arrival in
            GeneratedVisitor(index + 1, at: arrival.at, in: plan, wishes: wishes, streams, key: arrival.key)
        }
    }

    /// The arrivals of one rate: a Poisson process, whose gaps are exponential. Each rate has numbers of its own, and its
    /// visitors have theirs by their place in it, so that another rate beside it changes nothing.
    private func arrivals(ofRate index: Int) -> [Arrival] {
        let rate = plan.arrivals[index]
        guard rate.perHour > 0 else { return [] }
        let gap = Spread.exponential(mean: 3_600 / rate.perHour)
        let end = Self.instant(ofMinute: rate.minutes.upperBound, startMinute: startMinute)
        var numbers = streams.numbers(of: .arrivals, for: UInt64(index))
        var at = Self.instant(ofMinute: rate.minutes.lowerBound, startMinute: startMinute)
        var arrivals: [Arrival] = []
        var ordinal: UInt64 = 0
        while true {
            at = at + gap.draw(&numbers)
            guard at < end else { return arrivals }
            if at >= .start { arrivals.append(Arrival(at: at, key: UInt64(index) << 32 | ordinal)) }
            ordinal += 1
        }
    }

    /// The instant of a minute after midnight; negative before instant zero.
    static func instant(ofMinute minute: Int, startMinute: Int) -> Instant {
        .start + .seconds(Double(minute - startMinute) * 60)
    }
}
