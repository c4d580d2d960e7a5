import Reception

/// What the charts of all plans of a page have in common, so that equal lengths mean equal numbers.
struct SharedScales {
    /// The hours of the time axes.
    let hours: Range<Int>
    /// The lines of all plans.
    let lines: [LineID]
    /// Intents that were understood in any plan, the most frequent first.
    let intents: [IntentName]
    /// The languages of the visitors of any plan.
    let languages: [Language]
    /// The most arrivals in a quarter of an hour.
    let arrivals: Int
    /// The longest queue of a line, and before the robots.
    let queue: Int
    let robotQueue: Int
    /// The longest p90 of the waits by line, hour and class, minutes.
    let wait: Double
    /// The longest p90 of a line in an hour, minutes.
    let lineHourWait: Double
    /// The most tickets of a line in an hour.
    let tickets: Int
    /// The greatest counts of each kind.
    let intentCount: Int
    let visitorCount: Int
    let decisionCount: Int
    let alertCount: Int

    /// The scales for `plans`, of which there is at least one.
    init(for plans: [DaySummary]) {
        let hours = plans.map(\.hours)
        self.hours = (hours.map(\.lowerBound).min() ?? 0)..<(hours.map(\.upperBound).max() ?? 1)
        var known: Set<LineID> = []
        lines = plans.flatMap(\.lines).filter { known.insert($0).inserted }
        let intents = plans.reduce(into: [IntentName: Int]()) { $0.merge($1.intents, uniquingKeysWith: +) }
        self.intents = intents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        languages = Language.allCases.filter { language in plans.contains { $0.languages[language] != nil } }
        arrivals = plans.greatest { Array($0.arrivals.values) }
        queue = plans.greatest { $0.queues.map(\.maximum) }
        robotQueue = plans.greatest { [$0.robotQueue.length.maximum] }
        wait = plans.flatMap(\.waits.groups).map(\.p90).max().map { $0 / 60 } ?? 0
        lineHourWait = plans.flatMap { $0.waits.byLineAndHour.values }.map(\.p90).max().map { $0 / 60 } ?? 0
        tickets = plans.greatest { Array($0.tickets.values) }
        intentCount = plans.greatest { Array($0.intents.values) }
        visitorCount = plans.greatest { [$0.totals.visitors] }
        decisionCount = plans.greatest { [$0.decisions.values.reduce(0, +)] }
        alertCount = plans.greatest { $0.alerts.map(\.count) }
    }
}

extension [DaySummary] {
    fileprivate func greatest(_ numbers: (Element) -> [Int]) -> Int { flatMap(numbers).max() ?? 0 }
}

extension DaySummary.Waits {
    /// Every group that has a bar in the charts, in no order.
    fileprivate var groups: [DaySummary.Lengths] {
        Array(byLine.values) + Array(byHour.values) + Array(byPriority.values) + [all, ordinary].compactMap(\.self)
    }
}

extension DaySummary {
    /// Calls for an official by all robots: each reason there was, in the order of `OperatorAlert`.
    var alerts: [(alert: OperatorAlert, count: Int)] {
        OperatorAlert.allCases.compactMap { alert in
            let count = robots.reduce(0) { $0 + $1.alerts[alert, default: 0] }
            return count > 0 ? (alert, count) : nil
        }
    }
}
