/// What the detector saw in one frame.
public struct FaceObservation: Sendable {
    /// The faces, any order.
    public let detections: [FaceDetection]
    /// The frame's width divided by its height: shares of width and height become comparable lengths with it.
    public let aspectRatio: Double

    /// Makes an observation.
    public init(detections: [FaceDetection], aspectRatio: Double) {
        self.detections = detections
        self.aspectRatio = aspectRatio
    }
}

extension FaceLandmarks {
    /// How far the head is turned sideways: the offset of the nose from the line between the middle of the eyes and the
    /// middle of the mouth, divided by the length of that line. 0 is straight ahead, the sign tells the side.
    /// Landmarks that fall together count as fully turned away.
    func yaw(aspectRatio: Double) -> Double {
        let topX = (leftEye.x + rightEye.x) / 2 * aspectRatio
        let topY = (leftEye.y + rightEye.y) / 2
        let axisX = (leftMouth.x + rightMouth.x) / 2 * aspectRatio - topX
        let axisY = (leftMouth.y + rightMouth.y) / 2 - topY
        let squaredLength = axisX * axisX + axisY * axisY
        guard squaredLength > 1e-12 else { return 1 }
        let noseX = nose.x * aspectRatio - topX
        let noseY = nose.y - topY
        return (noseX * axisY - noseY * axisX) / squaredLength
    }
}

extension NormalizedRegion {
    /// The distance between two centres as a share of the larger box's diagonal.
    func centerDistance(to other: NormalizedRegion, aspectRatio: Double) -> Double {
        let dx = (center.x - other.center.x) * aspectRatio
        let dy = center.y - other.center.y
        let diagonal = max(diagonalSquared(aspectRatio), other.diagonalSquared(aspectRatio))
        guard diagonal > 0 else { return .infinity }
        return ((dx * dx + dy * dy) / diagonal).squareRoot()
    }

    /// How many times larger the larger box is, by diagonal; at least 1.
    func sizeRatio(to other: NormalizedRegion, aspectRatio: Double) -> Double {
        let (mine, theirs) = (diagonalSquared(aspectRatio), other.diagonalSquared(aspectRatio))
        guard mine > 0, theirs > 0 else { return .infinity }
        return (max(mine, theirs) / min(mine, theirs)).squareRoot()
    }

    private func diagonalSquared(_ aspectRatio: Double) -> Double {
        let scaledWidth = width * aspectRatio
        return scaledWidth * scaledWidth + height * height
    }
}
