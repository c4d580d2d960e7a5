import Reception
import Synchronization

/// Somebody in front of the simulated camera.
public struct SimulatedPerson: Hashable, Sendable {
    /// How far away, in metres.
    public var distance: Double
    /// Where the face's middle is, as a share of the frame's width.
    public var across: Double
    /// How far the head is turned; see `FaceLandmarks`: 0 looks into the camera.
    public var yaw: Double

    /// Makes a person; by default in the middle and looking at the robot.
    public init(distance: Double, across: Double = 0.5, yaw: Double = 0) {
        self.distance = distance
        self.across = across
        self.yaw = yaw
    }
}

/// What the simulated camera looks at: people who come, move and go.
public final class SimulatedScene: Sendable {
    private let people = Mutex<[String: SimulatedPerson]>([:])

    /// Makes an empty lobby.
    public init() {}

    /// Puts somebody into the scene, or moves them.
    public func place(_ name: String, _ person: SimulatedPerson) { people.withLock { $0[name] = person } }

    /// Takes somebody out of the scene.
    public func remove(_ name: String) { people.withLock { _ = $0.removeValue(forKey: name) } }

    /// What a detector would find now, by name, so that the order is always the same.
    var detections: [FaceDetection] {
        people.withLock { people in people.sorted { $0.key < $1.key }.map(\.value.detection) }
    }
}

extension SimulatedPerson {
    /// A face is 46 of 640 pixels wide at 1.5 m on a 70 degree lens (`conversation.md`), and a third taller than wide.
    private var width: Double { 46.0 / 640 * 1.5 / max(distance, 0.2) }

    fileprivate var detection: FaceDetection {
        let aspectRatio = 4.0 / 3
        let height = width * aspectRatio * 1.33
        let region = NormalizedRegion(x: across - width / 2, y: 0.4 - height / 2, width: width, height: height)
        let eyes = region.y + height * 0.4
        let mouth = region.y + height * 0.8
        let axis = mouth - eyes
        // Where the tracker's formula reads exactly `yaw`.
        let noseX = across + yaw * axis / aspectRatio
        return FaceDetection(
            region: region, score: 0.92,
            landmarks: FaceLandmarks(
                leftEye: NormalizedPoint(x: across - width * 0.2, y: eyes),
                rightEye: NormalizedPoint(x: across + width * 0.2, y: eyes),
                nose: NormalizedPoint(x: noseX, y: (eyes + mouth) / 2),
                leftMouth: NormalizedPoint(x: across - width * 0.15, y: mouth),
                rightMouth: NormalizedPoint(x: across + width * 0.15, y: mouth)))
    }
}
