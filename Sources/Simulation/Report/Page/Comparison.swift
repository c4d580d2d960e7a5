/// Two plans next to each other in numbers and words.
struct Comparison {
    let first: DaySummary
    let second: DaySummary
    let words: ReportWords

    private var numbers: ReportNumbers { words.numbers }

    /// What differs, in sentences: the waits first, then who was lost.
    var sentences: [String] {
        let measures: [Measure] = [.worst, .p90, .p50, .longestQueue, .abandoned, .served, .deskUse]
        let told = measures.compactMap { measure in
            let figure = KeyFigure(
                name: words.heading(measure), kind: measure.kind, aim: measure.aim, value: measure.value)
            return isDifferent(figure) ? "\(figure.name) \(difference(in: figure))." : nil
        }
        return first.day == second.day ? told : [words.sentence(.unlike)] + told
    }

    /// Every figure of both, and the difference in plain words.
    func table(of figures: [KeyFigure], plans: [String]) -> ReportTable {
        let rows = figures.map { figure in
            [figure.name] + [first, second].map { written(figure, of: $0) } + [
                difference(in: figure).capitalizedAtStart
            ]
        }
        return ReportTable(
            head: [words(ReportLabel.measured)] + plans + [words(ReportLabel.difference)], rows: rows,
            wordColumns: [0, 3])
    }

    private func written(_ figure: KeyFigure, of day: DaySummary) -> String {
        figure.value(day).map { figure.quantity($0, numbers).text } ?? "–"
    }

    private func isDifferent(_ figure: KeyFigure) -> Bool { written(figure, of: first) != written(figure, of: second) }

    private func difference(in figure: KeyFigure) -> String {
        guard let from = figure.value(first), let to = figure.value(second), isDifferent(figure) else {
            return isDifferent(figure) ? "–" : words(ReportLabel.same)
        }
        let (before, after) = (figure.quantity(from, numbers), figure.quantity(to, numbers))
        let change = words.sentence(
            to < from ? .fell : .rose,
            ["from": before.text(before: after), "to": after.text])
        return change + verdict(on: figure, falls: to < from)
    }

    private func verdict(on figure: KeyFigure, falls: Bool) -> String {
        switch figure.aim {
        case .neither: ""
        case .less: parenthesis(falls ? .better : .worse)
        case .more: parenthesis(falls ? .worse : .better)
        }
    }

    /// The word in brackets, which stay on one line.
    private func parenthesis(_ word: ReportLabel) -> String {
        " (\(words(word).split(separator: " ").joined(separator: "\u{A0}")))"
    }
}
