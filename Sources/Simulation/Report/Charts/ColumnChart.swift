import Reception

/// Columns along the hours of the day: how much in each quarter of an hour.
struct ColumnChart {
    let axis: TimeAxis
    let words: ReportWords
    /// How much in each quarter, by its number since midnight.
    let counts: [Int: Int]
    /// The number the highest column of the scale stands for.
    let maximum: Int
    /// What is counted.
    let unit: String

    /// The chart.
    var drawing: Drawing {
        let (top, bottom) = (30.0, 210.0)
        var drawing = Drawing(height: bottom + TimeAxis.height)
        let values = ValueAxis(ticks: Ticks(upTo: Double(maximum)), bottom: bottom, top: top)
        axis.draw(in: &drawing, top: top, bottom: bottom, title: words(ReportTerm.time))
        values.draw(in: &drawing, numbers: words.numbers)
        drawing.text(unit, x: 0, y: 16, style: "axis-title")
        for quarter in axis.hours.lowerBound * 4..<axis.hours.upperBound * 4 {
            guard let count = counts[quarter] else { continue }
            let (left, right) = (axis.scale(Double(quarter) * 900), axis.scale(Double(quarter + 1) * 900))
            let y = values.scale(Double(count))
            drawing.box(Box(x: left + 0.7, y: y, width: right - left - 1.4, height: bottom - y), style: "solid")
        }
        return drawing
    }
}
