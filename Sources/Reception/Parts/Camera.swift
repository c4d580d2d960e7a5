/// How the bytes of a frame are laid out.
public enum PixelFormat: String, Sendable, Codable {
    /// Three bytes a pixel: blue, green, red; rows follow each other without padding.
    case bgr24
    /// One byte a pixel: brightness.
    case gray8
}

/// One picture, lent for the length of a call. It cannot be kept, so frames never pile up or leave the process.
public struct Frame: ~Copyable {
    /// When the picture was taken.
    public let capturedAt: Instant
    /// The picture's number from the device; a gap means that pictures were dropped.
    public let sequence: Int
    /// Pixels a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// The layout of the bytes.
    public let format: PixelFormat
    private let bytes: UnsafeRawBufferPointer

    /// Makes a frame over `bytes`, which must stay valid and unchanged while the frame lives.
    public init(
        capturedAt: Instant, sequence: Int, width: Int, height: Int, format: PixelFormat,
        bytes: UnsafeRawBufferPointer
    ) {
        self.capturedAt = capturedAt
        self.sequence = sequence
        self.width = width
        self.height = height
        self.format = format
        self.bytes = bytes
    }

    /// Lends the pixels: `height` rows of `width` pixels in `format`.
    public borrowing func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes)
    }
}

/// A source of pictures of the lobby.
///
/// Implementers promise:
/// * `run` opens the device, lends frames to `consume` one at a time on a thread of the camera's own, and returns when
///   recorded footage ends; it throws `CancellationError` when its task is cancelled, within a second.
/// * only the newest frame is lent: while `consume` works, older frames are dropped, and `sequence` shows the gap
///   (recorded footage read as fast as possible drops nothing).
/// * whatever way `run` ends, descriptors and buffers are released, and it can be called again.
/// * a failure names the device or file, what was wrong and the fix; it is thrown, never swallowed.
public protocol Camera: Sendable {
    /// Captures until the footage ends, the task is cancelled or the device fails (`PartFailure`).
    func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws
}
