import Reception

extension PlanFigures {
    /// How many waited in each line.
    var queues: [Figure] {
        let queues = scales.lines.map { line in
            (words.line(line), zip(summary.lines, summary.queues).first { $0.0 == line }?.1)
        }.compactMap { name, queue in queue.map { (name: name, length: $0) } }
        return [queue(.queueChart, of: queues, maximum: scales.queue)]
    }

    /// The strips of some queues and their table.
    func queue(
        _ title: ReportLabel, of queues: [(name: String, length: DaySummary.QueueLength)], maximum: Int
    ) -> Figure {
        let strips = queues.map { queue in
            StepChart.Strip(
                name: "\(queue.name) · \(words(ReportTerm.longest)) \(numbers.whole(queue.length.maximum))",
                length: queue.length)
        }
        let chart = StepChart(axis: axis, words: words, strips: strips, maximum: maximum, until: summary.lastInstant)
        let longest = queues.max { $0.length.maximum < $1.length.maximum }
        return Figure(
            title: words(title), description: longest.map(describe) ?? words.sentence(.nobodyCame),
            drawing: strips.isEmpty ? nil : chart.drawing, table: table(of: queues))
    }

    private func describe(_ queue: (name: String, length: DaySummary.QueueLength)) -> String {
        guard let at = queue.length.maximumAt else { return words.sentence(.noQueue) }
        return words.sentence(
            .longestQueue,
            ["line": queue.name, "count": numbers.whole(queue.length.maximum), "time": summary.clock.text(at)])
    }

    private func table(of queues: [(name: String, length: DaySummary.QueueLength)]) -> ReportTable {
        let columns: [ReportTerm] = [.longest, .atTime, .average]
        let rows = queues.map { name, length in
            [
                name, numbers.whole(length.maximum), length.maximumAt.map(summary.clock.text) ?? "–",
                numbers.decimal(length.average),
            ]
        }
        return ReportTable(head: [""] + columns.map { words($0) }, rows: rows)
    }
}
