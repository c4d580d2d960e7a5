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
    /// The largest pitch of a face that looks at the robot: who looks down at a telephone does not. 25 degrees down; on
    /// recorded footage of people who face the camera it was -0.09 to 0.10.
    public var engagePitch = 0.20
    /// The largest sideways speed, in face widths a second, of a face that comes to the robot: who passes by at 0.7 m/s
    /// makes 4.5, who arrives or turns the head on recorded footage at most 1.3.
    public var engageSpeed = 2.0
    /// How long it must be near and facing, without going out of sight for as long.
    public var engageAfter = Delay.seconds(0.5)
    /// The width under which an engaged face has gone away: 34 of 640 pixels, about 2 m.
    public var disengageWidth = 34.0 / 640
    /// The |yaw| over which an engaged face has turned away.
    public var disengageYaw = 0.28
    /// The pitch over which an engaged face looks away: 33 degrees down.
    public var disengagePitch = 0.28
    /// How long it must be away.
    public var disengageAfter = Delay.seconds(2)
    /// The distance between centres, as a share of the box's diagonal, under which two boxes can be one face.
    public var associationDistance = 0.5
    /// By how much that distance grows with every second out of sight, for who bends down or is hidden for a moment.
    public var associationGrowth = 0.5
    /// The size ratio under which two boxes can be one face.
    public var associationSizeRatio = 1.5
    /// How far a face may move and turn, in face widths, and still count as still: a detector's own noise on a picture
    /// that does not change. Standing people sway by twice as much.
    public var stillMotion = 0.08
    /// How long a face must keep still to be taken for a poster: longer than anybody stands before the robot; until then
    /// a poster has had its one visit, which ended in silence.
    public var stillAfter = Delay.seconds(600)

    /// The defaults.
    public init() {}
}
