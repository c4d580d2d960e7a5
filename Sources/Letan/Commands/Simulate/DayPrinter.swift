import Reception
import Simulation

/// What came of a simulated day, for a terminal; pictures are in the page.
struct DayPrinter {
    let lineNames: [LineID: String]

    /// The figures, line by line.
    func lines(_ day: DaySummary) -> [String] {
        let totals = day.totals
        var lines = [
            "\(day.name): \(totals.visitors) visitors, \(totals.tickets) tickets, \(totals.abandoned) left without"
                + " being served, \(day.faults.count) faults"
        ]
        var waits = TextTable(["wait, minutes", "called", "half", "9 of 10", "worst"])
        for line in day.lines {
            guard let wait = day.waits.byLine[line] else { continue }
            waits.append(lineNames[line] ?? line.rawValue, Self.columns(wait))
        }
        if let all = day.waits.all { waits.append("all", Self.columns(all)) }
        lines += waits.lines
        lines += day.desks.compactMap { desk in desk.share.map { "desk \(desk.desk): busy \(Self.percent($0))" } }
        lines += day.robots.map { "robot \($0.name): in a visit \(Self.percent($0.share)), \($0.visits.count) visits" }
        return lines
    }

    private static func columns(_ wait: DaySummary.Lengths) -> [String] {
        ["\(wait.count)"] + [wait.p50, wait.p90, wait.worst].map { "\(($0 / 6).rounded() / 10)" }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
