/// What one cell of a network takes for a face, in pixels of the network's input.
package struct FaceCandidate: Sendable {
    /// The top left corner.
    package let origin: SIMD2<Float>
    /// Width and height.
    package let size: SIMD2<Float>
    /// How sure the network is, 0...1.
    package let score: Float
    /// Left eye, right eye, nose, left and right corner of the mouth; left and right as the viewer sees them.
    package let landmarks: InlineArray<5, SIMD2<Float>>

    /// Makes a candidate; nil when a number is not finite or the face has no area.
    package init?(
        origin: SIMD2<Float>, size: SIMD2<Float>, score: Float, landmarks: InlineArray<5, SIMD2<Float>>
    ) {
        let sum = landmarks.indices.reduce(origin + size) { $0 + landmarks[$1] }
        guard sum.x.isFinite, sum.y.isFinite, score.isFinite, size.x > 0, size.y > 0 else { return nil }
        self.origin = origin
        self.size = size
        self.score = min(max(score, 0), 1)
        self.landmarks = landmarks
    }

    /// Whether the two are the same face: they overlap by more than `FaceSuppression.overlap`, or the smaller one
    /// lies within the larger one.
    func isSameFace(as other: FaceCandidate) -> Bool {
        let low = pointwiseMax(origin, other.origin)
        let high = pointwiseMin(origin + size, other.origin + other.size)
        let shared = pointwiseMax(high - low, .zero)
        let common = shared.x * shared.y
        let areas = (size.x * size.y, other.size.x * other.size.y)
        return common > FaceSuppression.overlap * (areas.0 + areas.1 - common)
            || common > FaceSuppression.containment * min(areas.0, areas.1)
    }
}
