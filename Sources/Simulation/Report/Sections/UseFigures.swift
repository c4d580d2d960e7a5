import Reception

extension PlanFigures {
    /// How desks were used.
    var desks: [Figure] {
        let chart = TimelineChart(
            axis: axis, words: words,
            rows: summary.desks.map { desk in
                let use = desk.share.map { "\(words(ReportTerm.inUse)) \(numbers.percent($0))" }
                return TimelineChart.Row(
                    name: "\(words.desk(desk.desk)) · \(use ?? words(ReportTerm.unmanned))", open: desk.manned,
                    busy: desk.busy)
            },
            legend: [("open", words.heading(ReportTerm.manned)), ("solid", words.heading(ReportTerm.busy))])
        let columns: [ReportTerm] = [.desk, .manned, .busy, .share, .overtime]
        let rows = summary.desks.map { desk in
            [
                words.desk(desk.desk), words.length(desk.manned.seconds),
                words.length(desk.busy.seconds - desk.overtime),
                desk.share.map(numbers.percent) ?? "–", words.length(desk.overtime),
            ]
        }
        return [
            Figure(
                title: words(ReportLabel.deskChart), description: DayInWords(summary, words).desks,
                drawing: rows.isEmpty ? nil : chart.drawing,
                table: ReportTable(head: columns.map { words($0) }, rows: rows))
        ]
    }

    /// How robots were used, who waited for them, and why they called an official.
    var robots: [Figure] {
        guard !summary.robots.isEmpty else { return [] }
        let waiting = queue(
            .robotQueueChart, of: [(words.heading(ReportTerm.waitForRobot), summary.robotQueue.length)],
            maximum: scales.robotQueue)
        return [robotTimeline, waiting, alerts]
    }

    private var robotTimeline: Figure {
        let chart = TimelineChart(
            axis: axis, words: words,
            rows: summary.robots.enumerated().map { index, robot in
                TimelineChart.Row(
                    name: "\(robot.name) · \(words(ReportTerm.inUse)) \(numbers.percent(robot.share))",
                    open: summary.openTime, busy: robot.visits, broken: summary.broken(robot: index))
            },
            legend: [
                ("open", words.heading(ReportTerm.opening)), ("solid", words.heading(ReportTerm.inVisit)),
                ("broken", words.heading(ReportTerm.broken)),
            ])
        let columns: [ReportTerm] = [.robot, .visits, .visitLength, .share]
        let rows = summary.robots.map { robot in
            [
                robot.name, numbers.whole(robot.visits.count), robot.lengths.map { words.length($0.mean) } ?? "–",
                numbers.percent(robot.share),
            ]
        }
        return Figure(
            title: words(ReportLabel.robotChart), description: DayInWords(summary, words).robots,
            drawing: chart.drawing, table: ReportTable(head: columns.map { words($0) }, rows: rows))
    }

    private var alerts: Figure {
        counts(
            .alertsChart, of: summary.alerts.map { (words.heading($0.alert), $0.count) }, maximum: scales.alertCount,
            unit: .calls)
    }
}

extension DaySummary {
    /// When something was broken that robot `index` uses, until it worked with it again.
    func broken(robot index: Int) -> [Range<Instant>] {
        faults.map(\.record).filter { $0.robot == nil || $0.robot == index }.map { fault in
            let end = fault.recoveredAt ?? fault.mendedAt ?? lastInstant
            return fault.brokeAt..<max(fault.brokeAt, end)
        }
    }
}
