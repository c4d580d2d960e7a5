import Reception
import Testing

@Suite("Near and facing for a moment is engaged")
struct EngagementMachineTests {
    /// A strip and the story that must come of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let frames: [[SyntheticFace]]
        let story: [String]

        init(_ words: String, _ strip: FilmStrip, _ story: String...) {
            testDescription = words
            frames = strip.frames
            self.story = story
        }
    }

    @Test(arguments: engaging + passing + disengaging)
    func tells(_ example: Case) {
        #expect(FilmStrip(frames: example.frames).story() == example.story)
    }

    private static func face(_ width: Double = 60, yaw: Double = 0, count: Int) -> FilmStrip {
        .still(SyntheticFace(width: width, yaw: yaw), count: count)
    }

    static let engaging = [
        Case(
            "a near, facing face is engaged half a second after it appeared", face(count: 20), "2 appeared 1",
            "7 engaged 1"),
        Case("a face of 46 pixels is near", face(46, count: 20), "2 appeared 1", "7 engaged 1"),
        Case("a face of 45 pixels is far", face(45, count: 30), "2 appeared 1"),
        Case("a face turned by 0.19 looks at the robot", face(yaw: 0.19, count: 20), "2 appeared 1", "7 engaged 1"),
        Case("a face turned by 0.21 does not", face(yaw: 0.21, count: 30), "2 appeared 1"),
        Case(
            "a frame that reads 0.23 in the half second is noise",
            face(yaw: 0.18, count: 5) + face(yaw: 0.23, count: 1) + face(yaw: 0.18, count: 10), "2 appeared 1",
            "7 engaged 1"),
        Case("turning to the other side is the same", face(yaw: -0.21, count: 30), "2 appeared 1"),
        Case(
            "a glance of 0.4 s is no engagement",
            face(yaw: 0.5, count: 10) + face(count: 4) + face(yaw: 0.5, count: 20), "2 appeared 1"),
        Case(
            "the half second begins again after a look aside",
            face(yaw: 0.5, count: 10) + face(count: 4) + face(yaw: 0.5, count: 1) + face(count: 6),
            "2 appeared 1", "20 engaged 1"),
        Case(
            "one who comes closer is engaged when near enough", face(40, count: 10) + face(50, count: 10),
            "2 appeared 1",
            "15 engaged 1"),
    ]

    /// Somebody who crosses the picture at so many face widths a second.
    private static func walk(_ speed: Double, from x: Double = 60, count: Int) -> FilmStrip {
        FilmStrip(frames: (0..<count).map { [SyntheticFace(x: x + 6 * speed * Double($0))] })
    }

    /// Looks aside by 0.24 on the mean, with a seeded noise of 0.04.
    private static let waveringLook: FilmStrip = {
        var random = SeededRandom(seed: 5)
        return FilmStrip(
            frames: (0..<300).map { _ in [SyntheticFace(yaw: 0.24 + 0.04 * Double(2 * random.nextUnit() - 1))] })
    }()

    static let passing = [
        Case(
            "who passes by near and facing is not engaged", walk(6, count: 15) + .empty(25), "2 appeared 1", "34 left 1"
        ),
        Case("who strolls past at half a metre a second neither", walk(3.5, count: 25), "2 appeared 1"),
        Case(
            "who walks up and stops is engaged half a second after",
            walk(5, count: 8)
                + .still(SyntheticFace(x: 270), count: 12), "2 appeared 1", "14 engaged 1"),
        Case(
            "who looks down at a telephone is not engaged",
            .still(SyntheticFace(pitch: 0.25), count: 30), "2 appeared 1"),
        Case(
            "who looks up from it is", .still(SyntheticFace(pitch: 0.25), count: 10) + face(count: 7), "2 appeared 1",
            "15 engaged 1"),
        Case(
            "a face of which an eye is outside the picture is not engaged",
            .still(SyntheticFace(x: 8), count: 30), "2 appeared 1"),
        Case(
            "who was out of sight while coming near has to look again for half a second",
            face(count: 5) + .empty(12) + face(count: 8), "2 appeared 1", "22 engaged 1"),
        Case(
            "a look that wavers between the thresholds changes nothing", face(count: 10) + waveringLook, "2 appeared 1",
            "7 engaged 1"),
        Case(
            "nor does it for who is not engaged", face(yaw: 0.3, count: 10) + waveringLook, "2 appeared 1"),
    ]

    private static let engaged = face(count: 10)

    static let disengaging = [
        Case(
            "an engaged face of 35 pixels stays engaged", engaged + face(42, count: 1) + face(35, count: 40),
            "2 appeared 1",
            "7 engaged 1"),
        Case(
            "a face under 34 pixels is disengaged after two seconds",
            engaged + face(42, count: 1) + face(33, count: 40),
            "2 appeared 1",
            "7 engaged 1", "31 disengaged 1"),
        Case(
            "an engaged face turned by 0.27 stays engaged", engaged + face(yaw: 0.27, count: 40), "2 appeared 1",
            "7 engaged 1"
        ),
        Case(
            "a face turned by 0.29 is disengaged after two seconds", engaged + face(yaw: 0.29, count: 40),
            "2 appeared 1",
            "7 engaged 1", "30 disengaged 1"),
        Case(
            "who looks down for two seconds is disengaged", engaged + .still(SyntheticFace(pitch: 0.3), count: 40),
            "2 appeared 1", "7 engaged 1", "30 disengaged 1"),
        Case(
            "a nod is not leaving", engaged + .still(SyntheticFace(pitch: 0.4), count: 5) + face(count: 20),
            "2 appeared 1", "7 engaged 1"),
        Case(
            "a look aside of 1.9 s is forgiven without a word", engaged + face(yaw: 0.5, count: 20) + face(count: 10),
            "2 appeared 1",
            "7 engaged 1"),
        Case(
            "who turned away and back is engaged again", engaged + face(yaw: 0.5, count: 25) + face(count: 10),
            "2 appeared 1",
            "7 engaged 1", "30 disengaged 1", "40 engaged 1"),
        Case(
            "an engaged face that goes out of sight has left", engaged + .empty(30), "2 appeared 1", "7 engaged 1",
            "29 left 1"),
    ]

    @Test("An event carries everybody who is there, by ascending id, also when a later face appeared first")
    func everybodyByAscendingID() throws {
        let slow = SyntheticFace(x: 100)
        let dim = SyntheticFace(x: 100, score: 0.72)
        let quick = SyntheticFace(x: 400)
        let strip = FilmStrip(frames: [
            [slow], [dim, quick], [dim, quick], [slow, quick], [slow, quick], [slow, quick],
        ])
        let events = strip.events()
        #expect(
            events.map { "\($0.frame) \($0.event.kind.rawValue) \($0.event.face)" } == ["3 appeared 2", "4 appeared 1"])
        #expect(try #require(events.last).event.faces.map(\.id) == [1, 2])
    }

    @Test("An event carries levels and places after it, and the level of its face")
    func levelsInEvents() throws {
        let events = FilmStrip.still(SyntheticFace(x: 100, width: 60), SyntheticFace(x: 400, width: 40), count: 9)
            .events()
        let engaged = try #require(events.last).event
        #expect(engaged.level == .engaged)
        #expect(engaged.faces.map(\.level) == [.engaged, .disengaged])
        #expect(engaged.faces[0].region == SyntheticFace(x: 100, width: 60).detection.region.rounded)
        #expect(engaged.faces[0].appearedAt == .start + .milliseconds(200))
    }

    @Test("One who has left is not among those who are there")
    func leftIsGone() throws {
        let events = (Self.engaged + .empty(30)).events()
        let left = try #require(events.last).event
        #expect(left.kind == .left)
        #expect(left.level == .unknown)
        #expect(left.faces.isEmpty)
    }

    @Test("After a reset nobody is known and ids are not used again")
    func resetKeepsCounting() {
        var machine = PresenceMachine()
        let observation = FaceObservation(detections: [SyntheticFace().detection], aspectRatio: 640.0 / 480)
        var faces: [FaceID] = []
        for run in 0..<2 {
            for frame in 0..<5 {
                let now = Instant.start + .milliseconds(Int64(run * 1_000 + frame * 100))
                faces += machine.handle(observation, at: now).map(\.face)
            }
            machine.reset()
        }
        #expect(faces == [1, 2])
    }
}
