/// Keeps one candidate, the best, of each face (non-maximum suppression).
package enum FaceSuppression {
    /// Two candidates whose intersection is more than this share of their union are one face (facts.md).
    package static let overlap: Float = 0.3
    /// So are two of which the smaller lies within the larger by more than this share. Real faces do not nest, but the
    /// networks sometimes answer one face at two sizes: `one-person-webcam.mjpeg`, frame 19, has 66 and 126 pixels.
    package static let containment: Float = 0.8

    /// Sorts `candidates`, best score first, and removes all but the best of each face. Works in place.
    package static func reduce(_ candidates: inout [FaceCandidate]) {
        candidates.sort { $0.score > $1.score }
        var kept = 0
        for index in candidates.indices {
            let candidate = candidates[index]
            if (0..<kept).contains(where: { candidates[$0].isSameFace(as: candidate) }) { continue }
            candidates[kept] = candidate
            kept += 1
        }
        candidates.removeSubrange(kept...)
    }
}
