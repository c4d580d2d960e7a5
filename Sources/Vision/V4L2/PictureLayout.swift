import CV4L2
package import Reception

/// How a camera's pictures lie in memory, as its driver answered and after its answer was checked. Pure.
package struct PictureLayout: Hashable, Sendable {
    /// The most pixels a side that are taken.
    package static let longestSide = 4_096

    package let encoding: VideoEncoding
    package let width: Int
    package let height: Int
    /// Bytes from one row of the first plane to the next; 0 for compressed pictures.
    package let rowBytes: Int
    /// What black and white are.
    package let range: ColorRange

    /// What a driver said about the pictures it will give.
    package struct Answer: Hashable, Sendable {
        package var code: UInt32
        package var width: Int
        package var height: Int
        package var bytesPerLine: Int
        package var imageBytes: Int
        package var quantization: UInt32
        package var colorSpace: UInt32

        /// Makes an answer; `quantization` and `colorSpace` in the kernel's numbers, 0 for not told.
        package init(
            code: UInt32, width: Int, height: Int, bytesPerLine: Int, imageBytes: Int, quantization: UInt32 = 0,
            colorSpace: UInt32 = 0
        ) {
            self.code = code
            self.width = width
            self.height = height
            self.bytesPerLine = bytesPerLine
            self.imageBytes = imageBytes
            self.quantization = quantization
            self.colorSpace = colorSpace
        }

        /// As in "YUYV 640x480, 1280 bytes a row, 614400 a picture".
        var words: String {
            "\(VideoEncoding.letters(of: code)) \(width)x\(height), \(bytesPerLine) bytes a row, \(imageBytes) a picture"
        }
    }

    /// Checks `answer`; nil when it is another format than `wanted`, or the sizes contradict each other.
    package init?(_ answer: Answer, wanted: UInt32) {
        guard answer.code == wanted, let encoding = VideoEncoding(code: answer.code) else { return nil }
        guard 1...Self.longestSide ~= answer.width, 1...Self.longestSide ~= answer.height else { return nil }
        self.encoding = encoding
        width = answer.width
        height = answer.height
        range = Self.range(answer)
        guard let pixels = encoding.pixels else {
            rowBytes = 0
            return
        }
        // Some drivers leave the length of a row to be guessed.
        let shortest = pixels.rowBytes(width: width)
        rowBytes = answer.bytesPerLine == 0 ? shortest : answer.bytesPerLine
        guard rowBytes >= shortest, rowBytes <= 16 * shortest else { return nil }
        guard answer.imageBytes >= pixels.byteCount(rowBytes: rowBytes, height: height) else { return nil }
    }

    /// The bytes of a whole picture; nil for compressed ones.
    package var byteCount: Int? { encoding.pixels?.byteCount(rowBytes: rowBytes, height: height) }

    /// The range the driver tells, else that of its colour space: full for JPEG, limited for video
    /// (V4L2_MAP_QUANTIZATION_DEFAULT in linux/videodev2.h).
    private static func range(_ answer: Answer) -> ColorRange {
        switch answer.quantization {
        case V4L2_QUANTIZATION_FULL_RANGE.rawValue: .full
        case V4L2_QUANTIZATION_LIM_RANGE.rawValue: .limited
        default: answer.colorSpace == V4L2_COLORSPACE_JPEG.rawValue ? .full : .limited
        }
    }
}
