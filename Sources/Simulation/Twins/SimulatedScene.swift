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

/// What the simulated camera looks at: people who come, move and go, and the codes they hold before the lens.
///
/// With a clock it knows what was to be seen when: a change is seen in frames taken after its instant, whether they are
/// looked at in the order of their instants with it or not.
public final class SimulatedScene: Sendable {
    /// How long the past is remembered: longer than any frame is late.
    private static let memory = Delay.seconds(10)

    /// What there is to see.
    fileprivate struct Visible: Equatable {
        /// Rising, so that the order of what is found is always the same.
        var names: [String] = []
        /// As `names`.
        var detections: [FaceDetection] = []
        /// In the order in which they were held up.
        var codes: [CodePayload] = []
    }

    fileprivate struct State {
        var visible = Visible()
        /// What there was to see until a change, the oldest first.
        var past: [(until: Instant, visible: Visible)] = []
        var changedAt = Instant.start
    }

    /// Signalled after every change.
    let changes = ChangeSignal()

    private let clock: (any ReceptionClock)?
    private let state = Mutex(State())

    /// Makes an empty lobby, which changes in the time of `clock`.
    public init(clock: (any ReceptionClock)? = nil) { self.clock = clock }

    /// Puts somebody into the scene, or moves them.
    public func place(_ name: String, _ person: SimulatedPerson) { change { $0.put(name, person.detection) } }

    /// Takes somebody out of the scene.
    public func remove(_ name: String) { change { $0.put(name, nil) } }

    /// Holds a code before the lens, until it is put away.
    public func hold(_ code: CodePayload) {
        change { if !$0.codes.contains(code) { $0.codes.append(code) } }
    }

    /// Puts a code away.
    public func putAway(_ code: CodePayload) { change { $0.codes.removeAll { $0 == code } } }

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
    func detections(at instant: Instant) -> [FaceDetection] { visible(at: instant).detections }

    /// What a reader would find in a frame taken at `instant`.
    func codes(at instant: Instant) -> [CodePayload] { visible(at: instant).codes }

    /// Whether a frame taken at `instant` is looked at later than that.
    func isPast(_ instant: Instant) -> Bool { clock.map { instant < $0.now } ?? false }

    private func visible(at instant: Instant) -> Visible {
        state.withLock { state in
            guard let last = state.past.last, instant <= last.until else { return state.visible }
            return state.past.first { instant <= $0.until }?.visible ?? state.visible
        }
    }

    private func change(_ edit: (inout Visible) -> Void) {
        let hasChanged = state.withLock { state in
            var next = state.visible
            edit(&next)
            guard next != state.visible else { return false }
            if let clock { state.remember(at: clock.now, for: Self.memory) }
            state.visible = next
            return true
        }
        if hasChanged { changes.signal() }
    }
}

extension SimulatedScene.Visible {
    /// Puts somebody in place of whom that name was there; nobody for nil.
    fileprivate mutating func put(_ name: String, _ detection: FaceDetection?) {
        let index = names.partition { $0 >= name }
        if index < names.count, names[index] == name {
            names.remove(at: index)
            detections.remove(at: index)
        }
        if let detection {
            names.insert(name, at: index)
            detections.insert(detection, at: index)
        }
    }
}

extension SimulatedScene.State {
    /// Remembers what was to be seen until `now`, and forgets what nobody looks at any more.
    fileprivate mutating func remember(at now: Instant, for memory: Delay) {
        changedAt = max(changedAt, now)
        past.removeAll { $0.until + memory < now }
        // Of several changes at an instant only the last is ever seen.
        guard past.last?.until != now else { return }
        past.append((until: now, visible: visible))
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
