package import Reception

/// How a frame lies in a network's input: scaled without distortion, in the top left corner, the rest black. Pure.
package struct Letterbox: Hashable, Sendable {
    /// The frame's width in pixels of the input.
    package let contentWidth: Int
    /// The frame's height in pixels of the input.
    package let contentHeight: Int

    /// Fits a frame of `width` x `height` pixels, each at least 1, into `input`.
    package init(width: Int, height: Int, input: NetworkInput) {
        let scale = min(Double(input.width) / Double(width), Double(input.height) / Double(height))
        contentWidth = min(max(Int((Double(width) * scale).rounded()), 1), input.width)
        contentHeight = min(max(Int((Double(height) * scale).rounded()), 1), input.height)
    }

    /// The candidate in shares of the frame, cut off at the frame's edges; nil when it lies outside.
    package func detection(of candidate: FaceCandidate) -> FaceDetection? {
        let low = share(candidate.origin)
        let high = share(candidate.origin + candidate.size)
        guard high.x > low.x, high.y > low.y else { return nil }
        let points = candidate.landmarks
        return FaceDetection(
            region: NormalizedRegion(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y),
            score: Double(candidate.score),
            landmarks: FaceLandmarks(
                leftEye: share(points[0]), rightEye: share(points[1]), nose: share(points[2]),
                leftMouth: share(points[3]), rightMouth: share(points[4])))
    }

    private func share(_ point: SIMD2<Float>) -> NormalizedPoint {
        NormalizedPoint(
            x: min(max(Double(point.x) / Double(contentWidth), 0), 1),
            y: min(max(Double(point.y) / Double(contentHeight), 0), 1))
    }
}
