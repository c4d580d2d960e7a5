/// What can be told of a frame's light from a few of its pixels.
public struct FrameLight: Hashable, Sendable {
    /// The mean brightness, 0 black ... 1 white.
    public let brightness: Double
    /// How much neighbouring samples differ on the mean, 0...1: nothing to see has next to none.
    public let detail: Double

    /// Makes a light.
    public init(brightness: Double, detail: Double) {
        self.brightness = brightness
        self.detail = detail
    }
}

/// Whether there is anything to see.
public enum ViewCondition: String, Hashable, Sendable, Codable {
    /// The camera sees the lobby.
    case clear
    /// The lens is covered, or it is too dark or too bright to see anything.
    case blocked
}

/// When a view counts as blocked.
public struct ViewSettings: Hashable, Sendable, Codable {
    /// The detail under which a frame shows nothing.
    public var blockedDetail = 0.006
    /// The detail from which it shows something again.
    public var clearDetail = 0.010
    /// How long nothing must be seen: somebody may walk past close to the lens.
    public var blockedAfter = Delay.seconds(3)

    /// The defaults.
    public init() {}
}

/// Tells a lens that is covered from a lobby without people.
public struct ViewMachine: Machine {
    private let settings: ViewSettings
    /// What was told last.
    public private(set) var condition = ViewCondition.clear
    /// Since when nothing was seen.
    private var emptySince: Instant?

    /// Makes a machine that takes the view for clear.
    public init(settings: ViewSettings = ViewSettings()) { self.settings = settings }

    /// Whether the present frame may be believed when it shows nobody: not one that shows nothing at all.
    public var isTrusted: Bool { emptySince == nil }

    /// The new condition, when it changes.
    public mutating func handle(_ light: FrameLight, at now: Instant) -> [ViewCondition] {
        let isEmpty = light.detail < (emptySince == nil ? settings.blockedDetail : settings.clearDetail)
        emptySince = isEmpty ? emptySince ?? now : nil
        let isBlocked = emptySince.map { now - $0 >= settings.blockedAfter } ?? false
        let before = condition
        condition = isBlocked ? .blocked : .clear
        return condition == before ? [] : [condition]
    }

    /// Takes the view for clear again: the camera was opened anew.
    public mutating func reset() { self = ViewMachine(settings: settings) }
}
