/// What can be told of a frame's light from a few of its pixels.
public struct FrameLight: Hashable, Sendable {
    /// The mean brightness, 0 black ... 1 white.
    public let brightness: Double
    /// How many times the strongest changes of brightness from one place to the next exceed the usual one. Noise, a hand, a
    /// cap or a sheet of paper have 2...6, a lobby 50...300, one in the dark 8...80.
    public let detail: Double
    /// How sharp the sharpest edge is: 1 in focus, 0.25 through fog.
    public let sharpness: Double

    /// Makes a light.
    public init(brightness: Double, detail: Double, sharpness: Double = 1) {
        self.brightness = brightness
        self.detail = detail
        self.sharpness = sharpness
    }
}

/// Whether there is anything to see.
public enum ViewCondition: String, Hashable, Sendable, Codable {
    /// The camera sees the lobby.
    case clear
    /// The lens is covered, or it is too dark or too bright to see anything.
    case blocked
}

/// When a view counts as blocked. The defaults were measured on recorded footage, also darkened, blurred and overexposed,
/// and on pictures of covers: where they say that nothing is seen, no face detector found a face.
public struct ViewSettings: Hashable, Sendable, Codable {
    /// The detail under which a frame shows nothing.
    public var blockedDetail = 6.5
    /// The detail from which it shows something again.
    public var clearDetail = 7.5
    /// The sharpness under which nobody could be made out.
    public var blockedSharpness = 0.31
    /// The sharpness from which somebody could be again.
    public var clearSharpness = 0.34
    /// How long nothing must be seen: somebody may walk past close to the lens.
    public var blockedAfter = Delay.seconds(3)

    /// How long something must be seen before a blocked view counts as clear: noise in the dark flickers.
    public var clearAfter = Delay.seconds(0.5)

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
    /// Since when something was seen.
    private var seenSince: Instant?

    /// Makes a machine that takes the view for clear.
    public init(settings: ViewSettings = ViewSettings()) { self.settings = settings }

    /// Whether the present frame may be believed when it shows nobody: not one that shows nothing at all.
    public var isTrusted: Bool { emptySince == nil && condition == .clear }

    /// The new condition, when it changes.
    public mutating func handle(_ light: FrameLight, at now: Instant) -> [ViewCondition] {
        let isEmpty =
            emptySince == nil
            ? light.detail < settings.blockedDetail || light.sharpness < settings.blockedSharpness
            : light.detail < settings.clearDetail || light.sharpness < settings.clearSharpness
        emptySince = isEmpty ? emptySince ?? now : nil
        seenSince = isEmpty ? nil : seenSince ?? now
        let before = condition
        if let emptySince, now - emptySince >= settings.blockedAfter { condition = .blocked }
        if let seenSince, now - seenSince >= settings.clearAfter { condition = .clear }
        return condition == before ? [] : [condition]
    }

    /// Takes the view for clear again: the camera was opened anew.
    public mutating func reset() { self = ViewMachine(settings: settings) }
}
