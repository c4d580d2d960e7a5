import Reception
import Simulation

/// Short ways to write days by hand; instants are minutes from 08:00.
enum HandMadeDay {
    static let day = LocalDay(year: 2026, month: 11, day: 23)

    static func empty(until minutes: Double = 60, lines: [LineID] = ["certification"]) -> DayResult {
        DayResult(name: "Thử", day: day, startMinute: 480, until: minute(minutes), lines: lines)
    }

    static func minute(_ minutes: Double) -> Instant { .start + .seconds(minutes * 60) }

    /// A visitor who takes a ticket and is called after `wait` minutes, or leaves after it when they give up.
    static func visitor(
        _ number: Int, at issued: Double, wait: Double, line: LineID = "certification",
        priority: PriorityClass? = nil, outcome: VisitorRecord.Outcome = .served
    ) -> VisitorRecord {
        var visitor = VisitorRecord(
            number: number, wish: "w", language: .vietnamese, groupSize: 1, arrivedAt: minute(issued))
        (visitor.line, visitor.priority, visitor.outcome) = (line, priority, outcome)
        visitor.issuedAt = minute(issued)
        if outcome == .gaveUpInLine {
            visitor.leftAt = minute(issued + wait)
        } else {
            visitor.calledAt = minute(issued + wait)
            visitor.leftAt = minute(issued + wait + 5)
        }
        return visitor
    }

    /// A desk manned and busy in these minutes.
    static func desk(
        _ id: DeskID, manned: [ClosedRange<Double>], busy: [ClosedRange<Double>] = []
    ) -> DeskRecord {
        var desk = DeskRecord(desk: id)
        desk.manned = manned.map { minute($0.lowerBound)..<minute($0.upperBound) }
        desk.busy = busy.map { minute($0.lowerBound)..<minute($0.upperBound) }
        return desk
    }
}
