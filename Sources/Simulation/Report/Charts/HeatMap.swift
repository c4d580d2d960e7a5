/// A number in each cell of rows and hours; the greater, the darker, and written in it.
struct HeatMap {
    let words: ReportWords
    /// The columns.
    let hours: Range<Int>
    /// The rows: a name, and the value of each hour; nil where there is none.
    let rows: [(name: String, values: [Double?])]
    /// The value of the darkest cell of the scale.
    let maximum: Double
    /// What the numbers are.
    let unit: String

    private static let (nameHeight, cellHeight, gap, shades) = (20.0, 26.0, 6.0, 6)
    private var cellWidth: Double { (Drawing.width - 4) / Double(max(hours.count, 1)) }

    /// The chart.
    var drawing: Drawing {
        let top = 46.0
        let rowHeight = Self.nameHeight + Self.cellHeight + Self.gap
        var drawing = Drawing(height: top + Double(rows.count) * rowHeight + 4)
        drawing.text(unit, x: 2, y: 16, style: "axis-title")
        drawing.text(words(ReportTerm.hour), x: Drawing.width - 2, y: 16, anchor: .end, style: "axis-title")
        for (column, hour) in hours.enumerated() where hours.count <= 14 || column.isMultiple(of: 2) {
            drawing.text(words.hours(hour), x: x(column) + cellWidth / 2, y: 38, anchor: .middle)
        }
        for (index, row) in rows.enumerated() {
            let y = top + Double(index) * rowHeight
            drawing.text(row.name.shortened(to: 70), x: 2, y: y + 15, style: "name")
            for (column, value) in row.values.enumerated() { draw(value, column: column, y: y, in: &drawing) }
        }
        return drawing
    }

    private func x(_ column: Int) -> Double { 2 + Double(column) * cellWidth }

    private func draw(_ value: Double?, column: Int, y: Double, in drawing: inout Drawing) {
        let cell = Box(x: x(column) + 1, y: y + Self.nameHeight, width: cellWidth - 2, height: Self.cellHeight)
        guard let value else { return drawing.box(cell, style: "heat-none") }
        let shade = min(Int(value / max(maximum, 1) * Double(Self.shades)), Self.shades - 1)
        drawing.box(cell, style: "heat\(shade)")
        drawing.text(
            words.numbers.whole(Int(value.rounded())), x: cell.x + cell.width / 2, y: cell.y + 18, anchor: .middle,
            style: "cell\(shade)")
    }
}
