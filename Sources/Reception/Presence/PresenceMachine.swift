/// From detections to presence events: `FaceTracker` and `EngagementMachine`, one after the other.
public struct PresenceMachine: Machine {
    private var tracker: FaceTracker
    private var engagement: EngagementMachine

    /// Makes a machine that knows nobody.
    public init(settings: PresenceSettings = PresenceSettings()) {
        tracker = FaceTracker(settings: settings)
        engagement = EngagementMachine(settings: settings)
    }

    public mutating func handle(_ observation: FaceObservation, at now: Instant) -> [PresenceEvent] {
        let changes = tracker.handle(observation, at: now)
        return engagement.handle(EngagementMachine.Event(changes: changes, tracker: tracker), at: now)
    }

    /// Who is there after the frame taken at `now`, by ascending id.
    public func faces(at now: Instant) -> [FollowedFace] {
        tracker.faces.map {
            FollowedFace(
                id: $0.id, level: engagement.level(of: $0.id), region: $0.region, yaw: $0.yaw, isSeen: $0.seenAt == now)
        }
    }

    /// Whether anybody is followed, also who has not appeared yet.
    public var isSomebodyThere: Bool { !tracker.isEmpty }

    /// Forgets everybody without a word: the camera is gone, so nobody is known to have left.
    public mutating func reset() {
        tracker.reset()
        engagement.reset()
    }
}
