import Reception

/// Makes frames of the bytes a camera gives: they lie as they are to be lent, or are decoded into memory that is used
/// again.
struct CameraPictures: ~Copyable {
    private let layout: PictureLayout
    private var decoder: PictureDecoder

    /// Makes it for pictures of this layout.
    init(layout: PictureLayout) throws(VisionError) {
        self.layout = layout
        decoder = try PictureDecoder(longestSide: PictureLayout.longestSide)
    }

    /// Whether `bytes` are a whole picture.
    mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if let length = layout.byteCount { return bytes.count >= length }
        do throws(PictureDamage) {
            try decoder.decode(bytes)
            return true
        } catch {
            return false
        }
    }

    /// Lends the picture last read, which `bytes` hold.
    borrowing func lend(
        _ bytes: UnsafeRawBufferPointer, number: Int, capturedAt: Instant,
        to consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws(PartFailure) {
        if let format = layout.encoding.pixels {
            return try consume(
                Frame(
                    capturedAt: capturedAt, sequence: number, width: layout.width, height: layout.height,
                    format: format, rowBytes: layout.rowBytes, range: layout.range, bytes: bytes))
        }
        try decoder.lend(sequence: number, capturedAt: capturedAt, to: consume)
    }
}
