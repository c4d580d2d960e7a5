/// How much a face takes part (the levels of ros4hri).
public enum EngagementLevel: String, Sendable, Codable {
    /// Not known yet.
    case unknown
    /// There, but far or turned away.
    case disengaged
    /// Near and facing, not yet for long enough.
    case engaging
    /// Near and facing: wants to be served.
    case engaged
    /// Was engaged; far or turned away, not yet for long enough.
    case disengaging
}

/// A face that is there now, as the conversation sees it.
public struct PresentFace: Hashable, Sendable, Codable {
    /// The tracked face.
    public let id: FaceID
    /// Its engagement.
    public let level: EngagementLevel
    /// Where it was last seen, to three decimals.
    public let region: NormalizedRegion
    /// When it appeared.
    public let appearedAt: Instant

    /// Makes a present face; the region is rounded to three decimals.
    public init(id: FaceID, level: EngagementLevel, region: NormalizedRegion, appearedAt: Instant) {
        self.id = id
        self.level = level
        self.region = region.rounded
        self.appearedAt = appearedAt
    }

    /// Whether the robot should serve this face (a face about to disengage still is engaged).
    public var isEngaged: Bool { level == .engaged || level == .disengaging }
}

/// A change of who is there. It carries everybody present after the change, so only the newest one matters.
public struct PresenceEvent: Hashable, Sendable, Codable {
    /// What happened to the face.
    public enum Kind: String, Sendable, Codable {
        case appeared, engaged, disengaged, left
    }

    /// What happened.
    public let kind: Kind
    /// To whom.
    public let face: FaceID
    /// The face's engagement after the event.
    public let level: EngagementLevel
    /// Everybody who is there after the event, by ascending id.
    public let faces: [PresentFace]

    /// Makes an event.
    public init(kind: Kind, face: FaceID, level: EngagementLevel, faces: [PresentFace]) {
        self.kind = kind
        self.face = face
        self.level = level
        self.faces = faces
    }
}
