import CV4L2
package import Reception

/// The encodings that are read, the cheapest first: by what it costs to have brightness and colours of a picture.
package enum VideoEncoding: CaseIterable, Sendable {
    case yuv420, yuv422, yuyv, motionJPEG, bgr24, gray8

    /// The kernel's codes of it. Some cameras call a stream of JPEG pictures by the code of a single one.
    var codes: [UInt32] {
        switch self {
        case .yuv420: [letan_V4L2_PIX_FMT_YUV420]
        case .yuv422: [letan_V4L2_PIX_FMT_YUV422P]
        case .yuyv: [letan_V4L2_PIX_FMT_YUYV]
        case .motionJPEG: [letan_V4L2_PIX_FMT_MJPEG, letan_V4L2_PIX_FMT_JPEG]
        case .bgr24: [letan_V4L2_PIX_FMT_BGR24]
        case .gray8: [letan_V4L2_PIX_FMT_GREY]
        }
    }

    /// The encoding of this code; nil for one that is not read.
    init?(code: UInt32) {
        guard let found = Self.allCases.first(where: { $0.codes.contains(code) }) else { return nil }
        self = found
    }

    /// How its pixels lie; nil when they must be decoded first.
    package var pixels: PixelFormat? {
        switch self {
        case .yuv420: .yuv420
        case .yuv422: .yuv422
        case .yuyv: .yuyv
        case .motionJPEG: nil
        case .bgr24: .bgr24
        case .gray8: .gray8
        }
    }

    /// Whether `format` of the wish allows it.
    func suits(_ format: CameraWish.Format) -> Bool {
        switch format {
        case .auto: true
        case .mjpeg: self == .motionJPEG
        case .yuyv: self == .yuyv
        }
    }

    /// The four letters of a code, as in "YUYV"; what is no letter becomes a question mark.
    static func letters(of code: UInt32) -> String {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: code >> (8 * $0)) }
        return String(decoding: bytes.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
            .trimmedRight
    }
}

extension String {
    /// Without the spaces that fill a code up to four letters.
    fileprivate var trimmedRight: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
