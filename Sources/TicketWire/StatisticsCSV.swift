package import Reception

/// Statistics as a table for spreadsheets: comma-separated values by RFC 4180, lengths of time in seconds.
package enum StatisticsCSV {
    /// The media type to send it with (RFC 7111, section 5.1).
    package static let mediaType = "text/csv; charset=utf-8; header=present"

    /// The names of the columns.
    package static let columns = [
        "day", "line", "hour", "queued", "served", "no_shows", "abandoned", "transferred", "open",
        "wait_count", "wait_mean_s", "wait_p50_s", "wait_p90_s",
        "service_count", "service_mean_s", "service_p50_s", "service_p90_s",
    ]

    /// The table: the names of the columns, then a row for every hour of every line of every day, each ended by CRLF.
    /// What is not known is empty. Nothing in it is taken for a formula by a spreadsheet.
    package static func text(of statistics: TicketStatistics) -> String {
        ([columns] + statistics.cells.map(row)).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func row(_ group: TicketStatistics.Group) -> [String] {
        let counts = group.counts
        return [
            group.day?.description ?? "", text(group.line?.rawValue ?? ""), group.hour.map(String.init) ?? "",
        ]
            + [counts.queued, counts.served, counts.noShows, counts.abandoned, counts.transferred, counts.open]
            .map(String.init)
            + spread(counts.wait) + spread(counts.service)
    }

    private static func spread(_ spread: TicketStatistics.Spread) -> [String] {
        [String(spread.count)] + [spread.mean, spread.p50, spread.p90].map { $0.map(seconds) ?? "" }
    }

    /// Instants are whole milliseconds, so more decimals say nothing.
    private static func seconds(_ seconds: Double) -> String { "\((seconds * 1_000).rounded() / 1_000)" }

    /// A cell of text. A spreadsheet takes what begins with one of `formulaBeginnings` for a formula, quoted or not;
    /// an apostrophe before it makes it text (OWASP, "CSV Injection"). Scalars, not characters: a quotation mark with
    /// an accent on it is one character, and ends the cell all the same.
    private static func text(_ text: String) -> String {
        let safe = text.unicodeScalars.first.map(formulaBeginnings.contains) == true ? "'" + text : text
        guard safe.unicodeScalars.contains(where: quoted.contains) else { return safe }
        var cell = String.UnicodeScalarView()
        for scalar in safe.unicodeScalars { cell.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        return "\"" + String(cell) + "\""
    }

    private static let formulaBeginnings: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r"]

    private static let quoted: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
}
