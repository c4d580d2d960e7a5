import CV4L2

/// The format, size and rate that a camera is asked for. Pure.
package struct FormatChoice: Hashable, Sendable {
    /// The kernel's code of the format.
    package let code: UInt32
    package let encoding: VideoEncoding
    package let width: Int
    package let height: Int
    /// Pictures a second.
    package let rate: Double
    /// Whether libv4l2 makes the format from one that is not read here.
    package let isConverted: Bool

    /// The choices for `wish`, the best first: the size before the rate before the cost, one a format, and last what libv4l2
    /// makes. Empty when nothing offered suits.
    package static func all(for wish: CameraWish, from offer: VideoOffer) -> [FormatChoice] {
        let native = offer.formats.compactMap { format -> Candidate? in
            guard let encoding = VideoEncoding(code: format.code), encoding.suits(wish.format) else { return nil }
            return best(format.sizes, code: format.code, encoding, wish)
        }
        let choices = native.sorted { $0.misses < $1.misses }.map { FormatChoice($0, isConverted: false) }
        guard wish.format == .auto, let first = offer.formats.first else { return choices }
        // What libv4l2 reads but we do not, it turns into planes, which cost least here.
        let converted = best(first.sizes, code: letan_V4L2_PIX_FMT_YUV420, .yuv420, wish)
        return choices + [FormatChoice(converted, isConverted: true)]
    }

    /// The size that comes nearest; the wished one where a driver does not tell.
    private static func best(
        _ sizes: [VideoOffer.Size], code: UInt32, _ encoding: VideoEncoding, _ wish: CameraWish
    ) -> Candidate {
        let wished = Candidate(
            code: code, encoding: encoding, size: VideoOffer.Size(width: wish.width, height: wish.height), wish: wish)
        return sizes.map { Candidate(code: code, encoding: encoding, size: $0, wish: wish) }
            .min { $0.misses < $1.misses } ?? wished
    }

    private init(_ candidate: Candidate, isConverted: Bool) {
        code = candidate.code
        encoding = candidate.encoding
        width = candidate.size.width
        height = candidate.size.height
        rate = candidate.rate
        self.isConverted = isConverted
    }

    /// One way to have pictures, and by how much it misses the wish.
    private struct Candidate {
        let code: UInt32
        let encoding: VideoEncoding
        let size: VideoOffer.Size
        let rate: Double
        let misses: (size: Double, rate: Double, cost: Int)

        init(code: UInt32, encoding: VideoEncoding, size: VideoOffer.Size, wish: CameraWish) {
            self.code = code
            self.encoding = encoding
            self.size = size
            // The lowest rate that is enough costs least; where none is, the highest. 29.97 is enough for 30.
            let enough = size.rates.filter { $0 >= wish.framesPerSecond * 0.99 }
            rate = enough.min() ?? size.rates.max() ?? wish.framesPerSecond
            let pixels = Double(wish.width * wish.height)
            // Too small by half is worse than too large by half: faces far away are lost.
            let width = Double(size.width) / Double(wish.width)
            let height = Double(size.height) / Double(wish.height)
            let lacking = max(0, 1 - min(width, height)) * 4
            misses = (
                lacking + abs(Double(size.width * size.height) - pixels) / pixels,
                max(0, 1 - rate / (wish.framesPerSecond * 0.99)),
                VideoEncoding.allCases.firstIndex(of: encoding) ?? 0
            )
        }
    }
}
