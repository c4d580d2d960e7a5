/// Bars from left to right, each group of bars under its name.
struct BarChart {
    /// One bar.
    struct Bar {
        /// How long it is.
        let value: Double
        /// What stands at its end.
        let text: String
        /// How it looks: `solid` or `hatched`.
        let style: String
    }

    /// Bars that belong together.
    struct Group {
        /// Their name.
        let name: String
        /// The bars, from top to bottom.
        let bars: [Bar]
    }

    let groups: [Group]
    /// What each look means; empty when all bars are of one kind.
    let legend: [(style: String, text: String)]
    /// The value of the longest bar of the scale.
    let maximum: Double
    /// The unit of the values.
    let unit: String
    let numbers: ReportNumbers

    private static let (nameHeight, barHeight, gap) = (21.0, 19.0, 9.0)
    private static let scaleEnd = Drawing.width - 120

    /// The chart.
    var drawing: Drawing {
        let top = Double(legend.count) * Drawing.legendRow + 6
        let bottom = groups.reduce(top) { $0 + Self.height(of: $1) }
        var drawing = Drawing(height: bottom + TimeAxis.height)
        drawing.legend(legend)
        let ticks = Ticks(upTo: maximum)
        let scale = Scale(values: 0...ticks.end, from: 2, to: Self.scaleEnd)
        drawAxis(ticks, scale, in: &drawing, top: top, bottom: bottom)
        var y = top
        for group in groups {
            draw(group, at: y, scale, in: &drawing)
            y += Self.height(of: group)
        }
        return drawing
    }

    private static func height(of group: Group) -> Double {
        nameHeight + Double(group.bars.count) * barHeight + gap
    }

    private func drawAxis(_ ticks: Ticks, _ scale: Scale, in drawing: inout Drawing, top: Double, bottom: Double) {
        for value in ticks.values {
            let x = scale(value)
            drawing.line(from: (x, top), to: (x, bottom + 4), style: "grid")
            drawing.text(
                numbers.decimal(value), x: max(x, 6), y: bottom + 19, anchor: .middle)
        }
        drawing.text(unit, x: Self.scaleEnd, y: bottom + 38, anchor: .end, style: "axis-title")
    }

    private func draw(_ group: Group, at top: Double, _ scale: Scale, in drawing: inout Drawing) {
        drawing.text(group.name.shortened(to: 70), x: 2, y: top + 15, style: "name")
        for (index, bar) in group.bars.enumerated() {
            let y = top + Self.nameHeight + Double(index) * Self.barHeight
            let width = scale(bar.value) - 2
            drawing.box(Box(x: 2, y: y, width: width, height: Self.barHeight - 2), style: bar.style)
            drawing.text(bar.text, x: width + 9, y: y + 14)
        }
    }
}

extension String {
    /// The text, cut off with … where it is longer than `length` characters.
    func shortened(to length: Int) -> String { count > length ? prefix(length - 1) + "…" : self }
}
