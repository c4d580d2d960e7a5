import Synchronization

/// How the eyes look.
public struct EyeSettings: Hashable, Sendable, Codable {
    /// The parameters of presence.
    public var presence = PresenceSettings()
    /// How often frames are looked at.
    public var pace = DetectionPaceSettings()
    /// When the view counts as blocked.
    public var view = ViewSettings()
    /// When codes are looked for, and told.
    public var codes = CodeWatchSettings()

    /// The defaults.
    public init() {}
}

/// What the eyes know from one frame to the next: the machines that each look at a frame in their way.
struct Gaze {
    private let settings: EyeSettings
    private var presence: PresenceMachine
    private var pace: DetectionPace
    private var view: ViewMachine
    private var codes: CodeWatch
    private var codesDue = Instant.start
    private var hasSeenFrame = false

    init(settings: EyeSettings) {
        self.settings = settings
        presence = PresenceMachine(settings: settings.presence)
        pace = DetectionPace(settings: settings.pace)
        view = ViewMachine(settings: settings.view)
        codes = CodeWatch(settings: settings.codes)
    }

    /// Whether the present frame shows anything at all: who cannot be seen has not left.
    var isTrusted: Bool { view.isTrusted }

    /// The camera was opened: nobody is known to be there, and ids go on.
    mutating func begin() {
        presence.reset()
        pace.reset()
        view.reset()
        codes.reset()
        codesDue = .start
        hasSeenFrame = false
    }

    /// Whether the frame taken at `instant` is the camera's first, and whether to look at it.
    mutating func aim(at instant: Instant) -> (isFirst: Bool, isDue: Bool) {
        defer { hasSeenFrame = true }
        return (!hasSeenFrame, pace.takes(frameAt: instant))
    }

    /// Takes in a frame's light, if it has any; a blocked view forgets everybody without a word.
    mutating func see(_ light: FrameLight?, at now: Instant) -> [ViewCondition] {
        guard let light else { return [] }
        let changes = view.handle(light, at: now)
        if changes.contains(.blocked) { presence.reset() }
        return changes
    }

    mutating func see(_ observation: FaceObservation, at now: Instant) -> [PresenceEvent] {
        presence.handle(observation, at: now)
    }

    /// All there was to see in the frame taken at `now`.
    func glance(_ light: FrameLight?, at now: Instant) -> Glance {
        Glance(light: light, view: view.condition, faces: presence.faces(at: now))
    }

    mutating func see(_ payloads: [CodePayload], at now: Instant) -> [CodePayload] { codes.handle(payloads, at: now) }

    /// Whether codes are due to be looked for; counts it as done when they are.
    mutating func looksForCodes(at now: Instant) -> Bool {
        let pause = presence.isSomebodyThere ? settings.codes.interval : settings.codes.restingInterval
        // Time that jumped back, as recorded footage shown again does, is time to look.
        guard now >= codesDue || codesDue - now > pause else { return false }
        codesDue = now + pause
        return true
    }

    mutating func note(took: Delay) { pace.note(took: took, isSomebodyThere: presence.isSomebodyThere) }
}

/// A gaze that the camera's thread and who opens the eyes share.
final class SharedGaze: Sendable {
    private let gaze: Mutex<Gaze>

    init(_ gaze: Gaze) { self.gaze = Mutex(gaze) }

    func with<Result>(_ body: (inout Gaze) -> Result) -> Result {
        gaze.withLock { body(&$0) }
    }
}
