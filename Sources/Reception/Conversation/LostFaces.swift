/// The faces that went out of sight a moment ago, and who is taken for one of them (rule 1): a face that appeared since
/// the loss, soon enough, near the place of the loss and about as large. One who is lost comes back once.
struct LostFaces: Hashable, Sendable {
    /// Somebody who is back under a new id.
    struct Return: Hashable, Sendable {
        let id: FaceID
        let was: FaceID
        /// When the loss was reported.
        let lostAt: Instant
    }

    private struct Loss: Hashable, Sendable {
        let face: PresentFace
        let at: Instant

        func mayBe(_ other: PresentFace, settings: ConversationSettings) -> Bool {
            // A loss is reported late: who is back at once appeared before the report.
            at - other.appearedAt <= settings.lossReportedAfter
                && face.mayBe(other, settings: settings)
        }
    }

    private var losses: [Loss] = []
    /// Those present who are taken for somebody already.
    private var matched: [FaceID] = []

    /// The ids that may still come back.
    var ids: [FaceID] { losses.map(\.face.id) }

    /// Takes in who was there before and who is there now; answers who came back.
    mutating func update(
        from before: [PresentFace], to present: [PresentFace], settings: ConversationSettings, at now: Instant
    ) -> [Return] {
        losses.removeAll { now - $0.at > settings.absenceGrace }
        for face in before where !present.contains(where: { $0.id == face.id }) {
            losses.append(Loss(face: face, at: now))
        }
        matched.removeAll { id in !present.contains { $0.id == id } }
        return present.compactMap { match($0, settings: settings) }
    }

    private mutating func match(_ face: PresentFace, settings: ConversationSettings) -> Return? {
        guard !matched.contains(face.id),
            let index = losses.firstIndex(where: { $0.mayBe(face, settings: settings) })
        else { return nil }
        let loss = losses.remove(at: index)
        matched.append(face.id)
        return Return(id: face.id, was: loss.face.id, lostAt: loss.at)
    }
}
