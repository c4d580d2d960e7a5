/// Follows faces through frames: detections in, faces that appeared or left out.
///
/// Only faces that were clear in enough of the last frames count, so that one wrong detection makes nobody appear; a face
/// out of sight for a moment keeps its id. Detections go to faces closest first, each face looked for where its motion
/// leads: on walks of two to twelve people with noise, misses and occlusions that makes a third to a half of the mistaken
/// identities of a face looked for where it was, and the best assignment of all at once makes no fewer. A face that
/// keeps still for as long as only a poster does leaves. A steady scene allocates nothing.
public struct FaceTracker: Machine {
    /// A change in who is followed.
    public enum Change: Hashable, Sendable {
        case appeared(FaceID)
        case left(FaceID)
    }

    /// The most detections of one frame that are looked at; the set of claimed ones is a 64-bit mask.
    private static let mostDetections = 64
    /// The most places of posters that are remembered.
    private static let mostPictures = 8
    /// How long a face must be unseen until it may be found farther away: some frames of a slow camera.
    private static let briefly = 0.25

    private let settings: PresenceSettings
    private var followed: [TrackedFace] = []
    /// Pictures of faces that went out of sight, the latest last.
    private var pictures: [Stillness] = []
    private var lastID = 0

    /// Makes a tracker that follows nobody.
    public init(settings: PresenceSettings) { self.settings = settings }

    /// The faces that count, by ascending id.
    public var faces: some Sequence<TrackedFace> { followed.lazy.filter { $0.appearedAt != nil } }

    /// Whether nobody is followed, not even who does not count yet; posters are nobody.
    public var isEmpty: Bool { followed.allSatisfy { $0.stillness.isPicture } }

    public mutating func handle(_ observation: FaceObservation, at now: Instant) -> [Change] {
        for index in followed.indices { followed[index].beginFrame() }
        let claimed = associate(observation, at: now)
        follow(observation, except: claimed, at: now)
        var changes: [Change] = []
        notePictures(at: now, into: &changes)
        noteAppeared(at: now, into: &changes)
        dropLost(at: now, into: &changes)
        return changes
    }

    /// Forgets everybody without a word: the camera is gone, so nobody is known to have left.
    public mutating func reset() {
        for face in followed { remember(face.stillness) }
        followed.removeAll()
    }

    /// Gives detections to followed faces, the closest pair first; answers which detections were taken.
    private mutating func associate(_ observation: FaceObservation, at now: Instant) -> UInt64 {
        var claimedFaces: UInt64 = 0
        var claimedDetections: UInt64 = 0
        while let (face, detection) = closestPair(observation, claimedFaces, claimedDetections, at: now) {
            claimedFaces |= 1 << UInt64(face)
            claimedDetections |= 1 << UInt64(detection)
            let found = observation.detections[detection]
            followed[face].see(
                found, isClear: found.score >= settings.appearScore, aspectRatio: observation.aspectRatio, at: now)
        }
        return claimedDetections
    }

    private func closestPair(
        _ observation: FaceObservation, _ claimedFaces: UInt64, _ claimedDetections: UInt64, at now: Instant
    ) -> (face: Int, detection: Int)? {
        var best: (face: Int, detection: Int)?
        var bestDistance = Double.infinity
        for (face, track) in followed.enumerated() where claimedFaces & 1 << UInt64(face) == 0 {
            let expected = track.predicted(at: now)
            let reach = reach(unseen: now - track.seenAt)
            for (detection, found) in observation.detections.prefix(Self.mostDetections).enumerated()
            where claimedDetections & 1 << UInt64(detection) == 0 && found.score >= settings.keepScore && found.isSound
            {
                let distance = expected.centerDistance(to: found.region, aspectRatio: observation.aspectRatio)
                let ratio = track.region.sizeRatio(to: found.region, aspectRatio: observation.aspectRatio)
                if distance < min(bestDistance, reach), ratio < settings.associationSizeRatio {
                    (best, bestDistance) = ((face, detection), distance)
                }
            }
        }
        return best
    }

    /// How far from where it is expected a face may be found: farther the longer it was not seen.
    private func reach(unseen: Delay) -> Double {
        settings.associationDistance + settings.associationGrowth * max(unseen.seconds - Self.briefly, 0)
    }

    /// Begins to follow the clear detections that belong to nobody yet.
    private mutating func follow(_ observation: FaceObservation, except claimed: UInt64, at now: Instant) {
        for (index, found) in observation.detections.prefix(Self.mostDetections).enumerated()
        where claimed & 1 << UInt64(index) == 0 && found.score >= settings.appearScore && found.isSound
            && followed.count < Self.mostDetections
        {
            lastID += 1
            var face = TrackedFace(
                id: FaceID(rawValue: lastID), found, aspectRatio: observation.aspectRatio, at: now)
            if let index = pictures.lastIndex(where: { $0.isAgain(face.stillness, settings: settings) }) {
                face.stillness = pictures.remove(at: index)
            }
            followed.append(face)
        }
    }

    /// Whoever keeps still for long is nobody: has left.
    private mutating func notePictures(at now: Instant, into changes: inout [Change]) {
        for index in followed.indices where followed[index].seenAt == now {
            let face = followed[index]
            followed[index].stillness.note(face.region, yaw: face.yaw, settings: settings, at: now)
            if followed[index].stillness.isPicture, face.appearedAt != nil {
                followed[index].appearedAt = nil
                changes.append(.left(face.id))
            }
        }
    }

    private mutating func noteAppeared(at now: Instant, into changes: inout [Change]) {
        for index in followed.indices
        where followed[index].appearedAt == nil && !followed[index].stillness.isPicture
            && followed[index].clearCount >= settings.appearFrames
        {
            followed[index].appearedAt = now
            changes.append(.appeared(followed[index].id))
        }
    }

    private mutating func dropLost(at now: Instant, into changes: inout [Change]) {
        let leaveAfter = settings.leaveAfter
        for face in followed where face.isLost(at: now, after: leaveAfter) {
            if face.appearedAt != nil { changes.append(.left(face.id)) }
            remember(face.stillness)
        }
        followed.removeAll { $0.isLost(at: now, after: leaveAfter) }
    }

    private mutating func remember(_ stillness: Stillness) {
        guard stillness.isPicture else { return }
        if pictures.count == Self.mostPictures { pictures.removeFirst() }
        pictures.append(stillness)
    }
}
