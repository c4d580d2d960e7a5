/// How often frames are looked at.
public struct DetectionPaceSettings: Hashable, Sendable, Codable {
    /// Looks a second; the times of presence were measured at ten.
    public var framesPerSecond = 10.0
    /// The share of the time between two looks from which looking at a frame takes too long: the processor is short.
    public var shortFrom = 0.6
    /// The share under which it is no longer short.
    public var shortUntil = 0.4

    /// The defaults.
    public init() {}

    /// The time from one look to the next.
    public var interval: Delay { .seconds(1 / framesPerSecond) }
}

/// Decides which frames are looked at: so many a second, half as many while the processor is short and nobody is there.
///
/// A frame that is not due is skipped and never waits: what is looked at is always the newest.
public struct DetectionPace: Sendable {
    /// The weight of the newest look in what looking takes: about the last ten of them count.
    private static let newest = 0.1
    /// A frame may come early by this share of the interval, or a camera's jitter would halve the rate.
    private static let tolerance = 0.25

    private let settings: DetectionPaceSettings
    private var due = Instant.start
    /// What looking at a frame takes, as a share of the interval.
    private var load = 0.0
    private var isShort = false
    private var isSomebodyThere = false

    /// Makes a pace whose first frame is due.
    public init(settings: DetectionPaceSettings = DetectionPaceSettings()) { self.settings = settings }

    /// Whether looks are made at half the rate now.
    public var isResting: Bool { isShort && !isSomebodyThere }

    /// Whether to look at the frame taken at `instant`; counts it as looked at when it is.
    public mutating func takes(frameAt instant: Instant) -> Bool {
        let interval = isResting ? settings.interval + settings.interval : settings.interval
        let slack = Delay(microseconds: Int64(Double(interval.microseconds) * Self.tolerance))
        // A camera that was away, or whose time begins anew, is looked at from where it is.
        let isFarOff = due - instant > interval + interval
        guard instant + slack >= due || isFarOff else { return false }
        let isOnGrid = due + interval > instant && !isFarOff
        due = (isOnGrid ? due : instant) + interval
        return true
    }

    /// Learns how long the last look took, and whether somebody is there.
    public mutating func note(took: Delay, isSomebodyThere: Bool) {
        let share = Double(took.microseconds) / Double(max(settings.interval.microseconds, 1))
        load += (share - load) * Self.newest
        isShort = load >= (isShort ? settings.shortUntil : settings.shortFrom)
        self.isSomebodyThere = isSomebodyThere
    }

    /// Begins anew: the camera was opened again.
    public mutating func reset() { due = .start }
}
