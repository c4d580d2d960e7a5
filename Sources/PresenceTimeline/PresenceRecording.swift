package import Reception

/// What was seen over time, for a picture of it; no more memory than a picture can show, however long it lasts.
///
/// Time is cut into steps, at most `mostSteps` of them: when they run out, every two become one. Of more than `mostFaces`
/// faces those are forgotten who were there shortest and never engaged; they are counted.
package struct PresenceRecording: Sendable {
    /// The light of a step.
    package struct Light: Hashable, Sendable {
        /// The mean brightness, 0 black ... 1 white; nil when no frame told.
        package var brightness: Double?
        /// Whether the view was blocked.
        package var isBlocked: Bool
    }

    /// The most steps; each is at least half a pixel of a picture.
    package static let mostSteps = 3_000
    /// The most faces.
    package static let mostFaces = 1_000
    /// The longest a face may not be told of and still have been there, in seconds: who is out of sight is told of.
    private static let longestGap = 5.0
    private static let firstStep = Delay.milliseconds(100)

    /// How long a step is.
    package private(set) var step = Self.firstStep
    /// The faces in the order in which they appeared.
    package private(set) var faces: [RecordedFace] = []
    /// The light of every step.
    package private(set) var light: [Light] = []
    /// How many faces were forgotten.
    package private(set) var forgottenFaces = 0
    /// What happened to faces before the first glance that shows them.
    private var early: [(event: PresenceEvent, at: Instant)] = []
    private var begun: Instant?
    private var last = Instant.start

    /// Makes an empty recording.
    package init() {}

    /// Whether not one frame was looked at.
    package var isEmpty: Bool { begun == nil }
    /// How long it lasts, in seconds.
    package var seconds: Double { begun.map { (last - $0).seconds } ?? 0 }

    /// Takes in what a frame showed; instants rise.
    package mutating func note(_ glance: Glance, at now: Instant) {
        let step = step(of: now)
        noteLight(glance, step: step)
        for face in glance.faces {
            if let index = faces.lastIndex(where: { $0.id == face.id }), goesOn(faces[index], at: step) {
                faces[index].note(face, step: step)
            } else {
                add(RecordedFace(face, step: step))
            }
        }
        let early = early.filter { early in faces.contains { $0.id == early.event.face } }
        self.early.removeAll()
        for (event, instant) in early { note(event, at: instant) }
    }

    /// Takes in what happened, before the glance of the same frame or after it.
    package mutating func note(_ event: PresenceEvent, at now: Instant) {
        if let index = faces.lastIndex(where: { $0.id == event.face }) {
            faces[index].note(event.kind, at: (now - (begun ?? now)).seconds)
        } else if early.count < Self.mostFaces {
            early.append((event, now))
        }
    }

    private mutating func step(of now: Instant) -> Int {
        let start = begun ?? now
        begun = start
        last = max(last, now)
        var number = Int(max(now - start, .zero).microseconds / step.microseconds)
        while number >= Self.mostSteps {
            halve()
            number /= 2
        }
        return number
    }

    /// Whether a face that is there at `step` is still there: frames may be farther apart than steps.
    private func goesOn(_ face: RecordedFace, at step: Int) -> Bool {
        Double(step - face.steps.upperBound) * self.step.seconds < Self.longestGap
    }

    private mutating func noteLight(_ glance: Glance, step: Int) {
        let new = Light(brightness: glance.light?.brightness, isBlocked: glance.view == .blocked)
        if step < light.count {
            light[step].isBlocked = light[step].isBlocked || new.isBlocked
            light[step].brightness = new.brightness ?? light[step].brightness
        } else {
            light += Array(repeating: new, count: step + 1 - light.count)
        }
    }

    private mutating func add(_ face: RecordedFace) {
        faces.append(face)
        guard faces.count > Self.mostFaces else { return }
        let shortest = faces.indices.dropLast().min { faces[$0].rank < faces[$1].rank }
        if let shortest { faces.remove(at: shortest) }
        forgottenFaces += 1
    }

    private mutating func halve() {
        step = step + step
        for index in faces.indices { faces[index].halve() }
        light = stride(from: 0, to: light.count, by: 2).map { index in
            let pair = light[index..<min(index + 2, light.count)]
            return Light(
                brightness: pair.compactMap(\.brightness).last, isBlocked: pair.contains(where: \.isBlocked))
        }
    }
}

extension RecordedFace {
    /// What is forgotten last: who was engaged, then who was there long.
    fileprivate var rank: Int { (wasEngaged ? PresenceRecording.mostSteps : 0) + samples.count }
}
