/// A point in a frame; x and y run 0...1 from the top left corner.
public struct NormalizedPoint: Hashable, Sendable, Codable {
    /// Share of the frame's width.
    public let x: Double
    /// Share of the frame's height.
    public let y: Double

    /// Makes a point.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle in a frame; all four values are shares (0...1) of the frame's width and height.
public struct NormalizedRegion: Hashable, Sendable, Codable {
    /// Left edge.
    public let x: Double
    /// Top edge.
    public let y: Double
    /// Width.
    public let width: Double
    /// Height.
    public let height: Double

    /// Makes a region from its top left corner and size.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The middle of the region.
    public var center: NormalizedPoint { NormalizedPoint(x: x + width / 2, y: y + height / 2) }

    /// The same region to three decimals, as it goes into the journal.
    public var rounded: NormalizedRegion {
        NormalizedRegion(
            x: x.roundedToThousandths, y: y.roundedToThousandths,
            width: width.roundedToThousandths, height: height.roundedToThousandths)
    }
}

extension Double {
    /// The value to three decimals: what machines see must be what the journal can hold, or a replay would differ.
    public var roundedToThousandths: Double { (self * 1_000).rounded() / 1_000 }
}

/// The five points a detector finds on a face, in frame shares. Left and right are the viewer's.
public struct FaceLandmarks: Hashable, Sendable, Codable {
    /// The eye on the left of the picture.
    public let leftEye: NormalizedPoint
    /// The eye on the right of the picture.
    public let rightEye: NormalizedPoint
    /// The tip of the nose.
    public let nose: NormalizedPoint
    /// The corner of the mouth on the left of the picture.
    public let leftMouth: NormalizedPoint
    /// The corner of the mouth on the right of the picture.
    public let rightMouth: NormalizedPoint

    /// Makes landmarks from the five points.
    public init(
        leftEye: NormalizedPoint, rightEye: NormalizedPoint, nose: NormalizedPoint,
        leftMouth: NormalizedPoint, rightMouth: NormalizedPoint
    ) {
        self.leftEye = leftEye
        self.rightEye = rightEye
        self.nose = nose
        self.leftMouth = leftMouth
        self.rightMouth = rightMouth
    }
}

/// One face found in one frame.
public struct FaceDetection: Hashable, Sendable, Codable {
    /// Where it is.
    public let region: NormalizedRegion
    /// How sure the detector is, 0...1.
    public let score: Double
    /// Eyes, nose and mouth.
    public let landmarks: FaceLandmarks

    /// Makes a detection.
    public init(region: NormalizedRegion, score: Double, landmarks: FaceLandmarks) {
        self.region = region
        self.score = score
        self.landmarks = landmarks
    }
}
