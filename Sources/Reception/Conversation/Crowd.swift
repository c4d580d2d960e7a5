/// Who is there, as last reported, and who of them may be served next.
struct Crowd: Hashable, Sendable {
    /// Everybody who is there.
    private(set) var present: [PresentFace] = []
    private var lost = LostFaces()
    private var served = ServedFaces()
    /// Who came back with the last report.
    private var returned: [LostFaces.Return] = []

    /// Takes in a new report.
    mutating func update(_ present: [PresentFace], settings: ConversationSettings, at now: Instant) {
        returned = lost.update(from: self.present, to: present, settings: settings, at: now)
        self.present = present
        served.update(returned, keeping: present.map(\.id) + lost.ids, settings: settings)
    }

    /// Remembers that these faces were served, until they leave.
    mutating func markServed(_ faces: [FaceID]) { served.add(faces.filter { id in present.contains { $0.id == id } }) }

    /// The group of the nearest engaged face (the longest there among equals); empty when nobody is engaged.
    func nearestGroup(settings: ConversationSettings) -> [FaceID] {
        group(ofNearest: present.filter(\.isEngaged), settings: settings)
    }

    /// The same among those who were not served yet; empty when nobody waits.
    func nextGroup(settings: ConversationSettings, at now: Instant) -> [FaceID] {
        group(ofNearest: present.filter { $0.isEngaged && !served.contains($0.id, at: now) }, settings: settings)
    }

    /// Engaged faces that were not served yet, beside those of the visit.
    func waiting(beside visit: [FaceID], at now: Instant) -> [FaceID] {
        present.filter { $0.isEngaged && !visit.contains($0.id) && !served.contains($0.id, at: now) }.map(\.id)
    }

    /// Those of `faces` that are still there or came back just now, with everybody who came and stands together with
    /// them: a chain in which each is near the next.
    func group(of faces: [FaceID], settings: ConversationSettings) -> [FaceID] {
        let known = faces + returned.filter { faces.contains($0.was) }.map(\.id)
        var group = present.filter { known.contains($0.id) }
        var others = present.filter { !known.contains($0.id) }
        while let index = others.firstIndex(where: { other in
            group.contains { $0.belongsTogether(with: other, settings: settings) }
        }) {
            group.append(others.remove(at: index))
        }
        return group.map(\.id).sorted()
    }

    /// Those of `faces` who are out of sight, and may come back as who they were.
    func absent(of faces: [FaceID]) -> [FaceID] { faces.filter(lost.ids.contains) }

    /// Of those about as near as the nearest, who is there longest: a face's width wavers from frame to frame.
    private func group(ofNearest faces: [PresentFace], settings: ConversationSettings) -> [FaceID] {
        let widest = faces.map(\.region.width).max() ?? 0
        let nearest = faces.filter { $0.region.width >= widest * PresentFace.aboutAsNear }
            .min { ($0.appearedAt, $1.region.width) < ($1.appearedAt, $0.region.width) }
        return nearest.map { group(of: [$0.id], settings: settings) } ?? []
    }
}

extension PresentFace {
    /// The share of a face's width from which another is about as near.
    fileprivate static let aboutAsNear = 0.9
    /// How much larger a parent's face may be than that of the child beside; who is farther away is not with them.
    private static let groupSizeRatio = 2.5
    /// How much larger a face may have become since it was lost: half a step nearer.
    private static let returnSizeRatio = 1.8

    /// Whether two faces appeared at about the same time and stand near each other (rule 2).
    fileprivate func belongsTogether(with other: PresentFace, settings: ConversationSettings) -> Bool {
        let apart = appearedAt - other.appearedAt
        guard max(apart, other.appearedAt - appearedAt) <= settings.groupTime else { return false }
        return sizeRatio(to: other) <= Self.groupSizeRatio && isNear(other, faceWidths: settings.groupFaceWidths)
    }

    /// Whether a face may be this one after a moment out of sight.
    func mayBe(_ other: PresentFace, settings: ConversationSettings) -> Bool {
        sizeRatio(to: other) <= Self.returnSizeRatio && isNear(other, faceWidths: settings.groupFaceWidths)
    }

    private func sizeRatio(to other: PresentFace) -> Double {
        max(region.width, other.region.width) / max(min(region.width, other.region.width), 0.001)
    }

    /// Whether the gap between two faces is at most so many widths of the larger one.
    private func isNear(_ other: PresentFace, faceWidths: Double) -> Bool {
        let (left, right) = region.x <= other.region.x ? (region, other.region) : (other.region, region)
        let gap = right.x - (left.x + left.width)
        return gap <= faceWidths * max(left.width, right.width)
    }
}
