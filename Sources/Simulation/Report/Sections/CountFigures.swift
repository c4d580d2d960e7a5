import Reception

extension PlanFigures {
    /// What was asked for, and how well it was understood.
    var understanding: [Figure] {
        let intents = scales.intents.map { (words.heading($0), summary.intents[$0, default: 0]) }
        let decisions = Decision.inOrder.map { (words.heading($0), summary.decisions[$0, default: 0]) }
        return [
            counts(.decisionsChart, of: decisions, maximum: scales.decisionCount, unit: .utterances),
            counts(.intentsChart, of: intents, maximum: scales.intentCount, unit: .utterances),
        ]
    }

    /// What they speak, and how their visits ended.
    var visitors: [Figure] {
        let outcomes = VisitorRecord.Outcome.allCases.map {
            (words.heading($0), summary.totals.outcomes[$0, default: 0])
        }
        let languages = scales.languages.map { (words.heading($0), summary.languages[$0, default: 0]) }
        return [
            counts(.outcomesChart, of: outcomes, maximum: scales.visitorCount, unit: .visits),
            counts(.languagesChart, of: languages, maximum: scales.visitorCount, unit: .visits),
        ]
    }

    /// One bar for each of `counts`, with its share of them all.
    func counts(_ title: ReportLabel, of counts: [(name: String, count: Int)], maximum: Int, unit: ReportTerm) -> Figure
    {
        let total = counts.reduce(0) { $0 + $1.count }
        let share = { (count: Int) in total > 0 ? numbers.percent(Double(count) / Double(total)) : "–" }
        let groups = counts.map { name, count in
            let bar = BarChart.Bar(
                value: Double(count), text: "\(numbers.whole(count)) (\(share(count)))", style: "solid")
            return BarChart.Group(name: name, bars: [bar])
        }
        let chart = BarChart(
            groups: groups, legend: [], maximum: Double(maximum), unit: words(unit), numbers: numbers)
        let rows = counts.map { [$0.name, numbers.whole($0.count), share($0.count)] }
        let most = counts.max { $0.count < $1.count }
        return Figure(
            title: words(title),
            description: total == 0
                ? words.sentence(.nothingCounted)
                : most.map { most in
                    words.sentence(
                        .mostFrequent,
                        [
                            "total": numbers.whole(total), "unit": words(unit), "name": most.name,
                            "share": share(most.count),
                        ])
                } ?? "",
            drawing: total == 0 ? nil : chart.drawing,
            table: ReportTable(
                head: ["", words(unit), words(ReportTerm.share)],
                rows: total == 0 ? [] : rows + [[words(ReportLabel.total), numbers.whole(total), share(total)]]))
    }
}
