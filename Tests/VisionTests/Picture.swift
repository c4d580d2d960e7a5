import Reception
import Testing
import Vision

/// A picture made for a test: every pixel has a colour of its own, every byte of padding another value.
struct Picture: Sendable, CustomTestStringConvertible {
    let shape: PictureShape
    let bytes: [UInt8]

    var testDescription: String {
        "\(shape.format) \(shape.range) \(shape.width)x\(shape.height) rows of \(shape.rowBytes)"
    }

    /// A picture of noise.
    init(_ shape: PictureShape, seed: UInt64 = 1) {
        self.shape = shape
        var state = seed
        bytes = (0..<shape.byteCount).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 40)
        }
    }

    /// A picture whose bytes are all the same.
    init(_ shape: PictureShape, repeating byte: UInt8) {
        self.shape = shape
        bytes = [UInt8](repeating: byte, count: shape.byteCount)
    }

    /// A picture over given bytes.
    init(_ shape: PictureShape, bytes: [UInt8]) {
        self.shape = shape
        self.bytes = bytes
    }

    /// A copy of `frame`.
    init(_ frame: borrowing Frame) {
        shape = PictureShape(frame)
        bytes = frame.withBytes { Array($0) }
    }

    /// The picture in rows of blue, green and red without padding.
    var mixed: [UInt8] {
        (0..<shape.height).flatMap { y in
            (0..<shape.width).flatMap { x in color(x: x, y: y).map { UInt8($0.rounded()) } }
        }
    }

    /// The frame of the picture, lent to `body`.
    func withFrame<Result, Failure: Error>(
        at instant: Instant = .start, sequence: Int = 0,
        _ body: (borrowing Frame) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var result: Swift.Result<Result, Failure>?
        bytes.withUnsafeBytes { bytes in
            let frame = Frame(
                capturedAt: instant, sequence: sequence, width: shape.width, height: shape.height, format: shape.format,
                rowBytes: shape.rowBytes, range: shape.range, bytes: bytes)
            do throws(Failure) { result = .success(try body(frame)) } catch { result = .failure(error) }
        }
        guard let result else { preconditionFailure("the bytes were not lent") }
        return try result.get()
    }

    /// What a pixel's blue, green and red are by the formula, without rounding.
    func color(x: Int, y: Int) -> [Double] {
        let row = y * shape.rowBytes
        let half = (shape.rowBytes + 1) / 2
        let plane = shape.rowBytes * shape.height
        switch shape.format {
        case .bgr24: return (0..<3).map { Double(bytes[row + 3 * x + $0]) }
        case .gray8: return [Double](repeating: Double(bytes[row + x]), count: 3)
        case .yuyv:
            let pair = row + x / 2 * 4
            return mixed(bytes[row + 2 * x], bytes[pair + 1], bytes[pair + 3])
        case .yuv420:
            let place = plane + y / 2 * half + x / 2
            return mixed(bytes[row + x], bytes[place], bytes[place + half * ((shape.height + 1) / 2)])
        case .yuv422:
            let place = plane + y * half + x / 2
            return mixed(bytes[row + x], bytes[place], bytes[place + half * shape.height])
        }
    }

    private func mixed(_ luma: UInt8, _ blueSample: UInt8, _ redSample: UInt8) -> [Double] {
        let isFull = shape.range == .full
        let brightness = isFull ? Double(luma) : (Double(luma) - 16) * 255 / 219
        let scale = isFull ? 1 : 255.0 / 224
        let (blue, red) = ((Double(blueSample) - 128) * scale, (Double(redSample) - 128) * scale)
        return [brightness + 1.772 * blue, brightness - 0.344136 * blue - 0.714136 * red, brightness + 1.402 * red]
            .map { min(max($0, 0), 255) }
    }
}
