/// Where a text stands to its point.
enum TextAnchor: String {
    case start, middle, end
}

/// A box in a drawing.
struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
}

extension Drawing {
    /// Writes `text` at a point of its base line.
    mutating func text(_ text: String, x: Double, y: Double, anchor: TextAnchor = .start, style: String = "") {
        shapes.element(
            "text", ["x": x.coordinate, "y": y.coordinate, "text-anchor": anchor.rawValue, "class": style], text: text)
    }

    /// Draws a box.
    mutating func box(_ box: Box, style: String) {
        shapes.empty(
            "rect",
            [
                "x": box.x.coordinate, "y": box.y.coordinate, "width": max(box.width, 0).coordinate,
                "height": max(box.height, 0).coordinate, "class": style,
            ])
    }

    /// Draws a path.
    mutating func path(_ path: String, style: String) { shapes.empty("path", ["d": path, "class": style]) }

    /// Draws a straight line.
    mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), style: String) {
        path("M\(start.x.coordinate) \(start.y.coordinate)L\(end.x.coordinate) \(end.y.coordinate)", style: style)
    }

    /// Writes a legend at the top: each style of box and what it means, one under the other.
    mutating func legend(_ items: [(style: String, text: String)]) {
        for (index, item) in items.enumerated() {
            let y = Double(index) * Self.legendRow
            box(Box(x: 1, y: y + 4, width: 26, height: 13), style: item.style)
            text(item.text, x: 36, y: y + 16)
        }
    }

    /// The height of a row of the legend.
    static let legendRow = 22.0
}
