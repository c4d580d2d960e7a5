/// A part of the report: figures under a heading, made alike for every plan.
struct ReportSection: Sendable {
    /// Its place in the page's addresses.
    let anchor: String
    /// What stands over it.
    let heading: ReportLabel
    /// How its figures are reckoned.
    let note: ReportNote
    /// Whether two plans stand one under the other, as wide tables must.
    var isStacked = false
    /// The figures of one plan.
    let figures: @Sendable (PlanFigures) -> [Figure]

    /// Every section, in the order of the page.
    static let all = [
        ReportSection(anchor: "arrivals", heading: .arrivals, note: .arrivals) { $0.arrivals },
        ReportSection(anchor: "waits", heading: .waits, note: .waits) { $0.waits },
        ReportSection(anchor: "queues", heading: .queues, note: .queues) { $0.queues },
        ReportSection(anchor: "desks", heading: .desks, note: .desks) { $0.desks },
        ReportSection(anchor: "robots", heading: .robots, note: .robots) { $0.robots },
        ReportSection(anchor: "understanding", heading: .understanding, note: .understanding) { $0.understanding },
        ReportSection(anchor: "visitors", heading: .visitors, note: .visitors) { $0.visitors },
        ReportSection(anchor: "faults", heading: .faults, note: .faults, isStacked: true) { $0.faults },
    ]
}

/// The figures of one plan, drawn to the scales of all.
struct PlanFigures {
    let summary: DaySummary
    let scales: SharedScales
    let words: ReportWords

    /// The time axis of all charts.
    var axis: TimeAxis { TimeAxis(hours: scales.hours, clock: summary.clock) }
    var numbers: ReportNumbers { words.numbers }
}
