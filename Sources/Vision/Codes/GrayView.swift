import CZXing
import Reception

/// Brightness where it lies: what codes are looked for in.
struct GrayView {
    let pixels: UnsafePointer<UInt8>
    let width: Int
    let height: Int
    let rowBytes: Int
    let pixelBytes: Int

    /// The row at `y`, or the nearest there is.
    func row(_ y: Int) -> UnsafePointer<UInt8> { pixels + min(max(y, 0), height - 1) * rowBytes }

    /// The same as ZXing takes it; nil for a picture that its 32 bit numbers cannot reach the end of.
    var picture: zxing_picture? {
        guard let rowBytes = Int32(exactly: rowBytes), Int32(exactly: Int(rowBytes) * height) != nil else { return nil }
        return zxing_picture(
            pixels: pixels, width: Int32(width), height: Int32(height), row_bytes: rowBytes,
            pixel_bytes: Int32(pixelBytes))
    }
}

extension GrayView {
    /// The brightness that a frame lends, valid as long as that.
    init(_ luma: LumaPlane) {
        self.init(
            pixels: luma.pixels, width: luma.width, height: luma.height, rowBytes: luma.rowBytes,
            pixelBytes: luma.pixelBytes)
    }
}
