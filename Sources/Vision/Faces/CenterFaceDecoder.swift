import Glibc

/// Decodes CenterFace: planes of a quarter of the input's size, a heat map of face centres with size, offset, landmarks.
///
/// With cell (x, y) and its outputs: score = heat, size = (4 exp(s1), 4 exp(s0)),
/// centre = (4 (x + o1 + 1/2), 4 (y + o0 + 1/2)), landmark k = corner + (l[2k + 1] width, l[2k] height): rows come
/// before columns throughout (Y. Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point", 2019).
package struct CenterFaceDecoder: FaceDecoder {
    private static let stride: Float = 4
    /// Heats, and the scores they stand for: CenterFace is as sure at 0.5 and 0.6 as YuNet at 0.7 and 0.75, the scores
    /// with which presence keeps a face and lets one appear. On the clips a true face had 0.7 at least and a false one 0.49
    /// at most; in the dark, 0.5 and 0.6.
    private static let heats: [Float] = [0, 0.5, 0.6, 1]
    private static let scores: [Float] = [0, 0.7, 0.75, 1]

    private let columns: Int
    private let cells: Int

    /// Makes the decoder for a network run at `input`.
    package init(input: NetworkInput) {
        columns = input.width / Int(Self.stride)
        cells = columns * (input.height / Int(Self.stride))
    }

    package var outputCounts: [Int] { [cells, 2 * cells, 2 * cells, 10 * cells] }

    package func decode(
        _ outputs: [UnsafeBufferPointer<Float>], threshold: Float, into found: inout [FaceCandidate]
    ) {
        let heat = outputs[0]
        let least = Self.value(at: threshold, Self.scores, Self.heats)
        for cell in heat.indices where heat[cell] >= least {
            guard let candidate = candidate(at: cell, outputs) else { continue }
            found.append(candidate)
        }
    }

    private func candidate(at cell: Int, _ outputs: [UnsafeBufferPointer<Float>]) -> FaceCandidate? {
        let corner = SIMD2(Float(cell % columns), Float(cell / columns))
        let size = pair(outputs[1], at: cell)
        let extent = SIMD2(exp(size.x), exp(size.y)) * Self.stride
        let center = (corner + pair(outputs[2], at: cell) + 0.5) * Self.stride
        let origin = center - extent / 2
        let landmarks = InlineArray<5, SIMD2<Float>> { index in
            origin + pair(outputs[3], at: cell, plane: 2 * index) * extent
        }
        return FaceCandidate(
            origin: origin, size: extent, score: Self.value(at: outputs[0][cell], Self.heats, Self.scores),
            landmarks: landmarks)
    }

    /// The value at `place` of the line through the points (`places`, `values`).
    private static func value(at place: Float, _ places: [Float], _ values: [Float]) -> Float {
        let next = places.indices.dropFirst().first { place <= places[$0] } ?? places.count - 1
        let share = (place - places[next - 1]) / (places[next] - places[next - 1])
        return values[next - 1] + share * (values[next] - values[next - 1])
    }

    /// The value across (second plane) and down (first plane) at a cell.
    private func pair(_ values: UnsafeBufferPointer<Float>, at cell: Int, plane: Int = 0) -> SIMD2<Float> {
        SIMD2(values[(plane + 1) * cells + cell], values[plane * cells + cell])
    }
}
