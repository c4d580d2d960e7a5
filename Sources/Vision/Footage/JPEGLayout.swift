import CTurboJPEG
import Reception

/// What a decoded JPEG picture looks like in memory. libturbojpeg fills planes up to whole blocks of differences: a row
/// and a column more where the picture has an odd number of them.
struct JPEGLayout {
    /// The picture without what planes are filled up with below.
    let shape: PictureShape
    private let height: Int32
    private let width: Int32
    private let subsampling: Int32

    /// The layout of a picture by its header, sides at least 1.
    init(width: Int32, height: Int32, subsampling: Int32, colorSpace: Int32) {
        let format = Self.format(subsampling: subsampling, colorSpace: colorSpace)
        shape = PictureShape(
            width: Int(width), height: Int(height), format: format,
            rowBytes: format == .bgr24 ? nil : Int(tjPlaneWidth(0, width, subsampling)))
        (self.width, self.height, self.subsampling) = (width, height, subsampling)
    }

    /// The bytes that libturbojpeg writes.
    var byteCount: Int {
        switch shape.format {
        case .bgr24, .yuyv: shape.byteCount
        case .gray8: planeStart(1)
        case .yuv420, .yuv422: planeStart(3)
        }
    }

    /// Where a plane begins.
    func planeStart(_ plane: Int) -> Int {
        (0..<plane).reduce(0) { $0 + rowBytes(ofPlane: $1) * Int(tjPlaneHeight(Int32($1), height, subsampling)) }
    }

    /// The bytes from one row of a plane to the next.
    func rowBytes(ofPlane plane: Int) -> Int { max(Int(tjPlaneWidth(Int32(plane), width, subsampling)), 0) }

    private static func format(subsampling: Int32, colorSpace: Int32) -> PixelFormat {
        switch (UInt32(bitPattern: subsampling), UInt32(bitPattern: colorSpace)) {
        case (TJSAMP_GRAY.rawValue, TJCS_GRAY.rawValue): .gray8
        case (TJSAMP_420.rawValue, TJCS_YCbCr.rawValue): .yuv420
        case (TJSAMP_422.rawValue, TJCS_YCbCr.rawValue): .yuv422
        default: .bgr24
        }
    }
}
