public import Reception
import Threading

/// When a camera may rest, leaving out frames that could tell nothing new.
///
/// A scene that has stood still for a while has settled: everybody has appeared, turned to the robot, turned away or been
/// lost, and another frame of it changes nothing but when its people were last seen. Then the camera rests
/// for a second, or until the scene changes; it shows the last frame it left out, which makes up for all of them, and goes
/// on. So what is noticed, and when, is the same as if it had never rested (up to the 64 faces that are followed at most).
public struct CameraRest: Sendable {
    private let scene: SimulatedScene
    private let switches: [FaultSwitch]
    private let settlesAfter: Delay?
    private let interval: Delay

    /// Makes a rest from looking at `scene`, which must have a clock: without one nobody knows when it changed.
    ///
    /// The camera shows a frame every `interval`, of which its watchdog must not tire. It does not rest while one of
    /// `switches` is moved; whoever moves one tells `scene.disturb()`. With `presence` whose thresholds overlap, so that
    /// nothing ever settles, it never rests.
    public init(
        scene: SimulatedScene, presence: PresenceSettings, interval: Delay = .seconds(1),
        heeding switches: [FaultSwitch] = []
    ) {
        self.scene = scene
        self.switches = switches
        self.interval = interval
        settlesAfter = presence.settlingTime
    }

    /// Whether something is wrong with the sight.
    var isTroubled: Bool { switches.contains { $0.fault != .none } }

    /// Waits after the frame `shown` as long as nothing new can be seen, and answers which frame was the last left out:
    /// `shown` where none was.
    func skip(
        from shown: Exposure, every frame: Delay, awakeSince: Instant, on clock: any ReceptionClock
    ) async throws -> Exposure {
        let seen = scene.changes.generation
        guard clock.now == shown.due, !isTroubled, let settlesAfter, let changedAt = scene.changedAt,
            shown.due - max(changedAt, awakeSince) >= settlesAfter
        else { return shown }
        try await wait(past: seen, until: shown.due + interval, on: clock)
        // A frame that is due now is no longer left out.
        let rested = max(0, (clock.now - shown.due).microseconds - 1)
        return shown.after(Int(rested / frame.microseconds), every: frame)
    }

    private func wait(past seen: Int, until deadline: Instant, on clock: any ReceptionClock) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await clock.sleep(until: deadline) }
            group.addTask { try await scene.changes.wait(past: seen) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

extension PresenceSettings {
    /// How long a scene must stand still for its people to be as they will stay: who is lost is gone, then who is near or
    /// turned away has been so for long enough; nil when somebody could be both, and would change for ever.
    fileprivate var settlingTime: Delay? {
        guard disengageWidth <= engageWidth, disengageYaw >= engageYaw else { return nil }
        // Ten frames are more than it takes to appear.
        return leaveAfter + max(engageAfter, disengageAfter, .seconds(1))
    }
}
