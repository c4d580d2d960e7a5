import Synchronization

/// From frames to presence events: the detector looks at each frame on the camera's own thread.
public struct Eyes: Sendable {
    private let camera: any Camera
    private let detector: any FaceDetector
    private let state: WatchState

    /// Makes eyes that are shut.
    public init(camera: any Camera, detector: any FaceDetector, settings: PresenceSettings) {
        self.camera = camera
        self.detector = detector
        state = WatchState(settings: settings)
    }

    /// Watches until the footage ends, the camera fails or the task is cancelled. `ready` is called with the first frame,
    /// `notice` with each event and the instant of its frame. Watching again begins with nobody, under new ids.
    public func watch(
        ready: @escaping @Sendable () -> Void, _ notice: @escaping @Sendable (PresenceEvent, Instant) -> Void
    ) async throws {
        let (state, detector) = (state, detector)
        state.begin()
        try await camera.run { frame throws(PartFailure) in
            let detections = try detector.detect(in: frame)
            let observation = FaceObservation(
                detections: detections, aspectRatio: Double(frame.width) / Double(max(frame.height, 1)))
            let (isFirst, events) = state.advance(observation, at: frame.capturedAt)
            if isFirst { ready() }
            for event in events { notice(event, frame.capturedAt) }
        }
    }
}

/// The presence machine of all runs of the camera: each run knows nobody at first, and no id is given twice.
private final class WatchState: Sendable {
    private struct State {
        var presence: PresenceMachine
        var hasSeenFrame = false
    }

    private let state: Mutex<State>

    init(settings: PresenceSettings) { state = Mutex(State(presence: PresenceMachine(settings: settings))) }

    func begin() {
        state.withLock { state in
            state.presence.reset()
            state.hasSeenFrame = false
        }
    }

    func advance(_ observation: FaceObservation, at now: Instant) -> (isFirst: Bool, events: [PresenceEvent]) {
        state.withLock { state in
            defer { state.hasSeenFrame = true }
            return (!state.hasSeenFrame, state.presence.handle(observation, at: now))
        }
    }
}
