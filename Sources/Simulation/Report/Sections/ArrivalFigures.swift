import Reception

extension PlanFigures {
    /// When visitors came, and where they took tickets.
    var arrivals: [Figure] { [arrivalsByQuarter, ticketsByLineAndHour] }

    private var arrivalsByQuarter: Figure {
        let peak = summary.arrivals.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let chart = ColumnChart(
            axis: axis, words: words, counts: summary.arrivals, maximum: scales.arrivals, unit: words(ReportTerm.visits)
        )
        let rows = summary.arrivals.sorted { $0.key < $1.key }.map { quarter, count in
            [DayClock.text(minute: quarter * 15), numbers.whole(count)]
        }
        return Figure(
            title: words(ReportLabel.arrivalsChart),
            description: peak.map { quarter, count in
                words.sentence(
                    .peakArrivals, ["count": numbers.whole(count), "time": DayClock.text(minute: quarter * 15)])
            } ?? words.sentence(.nobodyCame),
            drawing: chart.drawing,
            table: ReportTable(head: [words(ReportTerm.time), words(ReportTerm.visits)], rows: rows))
    }

    private var ticketsByLineAndHour: Figure {
        lineHours(
            title: .ticketsHeat, unit: words(ReportTerm.tickets), maximum: Double(scales.tickets),
            description: words.sentence(.ticketsIssued, ["count": numbers.whole(summary.totals.tickets)])
        ) { summary.tickets[$0].map(Double.init) }
    }

    /// A heat map and its table of a value for each line and hour.
    func lineHours(
        title: ReportLabel, unit: String, maximum: Double, description: String,
        value: (DaySummary.LineHour) -> Double?
    ) -> Figure {
        let rows = scales.lines.map { line in
            (name: words.line(line), values: scales.hours.map { value(DaySummary.LineHour(line: line, hour: $0)) })
        }
        let map = HeatMap(words: words, hours: scales.hours, rows: rows, maximum: maximum, unit: unit)
        let cells = rows.map { row in
            [row.name] + row.values.map { $0.map { numbers.whole(Int($0.rounded())) } ?? "–" }
        }
        return Figure(
            title: words(title), description: description, drawing: rows.isEmpty ? nil : map.drawing,
            table: ReportTable(head: [words(ReportTerm.line)] + scales.hours.map(words.hours), rows: cells))
    }
}
