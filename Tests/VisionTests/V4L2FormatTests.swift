import Reception
import Testing
import Vision

@Suite("A camera is asked for what comes nearest to the wish at the least cost")
struct V4L2FormatTests {
    private typealias Size = VideoOffer.Size

    private static func code(_ letters: String) -> UInt32 {
        letters.utf8.enumerated().reduce(0) { $0 | UInt32($1.element) << (8 * UInt32($1.offset)) }
    }

    private static func format(_ letters: String, _ sizes: [(Int, Int, [Double])] = []) -> VideoOffer.Format {
        VideoOffer.Format(
            code: code(letters), sizes: sizes.map { Size(width: $0.0, height: $0.1, rates: $0.2) })
    }

    /// A usual webcam: uncompressed at high rates only when small.
    private static let webcam = VideoOffer([
        format("MJPG", [(1_280, 720, [30]), (640, 480, [30, 15]), (320, 240, [30])]),
        format("YUYV", [(1_280, 720, [5]), (640, 480, [30, 15]), (320, 240, [30])]),
    ])

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let wish: CameraWish
        let offer: VideoOffer
        let encoding: VideoEncoding
        let size: [Int]
        let rate: Double
        var isConverted = false
    }

    private static let cases = [
        Case(
            testDescription: "uncompressed where it is fast enough, at the lowest rate that is", wish: CameraWish(),
            offer: webcam, encoding: .yuyv, size: [640, 480], rate: 15),
        Case(
            testDescription: "compressed where only that is fast enough",
            wish: CameraWish(width: 1_280, height: 720, framesPerSecond: 25), offer: webcam, encoding: .motionJPEG,
            size: [1_280, 720], rate: 30),
        Case(
            testDescription: "the wished format, even where it is too slow",
            wish: CameraWish(width: 1_280, height: 720, framesPerSecond: 25, format: .yuyv), offer: webcam,
            encoding: .yuyv, size: [1_280, 720], rate: 5),
        Case(
            testDescription: "the larger of two sizes that are as far off", wish: CameraWish(width: 480, height: 360),
            offer: webcam, encoding: .yuyv, size: [640, 480], rate: 15),
        Case(
            testDescription: "29.97 pictures are 30", wish: CameraWish(framesPerSecond: 30),
            offer: VideoOffer([format("YUYV", [(640, 480, [60, 30_000 / 1_001])])]), encoding: .yuyv,
            size: [640, 480], rate: 30_000 / 1_001),
        Case(
            testDescription: "planes before pairs of pixels, colours before grey", wish: CameraWish(),
            offer: VideoOffer([format("GREY"), format("BGR3"), format("YUYV"), format("YU12")]), encoding: .yuv420,
            size: [640, 480], rate: 10),
        Case(
            testDescription: "grey, when there is nothing else", wish: CameraWish(),
            offer: VideoOffer([format("GREY")]), encoding: .gray8, size: [640, 480], rate: 10),
        Case(
            testDescription: "through libv4l2, when nothing offered is read", wish: CameraWish(),
            offer: VideoOffer([format("BA81"), format("pRAA")]), encoding: .yuv420, size: [640, 480], rate: 10,
            isConverted: true),
    ]

    @Test(arguments: cases)
    func choice(_ trial: Case) throws {
        let choice = try #require(FormatChoice.all(for: trial.wish, from: trial.offer).first)
        #expect(choice.encoding == trial.encoding)
        #expect([choice.width, choice.height] == trial.size)
        #expect(choice.rate == trial.rate)
        #expect(choice.isConverted == trial.isConverted)
    }

    @Test("a format that is wished and not offered is not replaced")
    func refusal() {
        #expect(FormatChoice.all(for: CameraWish(format: .mjpeg), from: VideoOffer([Self.format("YUYV")])).isEmpty)
        #expect(FormatChoice.all(for: CameraWish(), from: VideoOffer([])).isEmpty)
    }

    @Test(
        "a rate that means nothing is unknown",
        arguments: [(0, 0, nil), (0, 30, nil), (1, 0, nil), (1, 30, 30), (1_001, 30_000, 30_000 / 1_001.0)]
            as [(UInt32, UInt32, Double?)])
    func rate(_ numerator: UInt32, _ denominator: UInt32, _ rate: Double?) {
        #expect(FrameRate.ofInterval(numerator, denominator) == rate)
    }

    @Test("rows longer than the picture is wide are kept; a driver may leave their length out")
    func rows() {
        let padded = answer("YUYV", 640, 480, line: 1_344, bytes: 1_344 * 480)
        #expect(PictureLayout(padded, wanted: Self.code("YUYV"))?.rowBytes == 1_344)
        let untold = answer("YU12", 33, 17, line: 0, bytes: 33 * 17 + 2 * 17 * 9)
        #expect(PictureLayout(untold, wanted: Self.code("YU12"))?.rowBytes == 33)
        #expect(PictureLayout(untold, wanted: Self.code("YU12"))?.byteCount == 867)
    }

    @Test(
        "an answer that contradicts itself is refused",
        arguments: [
            ("RGB3", 640, 480, 1_920, 921_600), ("YUYV", 640, 480, 1_278, 614_400), ("YUYV", 640, 480, 1_280, 614_399),
            ("YUYV", 0, 480, 1_280, 614_400), ("YUYV", 640, 0, 1_280, 614_400), ("YUYV", 4_098, 2, 8_196, 20_000),
            ("YUYV", 640, 480, 1 << 31, 1 << 40), ("YUYV", 641, 1, 1_282, 1_282),
        ])
    func nonsense(_ letters: String, _ width: Int, _ height: Int, _ line: Int, _ bytes: Int) {
        let answer = answer(letters, width, height, line: line, bytes: bytes)
        #expect(PictureLayout(answer, wanted: Self.code("YUYV")) == nil)
    }

    @Test(
        "the range is what is told, else that of the colour space",
        arguments: [(0, 0, "limited"), (1, 0, "full"), (2, 7, "limited"), (0, 7, "full"), (0, 8, "limited")]
            as [(UInt32, UInt32, String)])
    func range(_ quantization: UInt32, _ colorSpace: UInt32, _ range: String) {
        var told = answer("YUYV", 640, 480, line: 1_280, bytes: 614_400)
        told.quantization = quantization
        told.colorSpace = colorSpace
        #expect(PictureLayout(told, wanted: Self.code("YUYV"))?.range.rawValue == range)
    }

    private func answer(
        _ letters: String, _ width: Int, _ height: Int, line: Int, bytes: Int
    ) -> PictureLayout.Answer {
        PictureLayout.Answer(
            code: Self.code(letters), width: width, height: height, bytesPerLine: line, imageBytes: bytes)
    }
}
