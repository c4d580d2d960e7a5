import Reception
import Simulation
import Vision

/// `letan faces`: the presence events of recorded footage.
enum FacesCommand: Command {
    static let name = "faces"
    static let operands = "FILE"
    static let summary = "the presence events of recorded footage (concatenated JPEG)"
    static let options: [Option] = [.flag("--json", "one JSON object an event")]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 1)
        guard let file = invocation.arguments.operands.first else {
            throw CommandError.usage("which footage? letan faces FILE")
        }
        let configuration = try invocation.configuration()
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        // As fast as possible, in the time of the recording: no real clock is needed.
        let camera = MotionJPEGCamera(
            path: file, picturesPerSecond: configuration.camera?.framesPerSecond ?? 10, pace: .asFastAsPossible,
            clock: ManualClock())
        let detector = try assembly.adaptiveDetector()
        let eyes = Eyes(camera: camera, detector: detector, settings: configuration.agent.eyes, clock: assembly.clock)
        let isJSON = invocation.arguments.has("--json")
        let output = invocation.output
        try await eyes.watch(ready: {}) { sight, instant in
            guard case .presence(let event) = sight else { return }
            let line = PresenceLine(event, at: instant)
            if isJSON { output.json(line) } else { output.line(line.words) }
        }
        return .ok
    }
}

/// One presence event, as it is printed; `at` in seconds of the footage, `faces` the number of people there after it.
private struct PresenceLine: Encodable {
    let at: Double
    let event: PresenceEvent.Kind
    let face: FaceID
    let level: EngagementLevel
    let faces: Int

    init(_ event: PresenceEvent, at instant: Instant) {
        at = instant.seconds.roundedToThousandths
        self.event = event.kind
        face = event.face
        level = event.level
        faces = event.faces.count
    }

    /// The event for people.
    var words: String { "\(at) s  face \(face) \(event.rawValue) (\(level.rawValue)), \(faces) there" }
}
