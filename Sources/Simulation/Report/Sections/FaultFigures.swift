import Reception

extension PlanFigures {
    /// What broke, and how it came back.
    var faults: [Figure] {
        let columns: [ReportTerm] = [
            .what, .how, .place, .brokeAt, .noticedAfter, .mendedAt, .backAt, .backAfter,
        ]
        return [
            Figure(
                title: words(ReportLabel.faultTable), description: DayInWords(summary, words).faults, drawing: nil,
                table: ReportTable(
                    head: columns.map { words($0) }, rows: summary.faults.map(row), wordColumns: [0, 1, 2]))
        ]
    }

    private func row(_ fault: DaySummary.FaultCourse) -> [String] {
        let record = fault.record
        let never = words(ReportLabel.unknown)
        let place = record.robot.map { summary.robots.indices.contains($0) ? summary.robots[$0].name : String($0 + 1) }
        return [
            words.part(record.what).capitalizedAtStart, words.manner(record.how),
            place ?? words(ReportLabel.wholeOffice), summary.clock.text(record.brokeAt),
            fault.noticedAfter.map { words.length($0.seconds) } ?? never,
            record.mendedAt.map(summary.clock.text) ?? never, record.recoveredAt.map(summary.clock.text) ?? never,
            fault.backAfter.map { words.length($0.seconds) } ?? never,
        ]
    }
}
