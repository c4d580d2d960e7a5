/// What the eyes tell.
public enum Sight: Hashable, Sendable {
    /// Somebody came, turned to the robot, turned away or left.
    case presence(PresenceEvent)
    /// A code was held before the camera.
    case code(CodePayload)
    /// How looking for codes goes; told with every search.
    case reader(PartHealth)
    /// Something covers the lens, or no longer does.
    case view(ViewCondition)
}

/// From frames to what is to be seen in them; everything is looked at on the camera's own thread.
public struct Eyes: Sendable {
    private let camera: any Camera
    private let detector: any FaceDetector
    private let reader: (any CodeReader)?
    private let clock: any ReceptionClock
    private let gaze: SharedGaze

    /// Makes eyes that are shut. Without a `reader` codes are not looked for; `clock` measures how long looking takes.
    public init(
        camera: any Camera, detector: any FaceDetector, reader: (any CodeReader)? = nil,
        settings: EyeSettings = EyeSettings(), clock: any ReceptionClock
    ) {
        self.camera = camera
        self.detector = detector
        self.reader = reader
        self.clock = clock
        gaze = SharedGaze(Gaze(settings: settings))
    }

    /// Watches until the footage ends, the camera or the detector fails or the task is cancelled. `ready` is called when
    /// the first frame was looked at, `notice` with each sight and the instant of its frame; `glance` is told all that
    /// each frame showed after its sights. Watching again begins with nobody, under new ids.
    public func watch(
        ready: @escaping @Sendable () -> Void, glance: (@Sendable (Glance, Instant) -> Void)? = nil,
        _ notice: @escaping @Sendable (Sight, Instant) -> Void
    ) async throws {
        gaze.with { $0.begin() }
        try await camera.run { frame throws(PartFailure) in
            let aim = gaze.with { $0.aim(at: frame.capturedAt) }
            if aim.isDue {
                let light = FrameLight(frame)
                try look(at: frame, light, notice)
                if let glance { glance(gaze.with { $0.glance(light, at: frame.capturedAt) }, frame.capturedAt) }
            }
            if aim.isFirst { ready() }
        }
    }

    private func look(
        at frame: borrowing Frame, _ light: FrameLight?, _ notice: (Sight, Instant) -> Void
    ) throws(PartFailure) {
        let (begun, instant) = (clock.now, frame.capturedAt)
        for condition in gaze.with({ $0.see(light, at: instant) }) { notice(.view(condition), instant) }
        // Also where nobody could be made out: a card held close to the lens hides all else.
        if let reader, gaze.with({ $0.looksForCodes(at: instant) }) { read(frame, reader, notice) }
        guard gaze.with(\.isTrusted) else { return }
        let observation = FaceObservation(
            detections: try detector.detect(in: frame),
            aspectRatio: Double(frame.width) / Double(max(frame.height, 1)))
        for event in gaze.with({ $0.see(observation, at: instant) }) { notice(.presence(event), instant) }
        gaze.with { $0.note(took: clock.now - begun) }
    }

    /// A reader that fails blinds nobody: it is told, and tried again with the next search.
    private func read(_ frame: borrowing Frame, _ reader: any CodeReader, _ notice: (Sight, Instant) -> Void) {
        let instant = frame.capturedAt
        do throws(PartFailure) {
            let codes = try reader.codes(in: frame)
            notice(.reader(.ready), instant)
            for code in gaze.with({ $0.see(codes, at: instant) }) { notice(.code(code), instant) }
        } catch {
            notice(.reader(.failed(reason: error.reason)), instant)
        }
    }
}
