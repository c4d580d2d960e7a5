import Reception
import Testing

@Suite("People who cross and hide each other are told apart")
struct CrowdWalkTests {
    /// How often, in eight walks of forty seconds, somebody goes on under another id.
    private func switches(people: Int, framesPerSecond: Double, settings: PresenceSettings = .init()) -> Int {
        (1...8).map { seed in
            var walk = CrowdWalk(people: people, seed: UInt64(seed), framesPerSecond: framesPerSecond)
            var tracker = FaceTracker(settings: settings)
            var names: [Int: FaceID] = [:]
            var count = 0
            for frame in 0..<Int(40 * framesPerSecond) {
                let seen = walk.next()
                let now = Instant(microseconds: Int64(Double(frame) / framesPerSecond * 1e6))
                let detections = seen.map(\.face.detection)
                _ = tracker.handle(FaceObservation(detections: detections, aspectRatio: 4.0 / 3), at: now)
                for (walker, detection) in zip(seen.map(\.walker), detections) {
                    guard let id = tracker.faces.first(where: { $0.region == detection.region })?.id else { continue }
                    if let name = names[walker], name != id { count += 1 }
                    names[walker] = id
                }
            }
            return count
        }.reduce(0, +)
    }

    @Test(
        "Mistaken identities stay few", arguments: [(2, 10.0, 20), (4, 10, 75), (8, 10, 400), (4, 15, 55), (4, 5, 220)])
    func mistakenIdentities(people: Int, framesPerSecond: Double, most: Int) {
        let count = switches(people: people, framesPerSecond: framesPerSecond)
        #expect(count <= most)
    }

    @Test("Eighty at once, and broken ones among them, are survived")
    func eighty() {
        var walk = CrowdWalk(people: 80, seed: 3)
        var machine = PresenceMachine()
        let broken = [
            SyntheticFace(x: .nan), SyntheticFace(width: -60), SyntheticFace(y: .infinity), SyntheticFace(width: 1e300),
            SyntheticFace(yaw: .nan), SyntheticFace(x: -1e9), SyntheticFace(score: .infinity),
            SyntheticFace(width: 1e-300),
        ]
        for frame in 0..<50 {
            let faces = broken + walk.next().map(\.face)
            let observation = FaceObservation(
                detections: faces.map(\.detection), aspectRatio: frame == 25 ? .nan : 4.0 / 3)
            _ = machine.handle(observation, at: .start + .milliseconds(Int64(frame) * 100))
        }
        let faces = machine.faces(at: .start + .milliseconds(4_900))
        #expect(faces.count > 20)
        #expect(faces.allSatisfy { $0.region.width.isFinite && $0.yaw.isFinite })
    }
}
