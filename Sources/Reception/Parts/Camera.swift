/// How the bytes of a frame are laid out.
public enum PixelFormat: String, Sendable, Codable, CaseIterable {
    /// Three bytes a pixel: blue, green, red.
    case bgr24
    /// One byte a pixel: brightness.
    case gray8
    /// Two pixels in four bytes: brightness, blue difference, brightness, red difference (ITU-R BT.601, packed 4:2:2).
    case yuyv
    /// A plane of brightness, then one of blue and one of red differences, each half as wide and high (4:2:0).
    case yuv420
    /// The same with planes of differences half as wide and as high as the picture (4:2:2).
    case yuv422

    /// The bytes of one row of `width` pixels of the first plane, without padding.
    public func rowBytes(width: Int) -> Int {
        switch self {
        case .bgr24: 3 * width
        case .gray8, .yuv420, .yuv422: width
        case .yuyv: (width + 1) / 2 * 4
        }
    }

    /// The bytes of a picture of `height` rows, `rowBytes` from one row of the first plane to the next. The rows of the
    /// planes of differences are half as long, rounded up.
    public func byteCount(rowBytes: Int, height: Int) -> Int {
        let plane = rowBytes * height
        return switch self {
        case .bgr24, .gray8, .yuyv: plane
        case .yuv420: plane + 2 * ((rowBytes + 1) / 2) * ((height + 1) / 2)
        case .yuv422: plane + 2 * ((rowBytes + 1) / 2) * height
        }
    }
}

/// Which numbers stand for black and white where brightness and colour are kept apart.
public enum ColorRange: String, Sendable, Codable {
    /// 0 and 255: JPEG pictures (JFIF).
    case full
    /// 16 and 235: video (ITU-R BT.601).
    case limited
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
    /// The bytes from one row of the first plane to the next, at least `format.rowBytes(width:)`.
    public let rowBytes: Int
    /// What black and white are; it means nothing where `format` holds no differences.
    public let range: ColorRange
    private let bytes: UnsafeRawBufferPointer

    /// Makes a frame over `bytes`, which must stay valid and unchanged while the frame lives. Rows follow each other
    /// without padding unless `rowBytes` says otherwise.
    public init(
        capturedAt: Instant, sequence: Int, width: Int, height: Int, format: PixelFormat, rowBytes: Int? = nil,
        range: ColorRange = .full, bytes: UnsafeRawBufferPointer
    ) {
        self.capturedAt = capturedAt
        self.sequence = sequence
        self.width = width
        self.height = height
        self.format = format
        self.rowBytes = rowBytes ?? format.rowBytes(width: max(width, 0))
        self.range = range
        self.bytes = bytes
    }

    /// Whether there are pixels, and as many as size and format ask for: what a device says about itself may be wrong.
    public var isWhole: Bool {
        width > 0 && height > 0 && rowBytes >= format.rowBytes(width: width)
            && bytes.count >= format.byteCount(rowBytes: rowBytes, height: height)
    }

    /// Lends the bytes: rows of the first plane, `rowBytes` apart, then those of the others.
    public borrowing func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes)
    }

    /// Lends the brightness of every pixel where it can be had without a copy; nil for coloured pixels, and for a frame
    /// that is not whole.
    public borrowing func withLuma<Result, Failure: Error>(
        _ body: (LumaPlane) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        guard isWhole, format != .bgr24, let base = bytes.baseAddress else { return nil }
        return try body(
            LumaPlane(
                pixels: base.assumingMemoryBound(to: UInt8.self), width: width, height: height, rowBytes: rowBytes,
                pixelBytes: format == .yuyv ? 2 : 1, range: range))
    }
}

/// The brightness of a frame's pixels where they lie; valid for the length of the call it is lent to.
public struct LumaPlane {
    /// The brightness of the pixel at the top left.
    public let pixels: UnsafePointer<UInt8>
    /// Pixels a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// The bytes from one row to the next.
    public let rowBytes: Int
    /// The bytes from one pixel to the next.
    public let pixelBytes: Int
    /// What black and white are.
    public let range: ColorRange

    /// The brightness at a place within the picture; not checked.
    public subscript(x: Int, y: Int) -> UInt8 { pixels[y * rowBytes + x * pixelBytes] }
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
