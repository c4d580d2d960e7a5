import CTurboJPEG
import Reception

/// Decodes JPEG pictures through libturbojpeg into one buffer that is used again.
struct PictureDecoder: ~Copyable {
    private let handle: tjhandle
    private let longestSide: Int
    private var pixels: UnsafeMutableRawBufferPointer
    /// The picture last decoded.
    private(set) var shape = PictureShape(width: 0, height: 0, format: .bgr24)

    /// Makes a decoder that refuses pictures of more than `longestSide` pixels a side.
    init(longestSide: Int) throws(VisionError) {
        guard let handle = tjInitDecompress() else { throw .decoderRefused(reason: Self.reason(nil)) }
        self.handle = handle
        self.longestSide = longestSide
        pixels = .allocate(byteCount: 0, alignment: 16)
    }

    deinit {
        tjDestroy(handle)
        pixels.deallocate()
    }

    /// Decodes `picture`. Whatever libturbojpeg warns of counts as damage: half a picture is no picture.
    mutating func decode(_ picture: UnsafeRawBufferPointer) throws(PictureDamage) {
        let bytes = picture.assumingMemoryBound(to: UInt8.self).baseAddress
        let length = UInt(picture.count)
        shape = try measure(bytes, length)
        reserve(shape.byteCount)
        let flags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS
        let target = pixels.assumingMemoryBound(to: UInt8.self).baseAddress
        let status = tjDecompress2(
            handle, bytes, length, target, Int32(shape.width), 0, Int32(shape.height), Int32(TJPF_BGR.rawValue), flags)
        guard status == 0 else { throw .undecodable(reason: Self.reason(handle)) }
    }

    /// Lends the pixels of the picture last decoded.
    borrowing func withPixels<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try body(UnsafeRawBufferPointer(rebasing: pixels[..<shape.byteCount]))
    }

    private func measure(_ bytes: UnsafePointer<UInt8>?, _ length: UInt) throws(PictureDamage) -> PictureShape {
        var width: Int32 = 0
        var height: Int32 = 0
        var subsampling: Int32 = 0
        var colorSpace: Int32 = 0
        guard tjDecompressHeader3(handle, bytes, length, &width, &height, &subsampling, &colorSpace) == 0 else {
            throw .undecodable(reason: Self.reason(handle))
        }
        let shape = PictureShape(width: Int(width), height: Int(height), format: .bgr24)
        guard (1...longestSide).contains(shape.width), (1...longestSide).contains(shape.height) else {
            throw .badSize(width: shape.width, height: shape.height)
        }
        return shape
    }

    private mutating func reserve(_ byteCount: Int) {
        guard pixels.count < byteCount else { return }
        pixels.deallocate()
        pixels = .allocate(byteCount: byteCount, alignment: 16)
    }

    private static func reason(_ handle: tjhandle?) -> String {
        tjGetErrorStr2(handle).map { String(cString: $0) } ?? "unknown"
    }
}
