/// A face followed from frame to frame.
public struct TrackedFace: Hashable, Sendable {
    /// Its name for as long as it is followed.
    public let id: FaceID
    /// Where it was last seen.
    public fileprivate(set) var region: NormalizedRegion
    /// How it was last turned; see `FaceLandmarks.yaw`.
    public fileprivate(set) var yaw: Double
    /// When it was last seen.
    public fileprivate(set) var seenAt: Instant
    /// When it was sure enough to count; nil before.
    public fileprivate(set) var appearedAt: Instant?
    /// The last five frames, newest in the lowest bit: whether each showed it clearly enough to appear.
    fileprivate var clearFrames: UInt8
}

/// Follows faces through frames: detections in, faces that appeared or left out.
///
/// Only faces that were clear in enough of the last frames count, so that one wrong detection makes nobody appear; a face
/// out of sight for a moment keeps its id. A steady scene allocates nothing.
public struct FaceTracker: Machine {
    /// A change in who is followed.
    public enum Change: Hashable, Sendable {
        case appeared(FaceID)
        case left(FaceID)
    }

    /// The most detections of one frame that are looked at; the set of claimed ones is a 64-bit mask.
    private static let mostDetections = 64

    private let settings: PresenceSettings
    private var followed: [TrackedFace] = []
    private var lastID = 0

    /// Makes a tracker that follows nobody.
    public init(settings: PresenceSettings) { self.settings = settings }

    /// The faces that count, by ascending id.
    public var faces: some Sequence<TrackedFace> { followed.lazy.filter { $0.appearedAt != nil } }

    /// Whether nobody is followed, not even who does not count yet.
    public var isEmpty: Bool { followed.isEmpty }

    public mutating func handle(_ observation: FaceObservation, at now: Instant) -> [Change] {
        for index in followed.indices { followed[index].clearFrames = followed[index].clearFrames << 1 & 0b11111 }
        let claimed = associate(observation, at: now)
        follow(observation, except: claimed, at: now)
        var changes: [Change] = []
        noteAppeared(at: now, into: &changes)
        dropLost(at: now, into: &changes)
        return changes
    }

    /// Forgets everybody without a word: the camera is gone, so nobody is known to have left.
    public mutating func reset() { followed.removeAll() }

    /// Gives detections to followed faces, the closest pair first; answers which detections were taken.
    private mutating func associate(_ observation: FaceObservation, at now: Instant) -> UInt64 {
        var claimedFaces: UInt64 = 0
        var claimedDetections: UInt64 = 0
        while let (face, detection) = closestPair(observation, claimedFaces, claimedDetections) {
            claimedFaces |= 1 << UInt64(face)
            claimedDetections |= 1 << UInt64(detection)
            let found = observation.detections[detection]
            followed[face].region = found.region
            followed[face].yaw = found.landmarks.yaw(aspectRatio: observation.aspectRatio)
            followed[face].seenAt = now
            if found.score >= settings.appearScore { followed[face].clearFrames |= 1 }
        }
        return claimedDetections
    }

    private func closestPair(
        _ observation: FaceObservation, _ claimedFaces: UInt64, _ claimedDetections: UInt64
    ) -> (face: Int, detection: Int)? {
        var best: (face: Int, detection: Int)?
        var bestDistance = settings.associationDistance
        for (detection, found) in observation.detections.prefix(Self.mostDetections).enumerated()
        where claimedDetections & 1 << UInt64(detection) == 0 && found.score >= settings.keepScore {
            for (face, track) in followed.prefix(Self.mostDetections).enumerated()
            where claimedFaces & 1 << UInt64(face) == 0 {
                let distance = track.region.centerDistance(to: found.region, aspectRatio: observation.aspectRatio)
                let ratio = track.region.sizeRatio(to: found.region, aspectRatio: observation.aspectRatio)
                if distance < bestDistance, ratio < settings.associationSizeRatio {
                    (best, bestDistance) = ((face, detection), distance)
                }
            }
        }
        return best
    }

    /// Begins to follow the clear detections that belong to nobody yet.
    private mutating func follow(_ observation: FaceObservation, except claimed: UInt64, at now: Instant) {
        for (index, found) in observation.detections.prefix(Self.mostDetections).enumerated()
        where claimed & 1 << UInt64(index) == 0 && found.score >= settings.appearScore
            && followed.count < Self.mostDetections
        {
            lastID += 1
            followed.append(
                TrackedFace(
                    id: FaceID(rawValue: lastID), region: found.region,
                    yaw: found.landmarks.yaw(aspectRatio: observation.aspectRatio), seenAt: now, appearedAt: nil,
                    clearFrames: 1))
        }
    }

    private mutating func noteAppeared(at now: Instant, into changes: inout [Change]) {
        for index in followed.indices
        where followed[index].appearedAt == nil && followed[index].clearFrames.nonzeroBitCount >= settings.appearFrames
        {
            followed[index].appearedAt = now
            changes.append(.appeared(followed[index].id))
        }
    }

    private mutating func dropLost(at now: Instant, into changes: inout [Change]) {
        for face in followed where face.appearedAt != nil && face.isLost(at: now, after: settings.leaveAfter) {
            changes.append(.left(face.id))
        }
        let leaveAfter = settings.leaveAfter
        followed.removeAll { $0.isLost(at: now, after: leaveAfter) }
    }
}

extension TrackedFace {
    fileprivate func isLost(at now: Instant, after leaveAfter: Delay) -> Bool {
        appearedAt == nil ? clearFrames == 0 : now - seenAt >= leaveAfter
    }
}
