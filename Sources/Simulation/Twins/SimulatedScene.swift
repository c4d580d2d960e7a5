public import Reception
import Synchronization
import Threading

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
///
/// With a clock it knows what was to be seen when: a change is seen in frames taken after its instant, whether they are
/// looked at in the order of their instants with it or not.
public final class SimulatedScene: Sendable {
    /// How long the past is remembered: longer than any frame is late.
    private static let memory = Delay.seconds(10)

    /// What there was to see until a change.
    fileprivate struct View {
        let until: Instant
        let detections: [FaceDetection]
    }

    fileprivate struct State {
        /// Rising, so that the order of what is found is always the same.
        var names: [String] = []
        /// As `names`.
        var detections: [FaceDetection] = []
        /// The oldest first.
        var past: [View] = []
        var changedAt = Instant.start
    }

    /// Signalled after every change.
    let changes = ChangeSignal()

    private let clock: (any ReceptionClock)?
    private let state = Mutex(State())

    /// Makes an empty lobby, which changes in the time of `clock`.
    public init(clock: (any ReceptionClock)? = nil) { self.clock = clock }

    /// Puts somebody into the scene, or moves them.
    public func place(_ name: String, _ person: SimulatedPerson) { change(name, to: person.detection) }

    /// Takes somebody out of the scene.
    public func remove(_ name: String) { change(name, to: nil) }

    /// Says that something else about the sight is other than it was, as a switch that breaks the eyes: a camera that
    /// rests is awake again.
    public func disturb() {
        guard let clock else { return }
        state.withLock { $0.changedAt = max($0.changedAt, clock.now) }
        changes.signal()
    }

    /// When anything changed last; nil when nobody knows.
    var changedAt: Instant? { clock == nil ? nil : state.withLock { $0.changedAt } }

    /// What a detector would find in a frame taken at `instant`, by name.
    func detections(at instant: Instant) -> [FaceDetection] {
        state.withLock { state in
            guard let last = state.past.last, instant <= last.until else { return state.detections }
            return state.past.first { instant <= $0.until }?.detections ?? state.detections
        }
    }

    /// Whether a frame taken at `instant` is looked at later than that.
    func isPast(_ instant: Instant) -> Bool { clock.map { instant < $0.now } ?? false }

    private func change(_ name: String, to detection: FaceDetection?) {
        let hasChanged = state.withLock { state in
            let index = state.names.partition { $0 >= name }
            let isThere = index < state.names.count && state.names[index] == name
            guard detection != (isThere ? state.detections[index] : nil) else { return false }
            if let clock { state.remember(at: clock.now, for: Self.memory) }
            if isThere {
                state.names.remove(at: index)
                state.detections.remove(at: index)
            }
            if let detection {
                state.names.insert(name, at: index)
                state.detections.insert(detection, at: index)
            }
            return true
        }
        if hasChanged { changes.signal() }
    }
}

extension SimulatedScene.State {
    /// Remembers what was to be seen until `now`, and forgets what nobody looks at any more.
    fileprivate mutating func remember(at now: Instant, for memory: Delay) {
        changedAt = max(changedAt, now)
        past.removeAll { $0.until + memory < now }
        // Of several changes at an instant only the last is ever seen.
        guard past.last?.until != now else { return }
        past.append(SimulatedScene.View(until: now, detections: detections))
    }
}

extension SimulatedPerson {
    /// A face is 46 of 640 pixels wide at 1.5 m on a 70 degree lens (`conversation.md`), and a third taller than wide: its
    /// width times its distance.
    private static let widthAtOneMetre = 46.0 / 640 * 1.5
    /// The nearest anybody comes, in metres.
    private static let nearest = 0.2
    /// The farthest a face is told from nothing, in metres.
    private static let farthest = 20.0

    /// How wide the face is in the picture, as a share of it.
    var width: Double { Self.widthAtOneMetre / max(distance, Self.nearest) }

    /// Somebody whom the camera would see at `region`, to the centimetre: what `detection` does, backwards.
    init(seenAt region: NormalizedRegion, yaw: Double) {
        let distance = region.width > 0 ? Self.widthAtOneMetre / region.width : Self.farthest
        self.init(
            distance: (min(max(distance, Self.nearest), Self.farthest) * 100).rounded() / 100,
            across: (min(max(region.center.x, 0), 1) * 100).rounded() / 100, yaw: yaw)
    }

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
