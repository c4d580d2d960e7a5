package import Reception
import TicketWire

/// Prints how the office did: tables for people, the object of the HTTP API, or a table for spreadsheets.
package struct StatisticsPrinter {
    /// For whom.
    package enum Form: Sendable {
        case people, json, csv
    }

    private let output: Output
    private let form: Form

    /// Makes a printer.
    init(output: Output, form: Form) {
        self.output = output
        self.form = form
    }

    /// Prints `statistics`.
    package func show(_ statistics: TicketStatistics) {
        switch form {
        case .people: for line in Self.lines(of: statistics) { output.line(line) }
        case .json: output.json(StatisticsObject(statistics))
        case .csv: output.document(StatisticsCSV.text(of: statistics))
        }
    }

    /// The statistics in words and tables; lengths of time in minutes.
    package static func lines(of statistics: TicketStatistics) -> [String] {
        let (first, last) = (statistics.from, statistics.to)
        let span = first == last ? "on \(first)" : "from \(first) to \(last)"
        guard statistics.total.queued > 0 else { return ["nobody queued \(span)"] }
        let total = TicketStatistics.Group(counts: statistics.total)
        var lines = ["Tickets \(span); waits and services in minutes"]
        lines += table("line", statistics.lines + [total]) { $0.line?.rawValue ?? "all" }
        lines += table("hour", statistics.hours) { $0.hour.map(hour) ?? "" }
        if first != last { lines += table("day", statistics.days) { $0.day?.description ?? "" } }
        return lines
    }

    private static func table(
        _ name: String, _ groups: [TicketStatistics.Group], _ title: (TicketStatistics.Group) -> String
    ) -> [String] {
        var table = TextTable([
            name, "queued", "served", "no-shows", "abandoned", "sent on", "open", "wait p50", "p90", "service p50",
            "p90",
        ])
        for group in groups { table.append(title(group), columns(group.counts)) }
        return [""] + table.lines
    }

    private static func columns(_ counts: TicketStatistics.Counts) -> [String] {
        [counts.queued, counts.served, counts.noShows, counts.abandoned, counts.transferred, counts.open]
            .map(String.init)
            + [counts.wait.p50, counts.wait.p90, counts.service.p50, counts.service.p90].map { $0.map(minutes) ?? "-" }
    }

    private static func minutes(_ seconds: Double) -> String { "\((seconds / 6).rounded() / 10)" }

    private static func hour(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }
}
