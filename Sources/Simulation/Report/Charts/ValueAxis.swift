/// Numbers from 0 upwards along the left edge of a chart.
struct ValueAxis {
    /// The numbers.
    let ticks: Ticks
    /// Where 0 lies.
    let bottom: Double
    /// Where the last number lies.
    let top: Double

    /// Where `value` lies.
    var scale: Scale { Scale(values: 0...ticks.end, from: bottom, to: top) }

    /// Draws the numbers and lines across the chart.
    func draw(in drawing: inout Drawing, numbers: ReportNumbers) {
        for value in ticks.values {
            let y = scale(value)
            drawing.line(from: (TimeAxis.left, y), to: (TimeAxis.right, y), style: "grid")
            drawing.text(numbers.decimal(value), x: TimeAxis.left - 6, y: y + 5, anchor: .end)
        }
    }
}
