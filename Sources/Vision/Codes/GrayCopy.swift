/// The brightness of coloured pixels (blue, green, red), for which a frame has no plane of its own.
struct GrayCopy: ~Copyable, Sendable {
    private var picture = WipedBytes()

    /// The brightness of `width` by `height` pixels, their rows `rowBytes` apart: Y' of ITU-R BT.601 to the next whole
    /// number. Valid until the next one or `wipe`.
    mutating func drawn(
        from pixels: UnsafePointer<UInt8>, width: Int, height: Int, rowBytes: Int
    ) -> GrayView {
        let result = picture.room(for: width * height, of: UInt8.self)
        for y in 0..<height {
            let (row, line) = (pixels + y * rowBytes, result + y * width)
            for x in 0..<width {
                let (blue, green, red) = (UInt32(row[3 * x]), UInt32(row[3 * x + 1]), UInt32(row[3 * x + 2]))
                // 0.114, 0.587 and 0.299 of 2^16, and a half.
                line[x] = UInt8(truncatingIfNeeded: (7_471 &* blue &+ 38_470 &* green &+ 19_595 &* red &+ 32_768) >> 16)
            }
        }
        return GrayView(
            pixels: UnsafePointer(result), width: width, height: height, rowBytes: width, pixelBytes: 1)
    }

    /// Forgets the picture.
    func wipe() { picture.wipe() }
}
