import CodeDrawing
import Reception
import Vision

extension Picture {
    /// `picture` without colours, as `shape` lays it out; padding is noise.
    init(_ picture: GrayPicture, as shape: PictureShape) {
        var bytes = [UInt8](repeating: 128, count: shape.byteCount)
        for y in 0..<shape.height {
            for place in y * shape.rowBytes..<(y + 1) * shape.rowBytes {
                bytes[place] = UInt8(truncatingIfNeeded: 7 * place)
            }
            for x in 0..<shape.width {
                switch shape.format {
                case .bgr24: for color in 0..<3 { bytes[y * shape.rowBytes + 3 * x + color] = picture[x, y] }
                case .yuyv: bytes[y * shape.rowBytes + 2 * x] = picture[x, y]
                case .gray8, .yuv420, .yuv422: bytes[y * shape.rowBytes + x] = picture[x, y]
                }
            }
        }
        self.init(shape, bytes: bytes)
    }
}
