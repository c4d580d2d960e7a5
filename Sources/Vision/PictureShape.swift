package import Reception

/// The size and layout of a picture in memory.
package struct PictureShape: Hashable, Sendable {
    /// Pixels a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// The layout of the bytes.
    package let format: PixelFormat
    /// The bytes from one row of the first plane to the next.
    package let rowBytes: Int
    /// What black and white are.
    package let range: ColorRange

    /// Makes a shape; rows are not padded unless `rowBytes` says so.
    package init(width: Int, height: Int, format: PixelFormat, rowBytes: Int? = nil, range: ColorRange = .full) {
        self.width = width
        self.height = height
        self.format = format
        self.rowBytes = rowBytes ?? format.rowBytes(width: max(width, 0))
        self.range = range
    }

    /// The shape of `frame`, whole or not.
    package init(_ frame: borrowing Frame) {
        self.init(
            width: frame.width, height: frame.height, format: frame.format, rowBytes: frame.rowBytes,
            range: frame.range)
    }

    /// The length of the picture, all planes; 0 when it has no pixels.
    package var byteCount: Int {
        width > 0 && height > 0 ? format.byteCount(rowBytes: rowBytes, height: height) : 0
    }
}
