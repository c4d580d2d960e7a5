/// Decides who wants to be served: near and facing for a moment is engaged, far or turned away for longer is not.
///
/// The two thresholds and times differ on purpose: somebody who shifts or glances aside stays engaged. Who passes by,
/// looks down at something, or is only half in the picture does not become so.
public struct EngagementMachine: Machine {
    /// A frame's followed faces, and who appeared or left with it.
    public struct Event: Sendable {
        /// Who appeared or left, in order.
        public let changes: [FaceTracker.Change]
        /// Everybody who is followed now.
        public let tracker: FaceTracker

        /// Makes an event.
        public init(changes: [FaceTracker.Change], tracker: FaceTracker) {
            self.changes = changes
            self.tracker = tracker
        }
    }

    private struct State {
        let id: FaceID
        let appearedAt: Instant
        var region: NormalizedRegion
        var seenAt: Instant
        var level: EngagementLevel
        /// When the present level began.
        var since: Instant
    }

    private let settings: PresenceSettings
    /// By ascending id.
    private var states: [State] = []

    /// Makes a machine that knows nobody.
    public init(settings: PresenceSettings) { self.settings = settings }

    public mutating func handle(_ event: Event, at now: Instant) -> [PresenceEvent] {
        var events: [PresenceEvent] = []
        for case .left(let id) in event.changes { remove(id, into: &events) }
        for face in event.tracker.faces { update(face, at: now, into: &events) }
        // Each tells everybody as the frame leaves them: of two who engage at once the first told must not be the first
        // served.
        return events.count > 1 ? events.map { self.event($0.kind, $0.face, $0.level) } : events
    }

    /// The level of a face that counts.
    func level(of face: FaceID) -> EngagementLevel { states.first { $0.id == face }?.level ?? .unknown }

    /// Forgets everybody without a word.
    public mutating func reset() { states.removeAll() }

    private mutating func remove(_ id: FaceID, into events: inout [PresenceEvent]) {
        states.removeAll { $0.id == id }
        events.append(event(.left, id, .unknown))
    }

    private mutating func update(_ face: TrackedFace, at now: Instant, into events: inout [PresenceEvent]) {
        guard let index = states.firstIndex(where: { $0.id == face.id }) else {
            return add(face, at: now, into: &events)
        }
        states[index].region = face.region
        guard face.seenAt == now else { return }
        let before = states[index].level
        // Nobody knows where who was out of sight looked; a slow camera's pictures may be half a second apart.
        if before == .engaging, now - states[index].seenAt >= settings.engageAfter + settings.engageAfter {
            states[index].since = now
        }
        states[index].seenAt = now
        advance(&states[index], to: level(of: face, after: before), at: now)
        if states[index].level == .engaged, before != .engaged, before != .disengaging {
            events.append(event(.engaged, face.id, .engaged))
        } else if states[index].level == .disengaged, before == .disengaging {
            events.append(event(.disengaged, face.id, .disengaged))
        }
    }

    private mutating func add(_ face: TrackedFace, at now: Instant, into events: inout [PresenceEvent]) {
        let level = level(of: face, after: .unknown)
        let state = State(id: face.id, appearedAt: now, region: face.region, seenAt: now, level: level, since: now)
        // Who was seen first may have become clear later.
        states.insert(state, at: states.firstIndex { $0.id > face.id } ?? states.endIndex)
        events.append(event(.appeared, face.id, level))
    }

    /// The level that this frame alone speaks for: a tendency, which `advance` turns into a change when it lasts.
    private func level(of face: TrackedFace, after level: EngagementLevel) -> EngagementLevel {
        switch level {
        case .engaged, .disengaging:
            return isAway(face) ? .disengaging : .engaged
        case .unknown, .disengaged, .engaging:
            return comesToTheRobot(face, lenience: level == .engaging ? 0.5 : 0) ? .engaging : .disengaged
        }
    }

    private func isAway(_ face: TrackedFace) -> Bool {
        face.region.width < settings.disengageWidth || abs(face.yaw) > settings.disengageYaw
            || face.pitch > settings.disengagePitch
    }

    /// Near, facing, whole in the picture, and not passing by. Who does so already may turn by the `lenience`th part of
    /// what is between the two thresholds beyond the first: a detector's noise must not begin the wait anew.
    private func comesToTheRobot(_ face: TrackedFace, lenience: Double) -> Bool {
        let yaw = settings.engageYaw + (settings.disengageYaw - settings.engageYaw) * lenience
        let pitch = settings.engagePitch + (settings.disengagePitch - settings.engagePitch) * lenience
        return face.region.width >= settings.engageWidth && abs(face.yaw) <= yaw && face.pitch <= pitch
            && face.isWhole && face.sidewaysSpeed <= settings.engageSpeed
    }

    private func advance(_ state: inout State, to level: EngagementLevel, at now: Instant) {
        if state.level != level { (state.level, state.since) = (level, now) }
        if level == .engaging, now - state.since >= settings.engageAfter {
            (state.level, state.since) = (.engaged, now)
        } else if level == .disengaging, now - state.since >= settings.disengageAfter {
            (state.level, state.since) = (.disengaged, now)
        }
    }

    private func event(_ kind: PresenceEvent.Kind, _ face: FaceID, _ level: EngagementLevel) -> PresenceEvent {
        let faces = states.map {
            PresentFace(id: $0.id, level: $0.level, region: $0.region, appearedAt: $0.appearedAt)
        }
        return PresenceEvent(kind: kind, face: face, level: level, faces: faces)
    }
}
