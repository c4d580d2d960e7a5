import Reception

/// Who or what was busy when: a row for each, under its name, along the hours of the day.
struct TimelineChart {
    /// One row.
    struct Row {
        /// Its name and share.
        let name: String
        /// Where the row is open to work.
        let open: [Range<Instant>]
        /// Where it is busy, in order.
        let busy: [Range<Instant>]
        /// Where something was broken.
        var broken: [Range<Instant>] = []
    }

    let axis: TimeAxis
    let words: ReportWords
    let rows: [Row]
    /// What each look means.
    let legend: [(style: String, text: String)]

    private static let (nameHeight, barHeight, gap) = (22.0, 24.0, 10.0)
    private var top: Double { Double(legend.count) * Drawing.legendRow + 4 }

    /// The chart.
    var drawing: Drawing {
        let bottom = top + Double(rows.count) * (Self.nameHeight + Self.barHeight + Self.gap)
        var drawing = Drawing(height: bottom + TimeAxis.height)
        drawing.legend(legend)
        axis.draw(in: &drawing, top: top + Self.nameHeight, bottom: bottom, title: words(ReportTerm.time))
        for (index, row) in rows.enumerated() {
            draw(row, top: top + Double(index) * (Self.nameHeight + Self.barHeight + Self.gap), in: &drawing)
        }
        return drawing
    }

    private func draw(_ row: Row, top: Double, in drawing: inout Drawing) {
        let y = top + Self.nameHeight
        drawing.text(row.name.shortened(to: 70), x: TimeAxis.left, y: top + 15, style: "name")
        drawing.path(boxes(row.open, y: y, height: Self.barHeight), style: "open")
        drawing.path(boxes(row.busy, y: y + 4, height: Self.barHeight - 8), style: "solid")
        drawing.path(boxes(row.broken, y: y - 3, height: Self.barHeight + 6, least: 4), style: "broken")
    }

    /// All stretches as one path; those that the drawing cannot tell apart are joined.
    private func boxes(_ stretches: [Range<Instant>], y: Double, height: Double, least: Double = 0.3) -> String {
        var boxes: [(from: Double, to: Double)] = []
        for stretch in stretches {
            let from = axis.x(stretch.lowerBound)
            let to = max(axis.x(stretch.upperBound), from + least)
            if let last = boxes.last, from - last.to < 0.15 {
                boxes[boxes.count - 1].to = max(last.to, to)
            } else {
                boxes.append((from, to))
            }
        }
        return boxes.reduce(into: "") { path, box in
            path += "M\(box.from.coordinate) \(y.coordinate)H\(box.to.coordinate)v\(height.coordinate)"
            path += "H\(box.from.coordinate)Z"
        }
    }
}
