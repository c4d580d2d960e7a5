/// How long a face has kept still. People sway by centimetres within a minute, also when they stand and read; a face on a
/// poster does not, and must not keep the robot awake.
struct Stillness: Hashable, Sendable {
    /// By how much more than to count as still something must move to be taken for a living face again.
    private static let release = 3.0

    /// Whether it is a picture of a face.
    private(set) var isPicture = false
    private var region: NormalizedRegion
    private var yaw: Double
    private var since: Instant

    init(region: NormalizedRegion, yaw: Double, at now: Instant) {
        self.region = region
        self.yaw = yaw
        since = now
    }

    /// Takes in where the face is now.
    mutating func note(_ face: NormalizedRegion, yaw: Double, settings: PresenceSettings, at now: Instant) {
        let limit = settings.stillMotion * (isPicture ? Self.release : 1)
        if motion(to: face, yaw: yaw) > limit {
            self = Stillness(region: face, yaw: yaw, at: now)
        } else if now - since >= settings.stillAfter {
            isPicture = true
        }
    }

    /// Whether a face that comes into view is this picture: whatever hid it has gone.
    func isAgain(_ other: Stillness, settings: PresenceSettings) -> Bool {
        motion(to: other.region, yaw: other.yaw) <= settings.stillMotion * Self.release
    }

    /// The largest change of place, size and turn since it began to keep still, in widths of the face.
    private func motion(to face: NormalizedRegion, yaw: Double) -> Double {
        let across = abs(face.center.x - region.center.x) / region.width
        let upright = abs(face.center.y - region.center.y) / region.height
        let size = max(face.width / region.width, region.width / face.width) - 1
        return max(max(across, upright), max(size, abs(yaw - self.yaw)))
    }
}
