import CTurboJPEG
import Glibc
import Reception

/// Decodes JPEG pictures through libturbojpeg into one buffer that is used again, and wiped when the decoder goes.
///
/// A picture keeps the planes it was compressed as (`.yuv420`, `.yuv422`, `.gray8`, always full range), so brightness
/// costs nothing and colours are mixed once, by who needs them: a picture of 640x480 takes 0.8 ms instead of 1.2.
/// Pictures of other layouts become `.bgr24`.
struct PictureDecoder: ~Copyable {
    private let handle: tjhandle
    private let longestSide: Int
    private var pixels = WipedBytes()
    /// The picture last decoded.
    private(set) var shape = PictureShape(width: 0, height: 0, format: .bgr24)

    /// Makes a decoder that refuses pictures of more than `longestSide` pixels a side.
    init(longestSide: Int) throws(VisionError) {
        guard let handle = tjInitDecompress() else { throw .decoderRefused(reason: Self.reason(nil)) }
        self.handle = handle
        self.longestSide = longestSide
    }

    deinit { tjDestroy(handle) }

    /// Decodes `picture`. Whatever libturbojpeg warns of counts as damage, for half a picture is no picture; but stray bytes
    /// before a marker, which many webcams leave and lose nothing by.
    mutating func decode(_ picture: UnsafeRawBufferPointer) throws(PictureDamage) {
        let layout = try measure(picture)
        shape = layout.shape
        pixels.reserve(layout.byteCount)
        if decode(picture, layout, Self.strictly) { return }
        // Once more without stopping there: anything worse would have been met first, or is met now.
        guard onlyStrayBytes, decode(picture, layout, TJFLAG_LIMITSCANS) || onlyStrayBytes else {
            throw .undecodable(reason: Self.reason(handle))
        }
    }

    private func decode(_ picture: UnsafeRawBufferPointer, _ layout: JPEGLayout, _ flags: Int32) -> Bool {
        (layout.shape.format == .bgr24 ? mix(picture, flags) : takeApart(picture, layout, flags)) == 0
    }

    /// Whether the last warning was of bytes before a marker.
    private var onlyStrayBytes: Bool {
        tjGetErrorCode(handle) == TJERR_WARNING.rawValue
            && Self.reason(handle).contains("extraneous bytes before marker")
    }

    /// Lends the picture last decoded to `consume`, as a frame.
    borrowing func lend(
        sequence: Int, capturedAt: Instant, to consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws(PartFailure) {
        try consume(
            Frame(
                capturedAt: capturedAt, sequence: sequence, width: shape.width, height: shape.height,
                format: shape.format, rowBytes: shape.rowBytes, range: shape.range,
                bytes: UnsafeRawBufferPointer(rebasing: pixels.all[..<shape.byteCount])))
    }

    private func measure(_ picture: UnsafeRawBufferPointer) throws(PictureDamage) -> JPEGLayout {
        var (width, height): (Int32, Int32) = (0, 0)
        var (subsampling, colorSpace): (Int32, Int32) = (0, 0)
        guard
            tjDecompressHeader3(
                handle, picture.jpeg, UInt(picture.count), &width, &height, &subsampling, &colorSpace) == 0
        else { throw .undecodable(reason: Self.reason(handle)) }
        guard (1...longestSide).contains(Int(width)), (1...longestSide).contains(Int(height)) else {
            throw .badSize(width: Int(width), height: Int(height))
        }
        return JPEGLayout(width: width, height: height, subsampling: subsampling, colorSpace: colorSpace)
    }

    private func mix(_ picture: UnsafeRawBufferPointer, _ flags: Int32) -> Int32 {
        tjDecompress2(
            handle, picture.jpeg, UInt(picture.count), pixels.all.samples, Int32(shape.width), 0, Int32(shape.height),
            Int32(TJPF_BGR.rawValue), flags)
    }

    private func takeApart(_ picture: UnsafeRawBufferPointer, _ layout: JPEGLayout, _ flags: Int32) -> Int32 {
        guard let start = pixels.all.samples else { return -1 }
        var planes = InlineArray<3, UnsafeMutablePointer<UInt8>?> { start + layout.planeStart($0) }
        var strides = InlineArray<3, Int32> { Int32(layout.rowBytes(ofPlane: $0)) }
        var planeSpan = planes.mutableSpan
        var strideSpan = strides.mutableSpan
        let status = planeSpan.withUnsafeMutableBufferPointer { planes in
            strideSpan.withUnsafeMutableBufferPointer { strides in
                tjDecompressToYUVPlanes(
                    handle, picture.jpeg, UInt(picture.count), planes.baseAddress, Int32(shape.width),
                    strides.baseAddress, Int32(shape.height), flags)
            }
        }
        closeGap(layout)
        return status
    }

    /// An odd number of rows is filled up to an even one; a frame's planes follow each other without it.
    private func closeGap(_ layout: JPEGLayout) {
        let (from, to) = (layout.planeStart(1), shape.rowBytes * shape.height)
        guard from > to, let start = pixels.all.baseAddress else { return }
        memmove(start + to, start + from, layout.byteCount - from)
    }

    private static let strictly = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS

    private static func reason(_ handle: tjhandle?) -> String {
        tjGetErrorStr2(handle).map { String(cString: $0) } ?? "unknown"
    }
}

extension UnsafeRawBufferPointer {
    fileprivate var jpeg: UnsafePointer<UInt8>? { assumingMemoryBound(to: UInt8.self).baseAddress }
}

extension UnsafeMutableRawBufferPointer {
    fileprivate var samples: UnsafeMutablePointer<UInt8>? { assumingMemoryBound(to: UInt8.self).baseAddress }
}
