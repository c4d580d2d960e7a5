public import Reception

extension DaySummary {
    /// How lengths of time are spread; all in seconds.
    ///
    /// Percentiles are by nearest rank: of n lengths in order, the p-th percentile is number ⌈p·n/100⌉, so it is always one
    /// of the lengths there were, and at least p of 100 do not exceed it.
    public struct Lengths: Hashable, Sendable {
        /// How many lengths there are, at least one.
        public let count: Int
        /// Their mean.
        public let mean: Double
        /// Half of them do not exceed it.
        public let p50: Double
        /// Nine of ten do not exceed it.
        public let p90: Double
        /// The longest.
        public let worst: Double

        /// Describes `delays`; nil when there are none.
        public init?(_ delays: [Delay]) {
            let sorted = delays.sorted()
            guard let last = sorted.last else { return nil }
            count = sorted.count
            mean = sorted.reduce(0) { $0 + $1.seconds } / Double(sorted.count)
            (p50, p90) = (Self.percentile(50, of: sorted), Self.percentile(90, of: sorted))
            worst = last.seconds
        }

        private static func percentile(_ percent: Int, of sorted: [Delay]) -> Double {
            sorted[(percent * sorted.count + 99) / 100 - 1].seconds
        }
    }

    /// A line in one hour of the day.
    public struct LineHour: Hashable, Sendable {
        /// The line.
        public let line: LineID
        /// The hour, counted from midnight of the day.
        public let hour: Int

        /// Makes a key.
        public init(line: LineID, hour: Int) {
            self.line = line
            self.hour = hour
        }

        init?(issueOf visitor: VisitorRecord, clock: DayClock) {
            guard let line = visitor.line, let issued = visitor.issuedAt else { return nil }
            self.init(line: line, hour: clock.hour(of: issued))
        }
    }

    /// From the issue of a ticket to its call. Only those who were called count, also when they did not come; who left
    /// before is counted in `Totals.outcomes`. The hour is that of the issue.
    public struct Waits: Hashable, Sendable {
        /// Everybody's; nil when nobody was called.
        public let all: Lengths?
        /// Those of each line where somebody was called.
        public let byLine: [LineID: Lengths]
        /// Those of each hour.
        public let byHour: [Int: Lengths]
        /// Those of each line in each hour.
        public let byLineAndHour: [LineHour: Lengths]
        /// Those of the visitors with a right to be called before others.
        public let byPriority: [PriorityClass: Lengths]
        /// Those of everybody else.
        public let ordinary: Lengths?
        /// Who waited longest (the first of them).
        public let worst: Worst?

        init(of visitors: [VisitorRecord], clock: DayClock) {
            let called = visitors.filter { $0.wait != nil }
            all = Lengths(called.compactMap(\.wait))
            byLine = called.lengths { $0.line }
            byHour = called.lengths { $0.issuedAt.map(clock.hour) }
            byLineAndHour = called.lengths { LineHour(issueOf: $0, clock: clock) }
            byPriority = called.lengths { $0.priority }
            ordinary = Lengths(called.filter { $0.priority == nil }.compactMap(\.wait))
            worst = called.max { ($0.wait ?? .zero) < ($1.wait ?? .zero) }.flatMap(Worst.init)
        }
    }

    /// The longest wait.
    public struct Worst: Hashable, Sendable {
        /// The line.
        public let line: LineID
        /// When the ticket was issued.
        public let issuedAt: Instant
        /// How long it took to the call.
        public let wait: Delay

        init?(_ visitor: VisitorRecord) {
            guard let line = visitor.line, let issued = visitor.issuedAt, let wait = visitor.wait else { return nil }
            (self.line, issuedAt, self.wait) = (line, issued, wait)
        }
    }
}

extension VisitorRecord {
    /// From the issue of the ticket to its call; nil for those who were not called.
    var wait: Delay? {
        guard let issuedAt, let calledAt else { return nil }
        return calledAt - issuedAt
    }
}

extension [VisitorRecord] {
    fileprivate func lengths<Key: Hashable>(by key: (Element) -> Key?) -> [Key: DaySummary.Lengths] {
        var waits: [Key: [Delay]] = [:]
        for visitor in self {
            if let key = key(visitor), let wait = visitor.wait { waits[key, default: []].append(wait) }
        }
        return waits.compactMapValues { DaySummary.Lengths($0) }
    }
}
