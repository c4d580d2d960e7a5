import Reception

/// A face drawn for a test: its place in pixels of a 640x480 frame, how it is turned, and how clear it is.
struct SyntheticFace: Sendable {
    var x = 320.0
    var y = 240.0
    var width = 60.0
    var yaw = 0.0
    var pitch = 0.0
    var score = 0.9

    /// What a detector would report: a box a third taller than wide around `x`, `y`, landmarks that give exactly `yaw` and
    /// `pitch`.
    var detection: FaceDetection {
        let height = width * 4 / 3
        let eyes = y - height * 0.1
        let axis = height * 0.4
        return FaceDetection(
            region: NormalizedRegion(
                x: (x - width / 2) / 640, y: (y - height / 2) / 480, width: width / 640, height: height / 480),
            score: score,
            landmarks: FaceLandmarks(
                leftEye: point(x - width * 0.2, eyes), rightEye: point(x + width * 0.2, eyes),
                nose: point(x + yaw * axis, eyes + axis * (0.5 + pitch)),
                leftMouth: point(x - width * 0.15, eyes + axis), rightMouth: point(x + width * 0.15, eyes + axis)))
    }

    private func point(_ x: Double, _ y: Double) -> NormalizedPoint { NormalizedPoint(x: x / 640, y: y / 480) }
}

/// A strip of frames at ten a second, each with the faces in it, and what a machine makes of them.
struct FilmStrip {
    var frames: [[SyntheticFace]]

    /// The same faces for `count` frames.
    static func still(_ faces: SyntheticFace..., count: Int) -> FilmStrip {
        FilmStrip(frames: Array(repeating: faces, count: count))
    }

    /// Nobody for `count` frames.
    static func empty(_ count: Int) -> FilmStrip { FilmStrip(frames: Array(repeating: [], count: count)) }

    static func + (left: FilmStrip, right: FilmStrip) -> FilmStrip { FilmStrip(frames: left.frames + right.frames) }

    /// Who appeared or left, as `12 appeared 1`: the frame, the change, the face.
    func changes(_ settings: PresenceSettings = PresenceSettings()) -> [String] {
        var tracker = FaceTracker(settings: settings)
        return observed { tracker.handle($0, at: $1) }.map { frame, change in
            switch change {
            case .appeared(let id): "\(frame) appeared \(id)"
            case .left(let id): "\(frame) left \(id)"
            }
        }
    }

    /// The presence events with the number of their frame.
    func events(_ settings: PresenceSettings = PresenceSettings()) -> [(frame: Int, event: PresenceEvent)] {
        var machine = PresenceMachine(settings: settings)
        return observed { machine.handle($0, at: $1) }
    }

    /// The presence events as `12 engaged 1`.
    func story(_ settings: PresenceSettings = PresenceSettings()) -> [String] {
        events(settings).map { "\($0.frame) \($0.event.kind.rawValue) \($0.event.face)" }
    }

    private func observed<Answer>(
        _ handle: (FaceObservation, Instant) -> [Answer]
    ) -> [(frame: Int, event: Answer)] {
        frames.enumerated().flatMap { number, faces in
            let observation = FaceObservation(detections: faces.map(\.detection), aspectRatio: 640.0 / 480)
            return handle(observation, .start + .milliseconds(Int64(number) * 100)).map { (number, $0) }
        }
    }
}
