import Reception

/// A day in a few sentences, for those who read nothing else.
struct DayInWords {
    private let summary: DaySummary
    private let words: ReportWords
    private var numbers: ReportNumbers { words.numbers }

    init(_ summary: DaySummary, _ words: ReportWords) {
        self.summary = summary
        self.words = words
    }

    /// What matters most: how many came and were served, where they waited, who left, which desk was idle, what broke.
    var sentences: [String] {
        guard summary.totals.visitors > 0 else { return [words.sentence(.nobodyCame), faults] }
        let robots = summary.robots.isEmpty ? [] : [self.robots]
        let said = summary.decisions.isEmpty ? [] : [understood]
        return [came, waited, place, lost, desks].filter { !$0.isEmpty } + robots + said + [faults]
    }

    private var came: String {
        let content = [VisitorRecord.Outcome.served, .informed].reduce(0) {
            $0 + summary.totals.outcomes[$1, default: 0]
        }
        let share = numbers.percent(Double(content) / Double(max(summary.totals.visitors, 1)))
        return words.sentence(
            .came,
            [
                "visits": numbers.whole(summary.totals.visitors), "people": numbers.whole(summary.totals.people),
                "tickets": numbers.whole(summary.totals.tickets),
            ]) + " " + words.sentence(.servedWell, ["share": share])
    }

    private var waited: String {
        guard let all = summary.waits.all, let worst = summary.waits.worst else { return words.sentence(.nobodyWaited) }
        return words.sentence(.waited, ["p50": words.length(all.p50), "p90": words.length(all.p90)]) + " "
            + words.sentence(
                .worstWait,
                [
                    "wait": words.length(worst.wait.seconds), "line": words.line(worst.line),
                    "time": summary.clock.text(worst.issuedAt),
                ])
    }

    /// Ten minutes are what people bear without asking: below, no line is called slow.
    private static let bearable = 600.0

    /// The line and hour with the longest p90 among those with at least five waits; fewer say nothing of nine in ten.
    private var place: String {
        let cells = summary.waits.byLineAndHour.filter { $0.value.count >= 5 }
        let slowest = cells.max {
            ($0.value.p90, $1.key.line, $1.key.hour) < ($1.value.p90, $0.key.line, $0.key.hour)
        }
        guard let slowest else { return "" }
        let p90 = words.length(slowest.value.p90)
        guard slowest.value.p90 >= Self.bearable else { return words.sentence(.allShort, ["p90": p90]) }
        return words.sentence(
            .worstLine,
            ["line": words.line(slowest.key.line), "hours": words.hours(slowest.key.hour), "p90": p90])
    }

    private var lost: String {
        let count = { (outcome: VisitorRecord.Outcome) in numbers.whole(summary.totals.outcomes[outcome, default: 0]) }
        guard summary.totals.abandoned > 0 else { return words.sentence(.nobodyLeft) }
        return words.sentence(
            .abandoned,
            [
                "count": numbers.whole(summary.totals.abandoned), "robot": count(.gaveUpAtRobot),
                "line": count(.gaveUpInLine), "call": count(.missedCall),
            ])
    }

    /// The busiest and the idlest desk.
    var desks: String {
        let manned = summary.desks.compactMap { desk in desk.share.map { (name: words.desk(desk.desk), share: $0) } }
        guard let busiest = manned.max(by: { $0.share < $1.share }),
            let idlest = manned.min(by: { $0.share < $1.share })
        else { return words.sentence(.noDesks) }
        let busy = words.sentence(.busyDesk, ["desk": busiest.name, "share": numbers.percent(busiest.share)])
        guard manned.count > 1 else { return busy }
        return busy + " "
            + words.sentence(.idleDesk, ["desk": idlest.name, "share": numbers.percent(idlest.share)])
    }

    /// How busy the robots were, and how many waited for one.
    var robots: String {
        let share = summary.robots.reduce(0) { $0 + $1.share } / Double(max(summary.robots.count, 1))
        return words.sentence(
            .robotsBusy,
            ["share": numbers.percent(share), "waiting": numbers.whole(summary.robotQueue.length.maximum)])
    }

    private var understood: String {
        let total = Double(max(summary.decisions.values.reduce(0, +), 1))
        let share = { numbers.percent(Double(summary.decisions[$0, default: 0]) / total) }
        return words.sentence(
            .understood, ["accepted": share(.accept), "confirmed": share(.confirm), "rejected": share(.reject)])
    }

    /// How many faults there were, and whether they were overcome.
    var faults: String {
        let open = summary.faults.count { $0.backAfter == nil }
        let count = numbers.whole(summary.faults.count)
        guard let longest = summary.faults.compactMap(\.backAfter).max(), open == 0 else {
            return summary.faults.isEmpty
                ? words.sentence(.noFaults)
                : words.sentence(.faultsOpen, ["count": count, "open": numbers.whole(open)])
        }
        return words.sentence(.faultsMended, ["count": count, "longest": words.length(longest.seconds)])
    }
}
