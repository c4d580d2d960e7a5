/// A face that counts, as a frame left it: what a picture of presence is drawn from.
public struct FollowedFace: Hashable, Sendable {
    /// The tracked face.
    public let id: FaceID
    /// Its engagement.
    public let level: EngagementLevel
    /// Where it was last seen.
    public let region: NormalizedRegion
    /// How it was last turned sideways; see `TrackedFace.yaw`.
    public let yaw: Double
    /// Whether this frame showed it: who is out of sight for a moment counts on.
    public let isSeen: Bool

    /// Makes a face.
    public init(id: FaceID, level: EngagementLevel, region: NormalizedRegion, yaw: Double, isSeen: Bool) {
        self.id = id
        self.level = level
        self.region = region
        self.yaw = yaw
        self.isSeen = isSeen
    }
}

/// Everything there was to see in one frame that was looked at.
public struct Glance: Sendable {
    /// Its light; nil for a frame that is not whole.
    public let light: FrameLight?
    /// Whether anything is to be seen.
    public let view: ViewCondition
    /// Who is there, by ascending id.
    public let faces: [FollowedFace]

    /// Makes a glance.
    public init(light: FrameLight?, view: ViewCondition, faces: [FollowedFace]) {
        self.light = light
        self.view = view
        self.faces = faces
    }
}
