import Reception

/// Statistics as a table of text (RFC 4180) that spreadsheets open.
struct StatisticsTable {
    private let statistics: TicketStatistics

    /// Makes a table of `statistics`.
    init(_ statistics: TicketStatistics) { self.statistics = statistics }

    /// What to call it.
    var fileName: String { "statistics-\(statistics.from)-\(statistics.to).csv" }

    /// The table in UTF-8: a header, then a row for each hour of each line of each day.
    var bytes: [UInt8] {
        let rows = [Self.columns.map(\.name)] + statistics.cells.map { cell in Self.columns.map { $0.text(cell) } }
        return Array(rows.map(Self.row).joined().utf8)
    }

    private struct Column: Sendable {
        let name: String
        let text: @Sendable (TicketStatistics.Group) -> String
    }

    private static let columns: [Column] =
        [
            Column(name: "day") { $0.day?.description ?? "" },
            Column(name: "line") { $0.line?.rawValue ?? "" },
            Column(name: "hour") { $0.hour.map(String.init) ?? "" },
            Column(name: "queued") { String($0.counts.queued) },
            Column(name: "served") { String($0.counts.served) },
            Column(name: "no_shows") { String($0.counts.noShows) },
            Column(name: "abandoned") { String($0.counts.abandoned) },
            Column(name: "transferred") { String($0.counts.transferred) },
            Column(name: "open") { String($0.counts.open) },
        ] + spread("wait") { $0.wait } + spread("service") { $0.service }

    private static func spread(
        _ name: String, _ spread: @escaping @Sendable (TicketStatistics.Counts) -> TicketStatistics.Spread
    ) -> [Column] {
        [
            Column(name: "\(name)_count") { String(spread($0.counts).count) },
            Column(name: "\(name)_mean_s") { seconds(spread($0.counts).mean) },
            Column(name: "\(name)_p50_s") { seconds(spread($0.counts).p50) },
            Column(name: "\(name)_p90_s") { seconds(spread($0.counts).p90) },
        ]
    }

    private static func seconds(_ length: Double?) -> String {
        length.map { String(($0 * 1_000).rounded() / 1_000) } ?? ""
    }

    private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell that no spreadsheet takes for a formula: these open what begins so as one (OWASP, "CSV Injection").
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let harmless = isFormula ? "'" + text : text
        guard harmless.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
            return harmless
        }
        return "\"\(harmless.replacing("\"", with: "\"\""))\""
    }
}
