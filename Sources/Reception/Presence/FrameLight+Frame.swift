extension FrameLight {
    /// The lines that are looked along, across and down.
    private static let rows = 24
    private static let columns = 32
    /// The longest line, in pixels that are looked at: of a larger picture every second one is, or every third.
    private static let longestLine = 1_023

    /// Measures a frame by some of its lines; nil for one that is not whole, or too small to tell. Of coloured pixels the
    /// green counts, which carries most of the brightness.
    public init?(_ frame: borrowing Frame) {
        guard let measured = frame.withLuma(Self.measure) ?? Self.green(of: frame), let light = measured else {
            return nil
        }
        self = light
    }

    private static func green(of frame: borrowing Frame) -> FrameLight?? {
        guard frame.isWhole, frame.format == .bgr24 else { return nil }
        let (width, height, rowBytes) = (frame.width, frame.height, frame.rowBytes)
        return frame.withBytes { bytes in
            bytes.baseAddress.map {
                measure(
                    LumaPlane(
                        pixels: $0.assumingMemoryBound(to: UInt8.self) + 1, width: width, height: height,
                        rowBytes: rowBytes, pixelBytes: 3, range: .full))
            }
        }
    }

    private static func measure(_ plane: LumaPlane) -> FrameLight? {
        let step = max(plane.width, plane.height) / longestLine + 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: EdgeCount.room + longestLine + 1) { room in
            guard var edges = EdgeCount(in: room) else { return nil }
            var (sum, count) = (0, 0)
            for row in 0..<rows {
                let line = plane.row((2 * row + 1) * plane.height / (2 * rows), step: step)
                sum += edges.look(along: line)
                count += line.count
            }
            for column in 0..<columns {
                _ = edges.look(along: plane.column((2 * column + 1) * plane.width / (2 * columns), step: step))
            }
            guard let (detail, sharpness) = edges.result else { return nil }
            let (black, white) = plane.range == .full ? (0.0, 255.0) : (16.0, 235.0)
            let brightness = (Double(sum) / Double(2 * count) - black) / (white - black)
            return FrameLight(brightness: min(max(brightness, 0), 1), detail: detail, sharpness: sharpness)
        }
    }
}

/// Pixels in a row or a column, each with its neighbour in the next line: two together are half as noisy.
struct LumaLine {
    fileprivate let start: UnsafePointer<UInt8>
    fileprivate let step: Int
    fileprivate let neighbor: Int
    /// How many pixels.
    let count: Int

    /// The brightness of a pixel and of its neighbour together.
    subscript(index: Int) -> Int32 {
        let place = index &* step
        return Int32(start[place]) &+ Int32(start[place &+ neighbor])
    }
}

extension LumaPlane {
    fileprivate func row(_ y: Int, step: Int) -> LumaLine {
        LumaLine(
            start: pixels + y * rowBytes, step: step * pixelBytes, neighbor: y + 1 < height ? rowBytes : 0,
            count: (width + step - 1) / step)
    }

    fileprivate func column(_ x: Int, step: Int) -> LumaLine {
        LumaLine(
            start: pixels + x * pixelBytes, step: step * rowBytes, neighbor: x + 1 < width ? pixelBytes : 0,
            count: (height + step - 1) / step)
    }
}
