/// Who is there, as last reported, and who of them may be served next.
struct Crowd: Hashable, Sendable {
    /// Everybody who is there.
    private(set) var present: [PresentFace] = []
    private var served = ServedFaces()

    /// Takes in a new report.
    mutating func update(_ present: [PresentFace], settings: ConversationSettings, at now: Instant) {
        self.present = present
        served.update(present: present, settings: settings, at: now)
    }

    /// Remembers that these faces were served, until they leave.
    mutating func markServed(_ faces: [FaceID]) { served.add(faces.filter { id in present.contains { $0.id == id } }) }

    /// The group of the nearest engaged face that was not served yet (the longest there among equals); empty when
    /// nobody waits.
    func nextGroup(settings: ConversationSettings, at now: Instant) -> [FaceID] {
        let next = present.filter { $0.isEngaged && !served.contains($0.id, at: now) }
            .max { ($0.region.width, $1.appearedAt) < ($1.region.width, $0.appearedAt) }
        return next.map { group(of: [$0.id], settings: settings) } ?? []
    }

    /// Those of `faces` that are still there, with everybody who came and stands together with them: a chain in which
    /// each is near the next.
    func group(of faces: [FaceID], settings: ConversationSettings) -> [FaceID] {
        var group = present.filter { faces.contains($0.id) }
        var others = present.filter { !faces.contains($0.id) }
        while let index = others.firstIndex(where: { other in
            group.contains { $0.belongsTogether(with: other, settings: settings) }
        }) {
            group.append(others.remove(at: index))
        }
        return group.map(\.id).sorted()
    }
}

extension PresentFace {
    /// Whether two faces appeared at about the same time and stand near each other (rule 2).
    fileprivate func belongsTogether(with other: PresentFace, settings: ConversationSettings) -> Bool {
        let apart = appearedAt - other.appearedAt
        guard max(apart, other.appearedAt - appearedAt) <= settings.groupTime else { return false }
        let (left, right) = region.x <= other.region.x ? (region, other.region) : (other.region, region)
        let gap = right.x - (left.x + left.width)
        return gap <= settings.groupFaceWidths * max(left.width, right.width)
    }
}

/// The faces that were served and stay in sight: not a new visit, and not greeted again.
struct ServedFaces: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        let face: FaceID
        /// Nil: until the face has left. Else the same visitor under a new id after a short loss.
        var until: Instant?
    }

    private var entries: [Entry] = []
    private var lostAt: Instant?

    func contains(_ face: FaceID, at now: Instant) -> Bool {
        entries.contains { $0.face == face && $0.until.map { now < $0 } ?? true }
    }

    mutating func add(_ faces: [FaceID]) { for face in faces { entries.append(Entry(face: face)) } }

    /// Drops who has left; who appears right after such a loss is taken for the same visitor for a while.
    mutating func update(present: [PresentFace], settings: ConversationSettings, at now: Instant) {
        let before = entries.count
        entries.removeAll { entry in !present.contains { $0.id == entry.face } }
        if entries.count < before { lostAt = now }
        guard let lost = lostAt else { return }
        guard now - lost <= settings.absenceGrace else { return lostAt = nil }
        for face in present where face.appearedAt >= lost && !entries.contains(where: { $0.face == face.id }) {
            entries.append(Entry(face: face.id, until: lost + settings.greetingPause))
        }
    }
}
