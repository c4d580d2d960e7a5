package import Reception

/// A picture of brightness that codes are drawn into as a camera would see them.
package struct GrayPicture: Sendable {
    /// Pixels a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// The brightness of every pixel, row by row.
    package internal(set) var pixels: [UInt8]

    /// Makes a picture of one brightness.
    package init(width: Int, height: Int, brightness: UInt8 = 128) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: brightness, count: width * height)
    }

    /// Makes a picture of `count` plain rectangles of any size, place and brightness: a busy room, of which no two are
    /// alike and every seed's is the same.
    package init(width: Int, height: Int, rectangles count: Int, seed: UInt64) {
        self.init(width: width, height: height)
        var random = SeededRandom(seed: seed)
        for _ in 0..<count {
            let (left, top) = (Int.random(in: 0..<width, using: &random), Int.random(in: 0..<height, using: &random))
            let right = min(width, left + Int.random(in: 4...max(5, width / 3), using: &random))
            let bottom = min(height, top + Int.random(in: 4...max(5, height / 3), using: &random))
            let brightness = UInt8.random(in: 20...235, using: &random)
            for y in top..<bottom {
                for x in left..<right { self[x, y] = brightness }
            }
        }
    }

    /// The brightness of the pixel in this column and row.
    package subscript(x: Int, y: Int) -> UInt8 {
        get { pixels[y * width + x] }
        set { pixels[y * width + x] = newValue }
    }

    /// Lends the picture as a frame without colours.
    package func withFrame<Result, Failure: Error>(
        at instant: Instant = .start, sequence: Int = 0, _ body: (borrowing Frame) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let result = pixels.withUnsafeBytes { bytes in
            let frame = Frame(
                capturedAt: instant, sequence: sequence, width: width, height: height, format: .gray8, bytes: bytes)
            return Swift.Result { () throws(Failure) in try body(frame) }
        }
        return try result.get()
    }
}
