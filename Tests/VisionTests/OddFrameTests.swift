import Reception
import Simulation
import Synchronization
import TestSupport
import Testing
import Vision

@Suite("Frames of any shape", .enabled(if: Checkout.hasSharedData, Checkout.noSharedData))
struct OddFrameTests {
    private let detector: NeuralFaceDetector

    init() throws { detector = try NeuralFaceDetector(modelFile: Checkout.yuNet, input: .quarterVGA) }

    private func faces(in picture: Picture) throws -> [FaceDetection] {
        try picture.withFrame { frame throws(PartFailure) in try detector.detect(in: frame) }
    }

    private func faces(
        width: Int, height: Int, _ format: PixelFormat, bytes: [UInt8]
    ) throws -> [FaceDetection] {
        try faces(in: Picture(PictureShape(width: width, height: height, format: format), bytes: bytes))
    }

    @Test(
        "a plain frame of any size has no face",
        arguments: [(1, 1), (1, 1_000), (1_000, 1), (321, 239), (640, 480), (37, 53)], PixelFormat.allCases)
    func takesAnySize(size: (Int, Int), format: PixelFormat) throws {
        for padding in [0, 5] {
            let rowBytes = format.rowBytes(width: size.0) + padding
            let shape = PictureShape(width: size.0, height: size.1, format: format, rowBytes: rowBytes)
            #expect(try faces(in: Picture(shape, repeating: 90)).isEmpty)
        }
    }

    @Test(
        "a frame one byte short, or with rows that overlap, is refused in every layout", arguments: PixelFormat.allCases
    )
    func refusesEveryShortLayout(format: PixelFormat) {
        let shape = PictureShape(width: 21, height: 11, format: format, rowBytes: format.rowBytes(width: 21) + 3)
        let short = Picture(shape, bytes: [UInt8](repeating: 0, count: shape.byteCount - 1))
        #expect(throws: PartFailure.self) { try faces(in: short) }
        let narrow = PictureShape(width: 21, height: 11, format: format, rowBytes: format.rowBytes(width: 21) - 1)
        #expect(throws: PartFailure.self) { try faces(in: Picture(narrow, bytes: Picture(shape).bytes)) }
    }

    @Test(
        "a frame with too few bytes, or none, is refused, and the next one is looked at",
        arguments: [(10, 10, 299), (10, 10, 0), (0, 10, 300), (10, 0, 300), (-1, -1, 300)])
    func refusesShortFrame(width: Int, height: Int, count: Int) throws {
        let short = [UInt8](repeating: 0, count: count)
        let failure = #expect(throws: PartFailure.self) {
            try faces(width: width, height: height, .bgr24, bytes: short)
        }
        #expect(failure?.part == .detector)
        #expect(failure?.reason.contains("\(count) bytes") == true)
        #expect(try faces(width: 10, height: 10, .gray8, bytes: [UInt8](repeating: 0, count: 100)).isEmpty)
    }

    @Test("an input that no network can take is refused", arguments: [(31, 480), (640, 0), (4_097, 480), (-32, 32)])
    func refusesInput(width: Int, height: Int) {
        #expect(throws: VisionError.inputSize(width: width, height: height)) {
            try NeuralFaceDetector(modelFile: Checkout.yuNet, input: NetworkInput(width: width, height: height))
        }
    }

    /// A face is the same face whatever surrounds it: gray, with a margin, or pushed over the edge.
    @Test(
        "a face is found in gray, in a wide frame and at the edge",
        .enabled(if: Checkout.hasSharedData, Checkout.noSharedData))
    func findsFaceInOddFrames() async throws {
        let picture = try await firstPicture(of: "one-person-webcam.mjpeg")
        let gray = stride(from: 0, to: picture.count, by: 3).map { picture[$0 + 1] }
        let whole = try #require(try faces(width: 640, height: 480, .bgr24, bytes: picture).first)
        let colorless = try #require(try faces(width: 640, height: 480, .gray8, bytes: gray).first)
        #expect(abs(whole.region.center.x - colorless.region.center.x) < 0.02)

        let wide = rows(of: gray, from: 0, width: 640).flatMap { $0 + [UInt8](repeating: 0, count: 427) }
        let beside = try #require(try faces(width: 1_067, height: 480, .gray8, bytes: wide).first)
        #expect(abs(beside.region.center.x * 1_067 - whole.region.center.x * 640) < 10)
        #expect(abs(beside.region.center.y - whole.region.center.y) < 0.02)

        // The frame begins in the middle of the face's left half.
        let edge = Int((whole.region.x + whole.region.width / 4) * 640)
        let cut = rows(of: gray, from: edge, width: 640).flatMap { $0 }
        let partial = try #require(try faces(width: 640 - edge, height: 480, .gray8, bytes: cut).first)
        #expect(partial.region.x >= 0 && partial.region.x < 0.02)
        #expect(partial.score >= NeuralFaceDetector.usualThreshold)
    }

    private func rows(of gray: [UInt8], from column: Int, width: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: gray.count, by: width).map { gray[$0 + column..<$0 + width] }
    }

    private func firstPicture(of clip: String) async throws -> [UInt8] {
        let first = Mutex<[UInt8]>([])
        let camera = MotionJPEGCamera(path: Checkout.clip(clip), pace: .asFastAsPossible, clock: ManualClock())
        try await camera.run { frame in
            guard frame.sequence == 0 else { return }
            let picture = Picture(frame)
            first.withLock { $0 = picture.mixed }
        }
        return first.withLock { $0 }
    }
}
