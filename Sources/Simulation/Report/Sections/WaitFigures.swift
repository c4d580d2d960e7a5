import Reception

extension PlanFigures {
    /// How long people waited for their call.
    var waits: [Figure] {
        [
            spread(.waitsByLine, of: scales.lines.map { (words.line($0), summary.waits.byLine[$0]) }),
            spread(
                .waitsByHour,
                of: scales.hours.map { (words.hours($0) + " " + words(ReportTerm.hour), summary.waits.byHour[$0]) }),
            heat,
            spread(.waitsByPriority, of: classes),
        ]
    }

    private var classes: [(String, DaySummary.Lengths?)] {
        [(words.heading(ReportTerm.ordinary), summary.waits.ordinary)]
            + PriorityClass.allCases.map { (words.heading($0), summary.waits.byPriority[$0]) }
    }

    private var heat: Figure {
        let worst = summary.waits.worst.map { worst in
            words.sentence(
                .worstWait,
                [
                    "wait": words.length(worst.wait.seconds), "line": words.line(worst.line),
                    "time": summary.clock.text(worst.issuedAt),
                ])
        }
        return lineHours(
            title: .waitsHeat, unit: "\(words(ReportTerm.p90)), \(words(ReportTerm.minutes))",
            maximum: scales.lineHourWait, description: worst ?? words.sentence(.nobodyWaited)
        ) { summary.waits.byLineAndHour[$0].map { $0.p90 / 60 } }
    }

    /// Two bars for each group that was called at all.
    private func spread(_ title: ReportLabel, of groups: [(name: String, lengths: DaySummary.Lengths?)]) -> Figure {
        let called = groups.compactMap { group in group.lengths.map { (name: group.name, lengths: $0) } }
        let chart = BarChart(
            groups: called.map { BarChart.Group(name: $0.name, bars: bars(of: $0.lengths)) },
            legend: [("solid", words.heading(ReportTerm.p50)), ("hatched", words.heading(ReportTerm.p90))],
            maximum: scales.wait, unit: words(ReportTerm.minutes), numbers: numbers)
        let slowest = called.max { $0.lengths.p90 < $1.lengths.p90 }
        return Figure(
            title: words(title),
            description: slowest.map { slowest in
                words.sentence(.slowest, ["group": slowest.name, "p90": words.length(slowest.lengths.p90)])
            } ?? words.sentence(.nobodyWaited),
            drawing: called.isEmpty ? nil : chart.drawing, table: table(of: called))
    }

    private func bars(of lengths: DaySummary.Lengths) -> [BarChart.Bar] {
        [
            BarChart.Bar(value: lengths.p50 / 60, text: words.length(lengths.p50), style: "solid"),
            BarChart.Bar(value: lengths.p90 / 60, text: words.length(lengths.p90), style: "hatched"),
        ]
    }

    private func table(of groups: [(name: String, lengths: DaySummary.Lengths)]) -> ReportTable {
        let columns: [ReportTerm] = [.count, .mean, .p50, .p90, .worst]
        let rows = groups.map { name, lengths in
            [name, numbers.whole(lengths.count)]
                + [lengths.mean, lengths.p50, lengths.p90, lengths.worst].map(words.length)
        }
        return ReportTable(head: [""] + columns.map { words($0) }, rows: rows)
    }
}
