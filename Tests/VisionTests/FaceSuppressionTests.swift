import Testing
import Vision

@Suite("One result for each face")
struct FaceSuppressionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// x, y, width, height, score.
        let candidates: [[Float]]
        /// The scores that remain, in order.
        let kept: [Float]
    }

    static let cases: [Case] = [
        Case(testDescription: "nobody", candidates: [], kept: []),
        Case(
            testDescription: "best first", candidates: [[0, 0, 9, 9, 0.6], [50, 0, 9, 9, 0.9], [99, 0, 9, 9, 0.7]],
            kept: [0.9, 0.7, 0.6]),
        Case(
            testDescription: "the best of a heap",
            candidates: [[0, 0, 10, 10, 0.6], [1, 0, 10, 10, 0.9], [2, 1, 10, 10, 0.8]],
            kept: [0.9]),
        Case(
            testDescription: "neighbours who touch are two", candidates: [[0, 0, 10, 10, 0.9], [7, 0, 10, 10, 0.8]],
            kept: [0.9, 0.8]),
        Case(
            testDescription: "more than three tenths of the union are one",
            candidates: [[0, 0, 10, 10, 0.9], [5, 0, 10, 10, 0.8]], kept: [0.9]),
        Case(
            testDescription: "a face within a face is one, although the union is large",
            candidates: [[10, 10, 66, 66, 0.94], [0, 0, 126, 126, 0.5]], kept: [0.94]),
        Case(
            testDescription: "a removed face removes nobody",
            candidates: [[0, 0, 10, 10, 0.9], [5, 0, 10, 10, 0.8], [10, 0, 10, 10, 0.7]], kept: [0.9, 0.7]),
    ]

    @Test("keeps the best of each face", arguments: cases)
    func reduces(_ example: Case) {
        var candidates = example.candidates.compactMap { numbers in
            FaceCandidate(
                origin: SIMD2(numbers[0], numbers[1]), size: SIMD2(numbers[2], numbers[3]), score: numbers[4],
                landmarks: InlineArray(repeating: .zero))
        }
        FaceSuppression.reduce(&candidates)
        #expect(candidates.map(\.score) == example.kept)
    }
}
