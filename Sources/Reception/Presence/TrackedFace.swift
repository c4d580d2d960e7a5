/// A face followed from frame to frame.
public struct TrackedFace: Sendable {
    /// How much of what a frame says about the speed counts when the last frame is 0.1 s old: half.
    private static let speedMemory = 0.1
    /// How far ahead a motion is carried on while the face is not seen, in seconds: behind cover people stop.
    private static let longestPrediction = 0.5
    /// The frames that are remembered.
    private static let frames: UInt8 = 0b11111

    /// Its name for as long as it is followed.
    public let id: FaceID
    /// Where it was last seen.
    public private(set) var region: NormalizedRegion
    /// When it was last seen.
    public private(set) var seenAt: Instant
    /// When it was sure enough to count; nil before, and for what is only a picture of a face.
    public internal(set) var appearedAt: Instant?
    /// Whether eyes, nose and mouth are all within the frame.
    public private(set) var isWhole: Bool
    /// Whether it keeps as still as only a picture of a face does.
    var stillness: Stillness
    private(set) var pose: HeadPose
    private var velocity = SIMD2<Double>.zero
    /// The last five frames, newest in the lowest bit: whether each showed it clearly enough to appear.
    private var clearFrames: UInt8 = 1

    /// How it was last turned sideways: the offset of the nose from the axis of the face, divided by the distance of eyes
    /// and mouth; 0 is straight ahead.
    public var yaw: Double { pose.yaw }
    /// How far it was last turned down, in the same measure; 0 looks at the camera.
    public var pitch: Double { pose.pitch }
    /// How fast it moves across the picture, in widths of the face a second: a width is about 0.15 m.
    public var sidewaysSpeed: Double { abs(velocity.x) / region.width }

    /// A face that was seen for the first time.
    init(id: FaceID, _ found: FaceDetection, aspectRatio: Double, at now: Instant) {
        self.id = id
        region = found.region
        pose = HeadPose(found.landmarks, aspectRatio: aspectRatio)
        isWhole = found.landmarks.areInFrame
        seenAt = now
        stillness = Stillness(region: found.region, yaw: pose.yaw, at: now)
    }

    /// The clear frames among the last five.
    var clearCount: Int { clearFrames.nonzeroBitCount }

    /// Where it is expected at `now`.
    func predicted(at now: Instant) -> NormalizedRegion {
        let ahead = min((now - seenAt).seconds, Self.longestPrediction)
        return region.moved(x: velocity.x * ahead, y: velocity.y * ahead)
    }

    /// A new frame is looked at.
    mutating func beginFrame() { clearFrames = clearFrames << 1 & Self.frames }

    /// It was seen again.
    mutating func see(_ found: FaceDetection, isClear: Bool, aspectRatio: Double, at now: Instant) {
        let passed = (now - seenAt).seconds
        if passed > 0 {
            let way = SIMD2(found.region.center.x - region.center.x, found.region.center.y - region.center.y)
            velocity += (way / passed - velocity) * (passed / (passed + Self.speedMemory))
        }
        region = found.region
        pose = HeadPose(found.landmarks, aspectRatio: aspectRatio)
        isWhole = found.landmarks.areInFrame
        seenAt = now
        if isClear { clearFrames |= 1 }
    }

    /// Whether it is gone: one that counts after a while, one that does not with its last clear frame.
    func isLost(at now: Instant, after leaveAfter: Delay) -> Bool {
        appearedAt == nil ? clearFrames == 0 : now - seenAt >= leaveAfter
    }
}
