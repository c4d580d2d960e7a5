import Testing
import Vision

@Suite("Decoding the raw outputs of the networks")
struct DecoderTests {
    private let input = NetworkInput(width: 64, height: 32)

    /// All-zero outputs, changed by `change`, decoded.
    private func decode(
        _ decoder: any FaceDecoder, threshold: Float = 0.5, _ change: (inout [[Float]]) -> Void
    ) -> [FaceCandidate] {
        var outputs = decoder.outputCounts.map { [Float](repeating: 0, count: $0) }
        change(&outputs)
        let lent = outputs.map { values in
            let copy = UnsafeMutableBufferPointer<Float>.allocate(capacity: values.count)
            _ = copy.initialize(from: values)
            return UnsafeBufferPointer(copy)
        }
        defer { for values in lent { values.deallocate() } }
        var found: [FaceCandidate] = []
        decoder.decode(lent, threshold: threshold, into: &found)
        return found
    }

    @Test("YuNet has a cell for each 8, 16 and 32 pixels")
    func countsYuNet() {
        #expect(YuNetDecoder(input: input).outputCounts == [32, 32, 128, 320, 8, 8, 32, 80, 2, 2, 8, 20])
    }

    @Test("YuNet: score, box and landmarks follow the published formulas")
    func decodesYuNet() throws {
        // Cell (2, 1) of stride 16, which has 4 columns.
        let cell = 1 * 4 + 2
        let found = decode(YuNetDecoder(input: input)) { outputs in
            outputs[4][cell] = 0.81
            outputs[5][cell] = 1
            outputs[6].replaceSubrange(4 * cell..<4 * cell + 4, with: [0.5, 0.25, 0, 0.693_147_2])
            outputs[7].replaceSubrange(10 * cell..<10 * cell + 4, with: [-0.5, 0, 0.5, 1])
        }
        let face = try #require(found.first)
        #expect(found.count == 1)
        #expect(abs(face.score - 0.9) < 1e-6)
        #expect(face.size.x == 16 && abs(face.size.y - 32) < 1e-4)
        #expect(face.origin.x == 32 && abs(face.origin.y - 4) < 1e-4)
        #expect(face.landmarks[0] == SIMD2(24, 16))
        #expect(face.landmarks[1] == SIMD2(40, 32))
        #expect(face.landmarks[4] == SIMD2(32, 16))
    }

    @Test("CenterFace has a cell for each 4 pixels")
    func countsCenterFace() {
        #expect(CenterFaceDecoder(input: input).outputCounts == [128, 256, 256, 1_280])
    }

    @Test("CenterFace: rows come before columns in size, offset and landmarks")
    func decodesCenterFace() throws {
        // Cell (5, 3) of 16 columns and 128 cells.
        let cell = 3 * 16 + 5
        let found = decode(CenterFaceDecoder(input: input)) { outputs in
            outputs[0][cell] = 0.75
            outputs[1][cell] = 1.386_294_4
            outputs[1][128 + cell] = 0.693_147_2
            outputs[2][cell] = 0.5
            outputs[2][128 + cell] = 0.25
            outputs[3][2 * 128 + cell] = 0.5
            outputs[3][3 * 128 + cell] = 0.75
        }
        let face = try #require(found.first)
        #expect(found.count == 1)
        // Heat 0.75 is a score of 0.75 + 0.15 / 0.4 * 0.25.
        #expect(abs(face.score - 0.843_75) < 1e-6)
        #expect(abs(face.size.x - 8) < 1e-4 && abs(face.size.y - 16) < 1e-4)
        #expect(abs(face.origin.x - (4 * 5.75 - 4)) < 1e-4 && abs(face.origin.y - (4 * 4 - 8)) < 1e-4)
        #expect(abs(face.landmarks[1].x - (face.origin.x + 6)) < 1e-4)
        #expect(abs(face.landmarks[1].y - (face.origin.y + 8)) < 1e-4)
    }

    @Test(
        "a cell below the threshold is no face", arguments: [(Float(0.49), 0), (0.5, 1), (1.2, 1), (-1, 0), (.nan, 0)])
    func cutsAtThreshold(score: Float, faces: Int) {
        let yuNet = decode(YuNetDecoder(input: input)) { outputs in
            outputs[0][7] = score * abs(score)
            outputs[1][7] = 1
        }
        // CenterFace's heat of 0.5 is a score of 0.7.
        let centerFace = decode(CenterFaceDecoder(input: input), threshold: 0.7) { outputs in outputs[0][7] = score }
        #expect(yuNet.count == faces)
        #expect(centerFace.count == faces)
        #expect((yuNet + centerFace).allSatisfy { $0.score <= 1 })
    }

    @Test("numbers that are not finite make no face", arguments: [Float.nan, .infinity, 1_000])
    func dropsNonsense(value: Float) {
        let yuNet = decode(YuNetDecoder(input: input)) { outputs in
            outputs[0][7] = 1
            outputs[1][7] = 1
            outputs[2][4 * 7 + 2] = value
        }
        let centerFace = decode(CenterFaceDecoder(input: input)) { outputs in
            outputs[0][7] = 1
            outputs[1][7] = value
        }
        #expect(yuNet.isEmpty)
        #expect(centerFace.isEmpty)
    }
}
