import Reception
import Testing
import Vision

@Suite("Fitting a frame into a network")
struct LetterboxTests {
    @Test(
        "scales without distortion, at least one pixel",
        arguments: [
            (640, 480, 640, 480), (1_920, 1_080, 640, 360), (480, 640, 360, 480), (1, 1, 480, 480),
            (10_000, 1, 640, 1), (1, 10_000, 1, 480), (321, 241, 639, 480),
        ])
    func fits(width: Int, height: Int, contentWidth: Int, contentHeight: Int) {
        let box = Letterbox(width: width, height: height, input: .vga)
        #expect([box.contentWidth, box.contentHeight] == [contentWidth, contentHeight])
    }

    private func candidate(_ x: Float, _ y: Float, _ width: Float, _ height: Float) throws -> FaceCandidate {
        let corner = SIMD2(x, y)
        return try #require(
            FaceCandidate(
                origin: corner, size: SIMD2(width, height), score: 0.9,
                landmarks: [corner, SIMD2(x + width, y), SIMD2(x + width / 2, y + height / 2), corner, corner]))
    }

    @Test("gives places in shares of the frame, not of the padded input")
    func shares() throws {
        let box = Letterbox(width: 1_920, height: 1_080, input: .vga)
        let face = try #require(box.detection(of: candidate(160, 90, 64, 36)))
        #expect(face.region.rounded == NormalizedRegion(x: 0.25, y: 0.25, width: 0.1, height: 0.1))
        #expect(face.landmarks.leftEye == NormalizedPoint(x: 0.25, y: 0.25))
        #expect(abs(face.landmarks.rightEye.x - 0.35) < 1e-9)
        #expect(abs(face.landmarks.nose.y - 0.3) < 1e-9)
    }

    @Test("cuts a face off at the edges of the frame")
    func clips() throws {
        let box = Letterbox(width: 640, height: 480, input: .vga)
        let face = try #require(box.detection(of: candidate(-32, 432, 64, 96)))
        #expect(face.region == NormalizedRegion(x: 0, y: 0.9, width: 0.05, height: 1 - 0.9))
        #expect(face.landmarks.leftEye == NormalizedPoint(x: 0, y: 0.9))
    }

    @Test("a face in the padding is none")
    func ignoresPadding() throws {
        let box = Letterbox(width: 640, height: 240, input: .vga)
        #expect(try box.detection(of: candidate(100, 300, 50, 50)) == nil)
    }
}
