package import Reception

/// The size and layout of a picture in memory.
package struct PictureShape: Hashable, Sendable {
    /// Pixels a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// The layout of the bytes.
    package let format: PixelFormat

    /// Makes a shape.
    package init(width: Int, height: Int, format: PixelFormat) {
        self.width = width
        self.height = height
        self.format = format
    }

    /// The length of the picture; rows are not padded.
    package var byteCount: Int { width * height * format.bytesOfPixel }
}

extension PixelFormat {
    /// Bytes a pixel.
    package var bytesOfPixel: Int {
        switch self {
        case .bgr24: 3
        case .gray8, .yuv420, .yuv422: 1
        case .yuyv: 2
        }
    }
}
