/// The faces that were served and stay in sight: not a new visit, and not greeted again.
struct ServedFaces: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        let face: FaceID
        /// Nil: until the face has left. Else the same visitor under a new id after a short loss.
        let until: Instant?
    }

    private var entries: [Entry] = []

    func contains(_ face: FaceID, at now: Instant) -> Bool {
        entries.contains { $0.face == face && $0.until.map { now < $0 } ?? true }
    }

    mutating func add(_ faces: [FaceID]) {
        entries.removeAll { faces.contains($0.face) }
        for face in faces { entries.append(Entry(face: face, until: nil)) }
    }

    /// Takes who is back for the one who was served, for a while, and forgets all but `faces`.
    mutating func update(_ returned: [LostFaces.Return], keeping faces: [FaceID], settings: ConversationSettings) {
        for back in returned where entries.contains(where: { $0.face == back.was }) {
            entries.append(Entry(face: back.id, until: back.lostAt + settings.greetingPause))
        }
        entries.removeAll { !faces.contains($0.face) }
    }
}
