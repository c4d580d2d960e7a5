extension FrameLight {
    /// The samples across and down: enough to tell a lobby from a lens cap, few enough to cost nothing.
    private static let columns = 32
    private static let rows = 24

    /// Measures a frame by a grid of its pixels; nil for one that is not whole. Of coloured pixels the green counts, which
    /// carries most of the brightness.
    public init?(_ frame: borrowing Frame) {
        guard let light = frame.withLuma(FrameLight.init) ?? Self.green(of: frame) else { return nil }
        self = light
    }

    private static func green(of frame: borrowing Frame) -> FrameLight? {
        guard frame.isWhole, frame.format == .bgr24 else { return nil }
        let (width, height, rowBytes) = (frame.width, frame.height, frame.rowBytes)
        return frame.withBytes { bytes in
            bytes.baseAddress.map {
                FrameLight(
                    LumaPlane(
                        pixels: $0.assumingMemoryBound(to: UInt8.self) + 1, width: width, height: height,
                        rowBytes: rowBytes, pixelBytes: 3, range: .full))
            }
        }
    }

    private init(_ plane: LumaPlane) {
        let (columns, rows) = (min(Self.columns, plane.width), min(Self.rows, plane.height))
        var (sum, difference) = (0, 0)
        for row in 0..<rows {
            let y = (2 * row + 1) * plane.height / (2 * rows)
            var last: Int?
            for column in 0..<columns {
                let sample = Int(plane[(2 * column + 1) * plane.width / (2 * columns), y])
                sum += sample
                difference += last.map { abs(sample - $0) } ?? 0
                last = sample
            }
        }
        let (black, white) = plane.range == .full ? (0.0, 255.0) : (16.0, 235.0)
        let brightness = (Double(sum) / Double(columns * rows) - black) / (white - black)
        self.init(
            brightness: min(max(brightness, 0), 1),
            detail: Double(difference) / Double(rows * max(columns - 1, 1)) / (white - black))
    }
}
