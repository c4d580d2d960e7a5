public import Reception

/// What planners want to know of a simulated day, reckoned from a `DayResult` alone.
///
/// *Open time* is when at least one desk is manned (when none ever is, the whole scenario); every share and average over
/// time is over open time. Hours and quarters are those of the office's clock, counted from midnight of the day.
/// Percentiles are by nearest rank, see `Lengths`. The work grows with visitors × log visitors.
public struct DaySummary: Hashable, Sendable {
    /// What the scenario is called.
    public let name: String
    /// The day it played on.
    public let day: LocalDay
    /// The clock of the office.
    public let clock: DayClock
    /// The first to the last hour in which somebody was there: a visitor, or an official at a desk.
    public let hours: Range<Int>
    /// When the scenario ended, or the last visitor or official went, if that was later.
    public let lastInstant: Instant
    /// When at least one desk was manned, in order.
    public let openTime: [Range<Instant>]
    /// The lines of the office, in its order; then those that only tickets name.
    public let lines: [LineID]
    /// How many came, and what became of them.
    public let totals: Totals
    /// How many visitors (or groups) came in each quarter of an hour; `arrivals[4 * 8 + 1]` is from 08:15.
    public let arrivals: [Int: Int]
    /// How long people waited for their call.
    public let waits: Waits
    /// Tickets issued, by line and the hour of issue.
    public let tickets: [LineHour: Int]
    /// How many waited in each line, in the order of `lines`.
    public let queues: [QueueLength]
    /// How the desks were used, in the office's order.
    public let desks: [DeskUse]
    /// How the robots were used, in the scenario's order.
    public let robots: [RobotUse]
    /// The visitors who waited until a robot was free.
    public let robotQueue: RobotQueue
    /// How often each intent was understood, rejected utterances left out.
    public let intents: [IntentName: Int]
    /// How often each decision was taken.
    public let decisions: [Decision: Int]
    /// How many visitors speak each language.
    public let languages: [Language: Int]
    /// What broke, in the order of time, and how long it took to be noticed and to come back.
    public let faults: [FaultCourse]

    /// Reckons the figures of `result`.
    public init(of result: DayResult) {
        let clock = DayClock(startMinute: result.startMinute)
        let lines = Self.lines(of: result)
        let open = Self.openTime(of: result)
        (name, day, self.clock, self.lines, openTime) = (result.name, result.day, clock, lines, open)
        let presence = Self.presence(in: result)
        let first = clock.hour(of: presence.lowerBound)
        hours = first..<max(clock.hourEnding(after: presence.upperBound), first + 1)
        lastInstant = max(result.until, presence.upperBound)
        totals = Totals(of: result.visitors)
        arrivals = result.visitors.tallied { clock.quarter(of: $0.arrivedAt) }
        waits = Waits(of: result.visitors, clock: clock)
        tickets = result.visitors.tallied { LineHour(issueOf: $0, clock: clock) }
        queues = QueueLength.perLine(lines, of: result, openTime: open)
        desks = result.desks.map { DeskUse(of: $0) }
        robots = result.robots.map { RobotUse(of: $0, openTime: open) }
        robotQueue = RobotQueue(of: result, openTime: open)
        intents = result.utterances.tallied { $0.decision == .reject ? nil : $0.intent }
        decisions = result.utterances.tallied { $0.decision }
        languages = result.visitors.tallied { $0.language }
        faults = result.faults.map(FaultCourse.init).sorted { $0.record.brokeAt < $1.record.brokeAt }
    }

    private static func lines(of result: DayResult) -> [LineID] {
        var known = Set(result.lines)
        return result.lines + result.visitors.compactMap(\.line).filter { known.insert($0).inserted }
    }

    private static func openTime(of result: DayResult) -> [Range<Instant>] {
        let manned = result.desks.flatMap(\.manned).united
        return manned.isEmpty ? [.start..<max(.start, result.until)] : manned
    }

    private static func presence(in result: DayResult) -> Range<Instant> {
        let manned = result.desks.flatMap(\.manned)
        let first = (result.visitors.map(\.arrivedAt) + manned.map(\.lowerBound)).min() ?? .start
        let gone = result.visitors.map { $0.leftAt ?? max($0.arrivedAt, result.until) }
        let last = (gone + manned.map(\.upperBound)).max() ?? result.until
        return first..<max(first, last)
    }
}

extension DaySummary {
    /// How many came, and what became of them.
    public struct Totals: Hashable, Sendable {
        /// Visitors; a group counts once.
        public let visitors: Int
        /// Everybody, each member of a group by themselves.
        public let people: Int
        /// Tickets issued.
        public let tickets: Int
        /// Visitors by how it ended.
        public let outcomes: [VisitorRecord.Outcome: Int]
        /// Visitors who left before they had what they came for: at the robot, in the line, or absent at their call.
        public var abandoned: Int {
            [.gaveUpAtRobot, .gaveUpInLine, .missedCall].reduce(0) { $0 + outcomes[$1, default: 0] }
        }

        init(of visitors: [VisitorRecord]) {
            self.visitors = visitors.count
            people = visitors.reduce(0) { $0 + $1.groupSize }
            tickets = visitors.count { $0.issuedAt != nil }
            outcomes = visitors.tallied { $0.outcome }
        }
    }
}

extension Array {
    /// How many elements have each key; those without a key are left out.
    func tallied<Key: Hashable>(by key: (Element) -> Key?) -> [Key: Int] {
        var counts: [Key: Int] = [:]
        for element in self {
            if let key = key(element) { counts[key, default: 0] += 1 }
        }
        return counts
    }
}
