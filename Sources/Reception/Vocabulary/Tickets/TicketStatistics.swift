/// How the ticket office did from one day to another.
public struct TicketStatistics: Hashable, Sendable, Codable {
    /// The first day.
    public let from: LocalDay
    /// The last day.
    public let to: LocalDay
    /// All of it together.
    public let total: Counts
    /// Each line on all days, in the order of their names.
    public let lines: [Group]
    /// Each hour of the day on all days and in all lines, in order.
    public let hours: [Group]
    /// Each day, in order.
    public let days: [Group]
    /// Each hour of each line of each day on which somebody came, in the order of days, lines and hours.
    public let cells: [Group]

    /// What belongs together; what a grouping does not tell apart is nil.
    public struct Group: Hashable, Sendable, Codable {
        /// The day.
        public let day: LocalDay?
        /// The line.
        public let line: LineID?
        /// The hour of the day in which the queueing began, 0...23, at the office.
        public let hour: Int?
        /// What happened.
        public let counts: Counts

        /// Makes a group.
        public init(day: LocalDay? = nil, line: LineID? = nil, hour: Int? = nil, counts: Counts) {
            self.day = day
            self.line = line
            self.hour = hour
            self.counts = counts
        }
    }

    /// What became of those who queued. One who is sent on to another line counts in both.
    public struct Counts: Hashable, Sendable, Codable {
        /// All who began to queue.
        public var queued = 0
        /// Served to the end.
        public var served = 0
        /// Called and not come.
        public var noShows = 0
        /// Gave up, or still waited when the day ended.
        public var abandoned = 0
        /// Sent on to another line.
        public var transferred = 0
        /// Waiting, or at a desk, and the day has not ended; or at a desk when it did.
        public var open = 0
        /// From the beginning of queueing to the first call.
        public var wait = Spread()
        /// From the beginning of service to its end.
        public var service = Spread()

        /// Nobody.
        public init() {}
    }

    /// How lengths of time are spread. Percentiles are by nearest rank: one of the lengths there were.
    public struct Spread: Hashable, Sendable, Codable {
        /// How many lengths there are.
        public var count = 0
        /// Their mean in seconds; nil when there are none.
        public var mean: Double?
        /// The length in seconds that half of them do not exceed.
        public var p50: Double?
        /// The length in seconds that nine of ten do not exceed.
        public var p90: Double?

        /// No lengths.
        public init() {}
    }

    /// Makes statistics.
    public init(
        from: LocalDay, to: LocalDay, total: Counts, lines: [Group], hours: [Group], days: [Group], cells: [Group]
    ) {
        self.from = from
        self.to = to
        self.total = total
        self.lines = lines
        self.hours = hours
        self.days = days
        self.cells = cells
    }
}
