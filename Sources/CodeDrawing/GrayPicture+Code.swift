/// The brightness of what a code is printed with.
package struct CodeInk: Hashable, Sendable {
    /// Of light modules and the quiet zone.
    package var paper: UInt8
    /// Of dark modules.
    package var ink: UInt8

    /// Makes an ink; by default that of a printed card in good light.
    package init(paper: UInt8 = 225, ink: UInt8 = 35) {
        self.paper = paper
        self.ink = ink
    }
}

extension GrayPicture {
    /// Each pixel is the mean of so many times so many points: what falls on one light-sensitive cell.
    private static let samples = 4

    /// Draws `symbol` with a quiet zone of `margin` modules around it; what reaches over the edge is cut off.
    package mutating func draw(_ symbol: QRSymbol, _ pose: CodePose, ink: CodeInk = CodeInk(), margin: Int = 4) {
        let plane = CodePlane(pose, pictureWidth: width)
        let reach = Double(symbol.side) / 2 + Double(margin)
        let corners = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)].map(plane.pixel)
        let (columns, rows) = (Self.span(corners.map(\.x), within: width), Self.span(corners.map(\.y), within: height))
        for y in rows {
            for x in columns {
                self[x, y] = seen(x, y, symbol, plane, ink, margin: margin)
            }
        }
    }

    private static func span(_ places: [Double], within length: Int) -> Range<Int> {
        let (first, last) = (places.min() ?? 0, places.max() ?? 0)
        let lower = min(max(Int(first), 0), length)
        return lower..<max(lower, min(Int(last) + 2, length))
    }

    /// The brightness of a pixel: in part what was there where the code covers it in part.
    private func seen(
        _ x: Int, _ y: Int, _ symbol: QRSymbol, _ plane: CodePlane, _ ink: CodeInk, margin: Int
    ) -> UInt8 {
        let behind = Int(self[x, y])
        var sum = 0
        for step in 0..<Self.samples * Self.samples {
            let across = (Double(step % Self.samples) + 0.5) / Double(Self.samples)
            let down = (Double(step / Self.samples) + 0.5) / Double(Self.samples)
            let point = plane.point(Double(x) + across, Double(y) + down)
            let half = Double(symbol.side) / 2
            let (column, row) = (Int((point.column + half).rounded(.down)), Int((point.row + half).rounded(.down)))
            let modules = 0..<symbol.side
            if modules.contains(column), modules.contains(row) {
                sum += Int(symbol.isDark(column, row) ? ink.ink : ink.paper)
            } else {
                let paper = -margin..<symbol.side + margin
                sum += paper.contains(column) && paper.contains(row) ? Int(ink.paper) : behind
            }
        }
        return UInt8(sum / (Self.samples * Self.samples))
    }
}
