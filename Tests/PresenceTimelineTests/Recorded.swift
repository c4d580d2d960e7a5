import PresenceTimeline
import Reception

/// Makes recordings as eyes would.
enum Recorded {
    /// `faces` people who come one after another, engage, turn away and leave, over so many seconds.
    static func visits(_ faces: Int, seconds: Double, every pause: Double = 0.1) -> PresenceRecording {
        var recording = PresenceRecording()
        for frame in 0..<Int(seconds / pause) {
            let time = Double(frame) * pause
            let now = Instant(microseconds: Int64(time * 1e6))
            let there = (0..<faces).compactMap { number -> FollowedFace? in
                let share = time / seconds - Double(number) / Double(faces) * 0.7
                return face(number + 1, at: share / 0.3)
            }
            let isCovered = time > seconds * 0.85 && time < seconds * 0.9
            let light = FrameLight(brightness: 0.2 + 0.6 * time / seconds, detail: isCovered ? 0 : 0.1)
            recording.note(Glance(light: light, view: isCovered ? .blocked : .clear, faces: there), at: now)
            for face in there {
                let share = (time / seconds - Double(face.id.rawValue - 1) / Double(faces) * 0.7) / 0.3
                if let kind = kind(at: share, step: pause / seconds / 0.3) {
                    recording.note(PresenceEvent(kind: kind, face: face.id, level: face.level, faces: []), at: now)
                }
            }
        }
        return recording
    }

    static func face(_ number: Int, at share: Double) -> FollowedFace? {
        guard share >= 0, share <= 1 else { return nil }
        let level: EngagementLevel =
            share < 0.15
            ? .disengaged
            : share < 0.25 ? .engaging : share < 0.75 ? .engaged : share < 0.85 ? .disengaging : .disengaged
        let width = 0.04 + 0.08 * min(share * 4, 1) - 0.05 * max(share - 0.75, 0) * 4
        let yaw = share < 0.15 ? 0.5 - 2 * share : share > 0.75 ? 0.35 : 0.05 + 0.04 * Double(Int(share * 50) % 3)
        return FollowedFace(
            id: FaceID(rawValue: number), level: level,
            region: NormalizedRegion(x: 0.4, y: 0.3, width: width, height: width * 1.7), yaw: yaw,
            isSeen: !(0.45..<0.5).contains(share))
    }

    private static func kind(at share: Double, step: Double) -> PresenceEvent.Kind? {
        let kinds: [(Double, PresenceEvent.Kind)] = [
            (0, .appeared), (0.25, .engaged), (0.85, .disengaged), (1 - step, .left),
        ]
        return kinds.first { $0.0 <= share && share < $0.0 + step }?.1
    }
}
