import Reception

/// Somebody who moves about a lobby: where the face is when, straight from one place to the next. Out of sight before the
/// first place, after the last, and between two of which the later says so.
struct Passer: Sendable {
    struct Place: Sendable {
        let at: Double
        /// The middle of the face, in pixels of 640.
        let x: Double
        let width: Double
        let yaw: Double
        /// Whether nothing was to be seen on the way here.
        let isHidden: Bool
    }

    let name: String
    private var places: [Place] = []

    init(_ name: String) { self.name = name }

    /// Is at `x` at the time `at`, having come straight from the place before.
    func at(_ at: Double, x: Double, width: Double = 70, yaw: Double = 0) -> Passer {
        adding(Place(at: at, x: x, width: width, yaw: yaw, isHidden: false))
    }

    /// Comes into sight again.
    func back(_ at: Double, x: Double, width: Double = 70, yaw: Double = 0) -> Passer {
        adding(Place(at: at, x: x, width: width, yaw: yaw, isHidden: true))
    }

    private func adding(_ place: Place) -> Passer {
        var copy = self
        copy.places.append(place)
        return copy
    }

    /// The face at a time; nil when out of sight.
    func face(at time: Double) -> SyntheticFace? {
        guard let next = places.firstIndex(where: { $0.at > time }), next > 0, !places[next].isHidden else {
            return nil
        }
        let (from, to) = (places[next - 1], places[next])
        let share = (time - from.at) / (to.at - from.at)
        func between(_ start: Double, _ end: Double) -> Double { start + (end - start) * share }
        return SyntheticFace(
            x: between(from.x, to.x), width: between(from.width, to.width), yaw: between(from.yaw, to.yaw))
    }
}

/// A lobby before a robot: from where people walk to what the robot says, through presence and the conversation.
struct Lobby {
    private static let frame = 0.1
    /// How long the robot speaks.
    private static let sentence = 2.0

    private let people: [Passer]
    private var random: SeededRandom
    private var presence = PresenceMachine()
    private var stage = Stage()
    private var speaksUntil: Double?
    private(set) var deeds: [String] = []

    init(_ people: [Passer], seed: UInt64 = 1) {
        self.people = people
        random = SeededRandom(seed: seed)
    }

    /// Lets `seconds` pass; all the robot does but be silent, as `1.2 say greet.hello`.
    mutating func play(_ seconds: Double, touching touches: [Double] = []) -> [String] {
        for number in 0..<Int((seconds / Self.frame).rounded()) {
            let time = Double(number) * Self.frame
            if touches.contains(where: { abs($0 - time) < Self.frame / 2 }) {
                note(stage.play(.touch(.topic(topic: Topic(intent: .officeHours)))), at: time)
            }
            look(at: time)
            if let end = speaksUntil, end <= time {
                speaksUntil = nil
                note(stage.play(.robotFinishes), at: time)
            }
            note(stage.play(.wait(Self.frame)), at: time)
        }
        return deeds
    }

    private mutating func look(at time: Double) {
        let instant = Instant.start + .milliseconds(Int64((time * 1_000).rounded()))
        let observation = FaceObservation(detections: visible(at: time).map(\.detection), aspectRatio: 4.0 / 3)
        for event in presence.handle(observation, at: instant) {
            note(stage.feed(.presence(event: event)), at: time)
        }
    }

    /// The faces that are seen: not those that somebody nearer hides. All sway a little.
    private mutating func visible(at time: Double) -> [SyntheticFace] {
        let faces = people.compactMap { $0.face(at: time) }
        return faces.filter { face in
            !faces.contains { $0.width > face.width * 1.2 && abs($0.x - face.x) < 0.5 * $0.width }
        }.map { sway($0) }
    }

    private mutating func sway(_ face: SyntheticFace) -> SyntheticFace {
        var face = face
        face.x += Double(random.nextUnit() - 0.5) * face.width * 0.1
        face.y += Double(random.nextUnit() - 0.5) * face.width * 0.1
        face.yaw += Double(random.nextUnit() - 0.5) * 0.08
        return face
    }

    private mutating func note(_ done: [String], at time: Double) {
        for deed in done {
            if deed.hasPrefix("say") { speaksUntil = time + Self.sentence }
            if deed != "fall silent" { deeds.append(deed) }
        }
    }
}
