import Foundation
import Journaling
import Reception

/// The people of a recorded session: how they must stand and turn so that presence sees what it saw.
struct RecordedFaces {
    /// A camera's frame: what happens in it is decided shortly before.
    private static let frame = Delay.milliseconds(100)
    /// Well between two frames.
    private static let between = Delay.milliseconds(50)
    /// Turned away far enough for nobody to be engaged; see `PresenceSettings`.
    private static let away = 0.5

    private let presence = PresenceSettings()
    /// How long after a face was last seen it is said to have left.
    private let lossReportedAfter: Delay
    private var people: [FaceID: (person: SimulatedPerson, since: Instant)] = [:]
    private var steps: [Scenario.Step] = []

    init(settings: ConversationSettings) { lossReportedAfter = settings.lossReportedAfter }

    /// The steps, not in order.
    func steps(_ entries: [JournalEntry]) -> [Scenario.Step] {
        var faces = self
        for entry in entries {
            switch entry.event?.kind {
            case .presence(let event): faces.take(event, at: entry.at)
            case .partChanged(.camera, .failed): faces.loseAll(at: entry.at)
            default: continue
            }
        }
        return faces.steps
    }

    private mutating func take(_ event: PresenceEvent, at now: Instant) {
        let region = event.faces.first { $0.id == event.face }?.region
        switch (event.kind, region) {
        case (.appeared, let region?):
            let isNear = region.width >= presence.engageWidth
            let yaw = event.level == .disengaged && isNear ? Self.away : 0
            // Three clear frames make a face appear, this one among them.
            let seen = now - Self.frame - Self.frame - Self.between
            place(event.face, SimulatedPerson(seenAt: region, yaw: yaw), at: seen)
        case (.engaged, let region?):
            engage(event.face, SimulatedPerson(seenAt: region, yaw: 0), at: now - presence.engageAfter - Self.between)
        case (.disengaged, let region?):
            let isFar = region.width < presence.disengageWidth
            let person = SimulatedPerson(seenAt: region, yaw: isFar ? 0 : Self.away)
            walk(event.face, to: person, at: now - presence.disengageAfter - Self.between)
        case (.left, _): leave(event.face, at: now - lossReportedAfter + Self.between)
        default: break
        }
    }

    /// Lets somebody turn to the robot at `now`, and not before: who seemed to from the beginning looked away again.
    private mutating func engage(_ face: FaceID, _ person: SimulatedPerson, at now: Instant) {
        guard let (known, since) = people[face], known.yaw == 0 else { return walk(face, to: person, at: now) }
        let tracked = since + Self.frame + Self.frame
        guard known.width >= presence.engageWidth else { return walk(face, to: person, at: now) }
        guard now > tracked + Self.between else { return }
        place(
            face, SimulatedPerson(distance: known.distance, across: known.across, yaw: Self.away),
            at: tracked + Self.frame)
        walk(face, to: person, at: now)
    }

    private mutating func leave(_ face: FaceID, at now: Instant) {
        guard people.removeValue(forKey: face) != nil else { return }
        steps.append(Scenario.Step(at: now, .faceLeaves(name: Self.name(face))))
    }

    /// A camera that comes back sees new faces, also of those who stayed: nobody may stand there twice.
    private mutating func loseAll(at now: Instant) {
        for face in people.keys.sorted() { leave(face, at: now) }
    }

    /// Moves somebody in steps small enough for the tracker to see one face, so that they are there at `now`.
    private mutating func walk(_ face: FaceID, to person: SimulatedPerson, at now: Instant) {
        guard let start = people[face]?.person else { return place(face, person, at: now) }
        let count = start.stepsTo(person)
        for number in 1...count {
            let share = Double(number) / Double(count)
            let at = now - Delay(microseconds: Self.frame.microseconds * Int64(count - number))
            place(face, number == count ? person : start.between(person, share: share), at: at)
        }
    }

    private mutating func place(_ face: FaceID, _ person: SimulatedPerson, at now: Instant) {
        people[face] = (person, now)
        steps.append(Scenario.Step(at: now, .face(name: Self.name(face), person: person)))
    }

    private static func name(_ face: FaceID) -> String { "face \(face)" }
}

extension SimulatedPerson {
    /// The largest change of size from frame to frame; the tracker allows 1.5 (`PresenceSettings`).
    private static let growth = 1.3
    /// The longest way from frame to frame, in widths of the face; the tracker allows half of its diagonal.
    private static let stride = 0.4

    /// In how many frames somebody can get to where `other` is; at least 1.
    fileprivate func stepsTo(_ other: SimulatedPerson) -> Int {
        let growth = abs(log(other.distance / distance)) / log(Self.growth)
        let way = abs(other.across - across) / (min(width, other.width) * Self.stride)
        return max(1, Int(max(growth, way).rounded(.up)))
    }

    /// Somebody on the way to where `other` is, still turned as before.
    fileprivate func between(_ other: SimulatedPerson, share: Double) -> SimulatedPerson {
        SimulatedPerson(
            distance: distance * exp(log(other.distance / distance) * share),
            across: across + (other.across - across) * share, yaw: yaw)
    }
}
