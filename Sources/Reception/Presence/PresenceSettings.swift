/// The parameters of presence; the defaults were measured on recorded footage (`conversation.md`, Presence).
public struct PresenceSettings: Hashable, Sendable, Codable {
    /// The score from which a detection can make a face appear.
    public var appearScore = 0.75
    /// How many of the last five frames must show it.
    public var appearFrames = 3
    /// The score from which a detection keeps a face.
    public var keepScore = 0.70
    /// How long a face may be out of sight before it has left.
    public var leaveAfter = Delay.seconds(2)
    /// The width, as a share of the frame's, from which a face is near: 46 of 640 pixels, about 1.5 m on a 70 degree lens.
    public var engageWidth = 46.0 / 640
    /// The largest |yaw| of a face that looks at the robot.
    public var engageYaw = 0.20
    /// How long it must be near and facing.
    public var engageAfter = Delay.seconds(0.5)
    /// The width under which an engaged face has gone away: 34 of 640 pixels, about 2 m.
    public var disengageWidth = 34.0 / 640
    /// The |yaw| over which an engaged face has turned away.
    public var disengageYaw = 0.28
    /// How long it must be away.
    public var disengageAfter = Delay.seconds(2)
    /// The distance between centres, as a share of the box's diagonal, under which two boxes can be one face.
    public var associationDistance = 0.5
    /// The size ratio under which two boxes can be one face.
    public var associationSizeRatio = 1.5

    /// The defaults.
    public init() {}
}
