import Journaling
import Reception

/// Everything one robot did in a scenario, over all its lives.
struct RobotLog: Sendable {
    /// What its journal says.
    let entries: [JournalEntry]
    /// What it told whoever runs it.
    let reports: [(at: Instant, report: AgentReport)]
}

extension Scenario.Expectation {
    /// Why the expectation does not hold for what was done; nil when it does.
    func failure(in log: RobotLog, _ judge: DeedJudge, waiting: (LineID, Instant) -> Int) -> String? {
        if case .waiting(let count, let line) = deed {
            let found = waiting(line, through)
            if times.contains(found == count ? 1 : 0) { return nil }
            let wanted = times.upperBound == 0 ? "which must not be" : "not \(count)"
            return "\(place): \(found) wait in line \(line) at \(through.seconds) s, \(wanted)"
        }
        let found = judge.instants(of: deed, in: log).filter { $0 >= from && $0 <= through }
        guard !times.contains(found.count) else { return nil }
        let window = "from \(from.seconds) s to \(through.seconds) s"
        let instants = found.prefix(10).map { "\($0.seconds) s" }.joined(separator: ", ")
        return "\(place): \(deed) happened \(Self.words(found.count)) \(window), not \(wanted)"
            + (found.isEmpty ? "" : ": at \(instants)")
    }

    private var wanted: String {
        switch (times.lowerBound, times.upperBound) {
        case (0, 0): "never"
        case (let least, Int.max): "at least \(Self.words(least))"
        case (0, let most): "at most \(Self.words(most))"
        case (let least, let most) where least == most: Self.words(least)
        case (let least, let most): "\(least) to \(most) times"
        }
    }

    private static func words(_ count: Int) -> String {
        switch count {
        case 0: "never"
        case 1: "once"
        case 2: "twice"
        default: "\(count) times"
        }
    }
}
