import PresenceTimeline
import Reception
import Synchronization

/// Prints presence events as they come, and remembers what a picture of them needs.
final class FacesReport: Sendable {
    /// How often long work says how far it is, in seconds of what is watched.
    private static let progressStep = 60.0

    private let output: Output
    private let isJSON: Bool
    private let state = Mutex((recording: PresenceRecording(), told: 0))

    init(output: Output, isJSON: Bool) {
        self.output = output
        self.isJSON = isJSON
    }

    /// What was seen so far.
    var recording: PresenceRecording { state.withLock { $0.recording } }

    func note(_ sight: Sight, at instant: Instant) {
        guard case .presence(let event) = sight else { return }
        state.withLock { $0.recording.note(event, at: instant) }
        let line = PresenceLine(event, at: instant)
        if isJSON { output.json(line) } else { output.line(line.words) }
    }

    func note(_ glance: Glance, at instant: Instant) {
        let minutes = state.withLock { state -> Int? in
            state.recording.note(glance, at: instant)
            let minutes = Int(state.recording.seconds / Self.progressStep)
            guard minutes > state.told else { return nil }
            state.told = minutes
            return minutes
        }
        if let minutes, output.showsProgress { output.note("  \(minutes) min …") }
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
