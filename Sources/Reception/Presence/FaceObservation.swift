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

extension FaceDetection {
    /// Whether its numbers can be those of a face: finite, with an area, in or about the frame.
    var isSound: Bool {
        let frame = -1.0...2.0
        return region.width > 0 && region.height > 0 && region.width <= 2 && region.height <= 2
            && frame.contains(region.x) && frame.contains(region.y)
            && landmarks.points.allSatisfy { frame.contains($0.x) && frame.contains($0.y) }
    }
}

extension FaceLandmarks {
    fileprivate var points: InlineArray<5, NormalizedPoint> { [leftEye, rightEye, nose, leftMouth, rightMouth] }

    /// Whether eyes, nose and mouth are all in the picture: a detector moves those beyond its edge to the edge.
    var areInFrame: Bool {
        points.allSatisfy { $0.x > 0 && $0.x < 1 && $0.y > 0 && $0.y < 1 }
    }
}

extension InlineArray {
    fileprivate func allSatisfy(_ holds: (Element) -> Bool) -> Bool {
        for index in indices where !holds(self[index]) { return false }
        return true
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

    /// The region moved by shares of the frame.
    func moved(x: Double, y: Double) -> NormalizedRegion {
        NormalizedRegion(x: self.x + x, y: self.y + y, width: width, height: height)
    }

    private func diagonalSquared(_ aspectRatio: Double) -> Double {
        let scaledWidth = width * aspectRatio
        return scaledWidth * scaledWidth + height * height
    }
}
