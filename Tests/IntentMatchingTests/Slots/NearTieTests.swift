import Testing

@testable import IntentMatching

@Suite("A near tie")
struct NearTieTests {
    private func likeliest(_ scores: [Double]) -> [Double] {
        Array(NearTie(leastScore: 0.2, leastTie: 0.3, share: 0.8).likeliest(of: scores) { $0 })
    }

    @Test(
        "is told from a clear winner and from nothing",
        arguments: [
            ([], []), ([0.19, 0.1], []), ([0.5, 0.4], [0.5]), ([0.5, 0.41], [0.5, 0.41]),
            ([0.5, 0.5, 0.45, 0.1], [0.5, 0.5, 0.45]), ([0.5, 0.5, 0.5, 0.5], []), ([0.2], [0.2]),
            ([0.29, 0.28], []), ([0.3, 0.28], [0.3, 0.28]),
        ] as [([Double], [Double])])
    func decides(scores: [Double], chosen: [Double]) { #expect(likeliest(scores) == chosen) }
}
