import Glibc

/// Decodes YuNet of March 2023: at strides 8, 16 and 32, a grid of cells with class and object score, box and landmarks.
///
/// With cell (x, y) and stride s: score = sqrt(class * object), centre = ((x + dx) s, (y + dy) s),
/// size = (exp(w) s, exp(h) s), landmark k = ((x + kx) s, (y + ky) s) (facts.md; W. Wu et al., "YuNet: A Tiny
/// Millisecond-level Face Detector", 2023).
package struct YuNetDecoder: FaceDecoder {
    /// Pixels a cell, by level.
    static let strides = [8, 16, 32]
    private static let outputsOfLevel = 4

    private let input: NetworkInput

    /// Makes the decoder for a network run at `input`.
    package init(input: NetworkInput) { self.input = input }

    package var outputCounts: [Int] {
        Self.strides.flatMap { stride in
            let cells = (input.width / stride) * (input.height / stride)
            return [cells, cells, 4 * cells, 10 * cells]
        }
    }

    package func decode(
        _ outputs: [UnsafeBufferPointer<Float>], threshold: Float, into found: inout [FaceCandidate]
    ) {
        for level in Self.strides.indices {
            let first = level * Self.outputsOfLevel
            let grid = Grid(
                stride: Float(Self.strides[level]), columns: input.width / Self.strides[level],
                classes: outputs[first], objects: outputs[first + 1], boxes: outputs[first + 2],
                points: outputs[first + 3])
            grid.decode(threshold: threshold, into: &found)
        }
    }
}

/// The cells of one stride.
private struct Grid {
    let stride: Float
    let columns: Int
    let classes: UnsafeBufferPointer<Float>
    let objects: UnsafeBufferPointer<Float>
    let boxes: UnsafeBufferPointer<Float>
    let points: UnsafeBufferPointer<Float>

    func decode(threshold: Float, into found: inout [FaceCandidate]) {
        // Compared as a square: a root for each of 6,300 cells is not needed. The scores may leave 0...1 a little.
        let square = threshold * threshold
        for cell in classes.indices {
            let product = min(max(classes[cell], 0), 1) * min(max(objects[cell], 0), 1)
            guard product >= square, let candidate = candidate(at: cell, score: product.squareRoot()) else { continue }
            found.append(candidate)
        }
    }

    private func candidate(at cell: Int, score: Float) -> FaceCandidate? {
        let corner = SIMD2(Float(cell % columns), Float(cell / columns))
        let center = (corner + SIMD2(boxes[4 * cell], boxes[4 * cell + 1])) * stride
        let size = SIMD2(exp(boxes[4 * cell + 2]), exp(boxes[4 * cell + 3])) * stride
        let landmarks = InlineArray<5, SIMD2<Float>> { index in
            let start = 10 * cell + 2 * index
            return (corner + SIMD2(points[start], points[start + 1])) * stride
        }
        return FaceCandidate(origin: center - size / 2, size: size, score: score, landmarks: landmarks)
    }
}
