import Reception
import Testing

@Suite("From where people walk to whom the robot serves")
struct LobbyScenes {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let seconds: Double
        let people: [Passer]
        let touches: [Double]
        let deeds: [String]

        init(_ words: String, _ seconds: Double, touching touches: [Double] = [], _ people: Passer..., deeds: String...)
        {
            testDescription = words
            self.seconds = seconds
            self.people = people
            self.touches = touches
            self.deeds = deeds
        }
    }

    @Test(arguments: groups + comings + losses + passing)
    func plays(_ example: Case) {
        for seed: UInt64 in 1...5 {
            var lobby = Lobby(example.people, seed: seed)
            #expect(lobby.play(example.seconds, touching: example.touches) == example.deeds, "seed \(seed)")
        }
    }

    private static let visitor = Passer("visitor").at(0, x: 320).at(60, x: 330)

    static let groups = [
        Case(
            "a family of four is one visit with one greeting", 12,
            Passer("grandmother").at(0, x: 140).at(60, x: 150), Passer("mother").at(0.4, x: 250).at(60, x: 245),
            Passer("father").at(1.1, x: 370, width: 74).at(60, x: 380),
            Passer("child").at(1.6, x: 450, width: 48).at(60, x: 455), deeds: "visit 1 of [1, 2]", "say greet.hello"),
        Case(
            "a child with a face half the size belongs to its parent", 12, visitor,
            Passer("child").at(0.5, x: 390, width: 35).at(60, x: 395, width: 35), deeds: "visit 1 of [1, 2]",
            "say greet.hello"),
        Case(
            "one of two leaves: the visit goes on", 14, touching: [10],
            Passer("wife").at(0, x: 260).at(6, x: 260).at(9, x: -40),
            Passer("husband").at(0.3, x: 350).at(60, x: 355), deeds: "visit 1 of [1, 2]",
            "say greet.hello", "say office_hours.open hours of 2026-03-02 until 24:0"),
        Case(
            "one of two is out of sight for four seconds: no stranger when back", 20,
            Passer("wife").at(0, x: 250).at(6, x: 250).back(10, x: 250).at(60, x: 255),
            Passer("husband").at(0.3, x: 350).at(60, x: 355), deeds: "visit 1 of [1, 2]", "say greet.hello",
            "say visit.anything_else"),
    ]

    static let comings = [
        Case(
            "two strangers, one after the other, are two visits", 24, Passer("first").at(0, x: 320).at(8, x: 320),
            Passer("second").at(18, x: 320).at(60, x: 320), deeds: "visit 1 of [1]", "say greet.hello", "say goodbye",
            "end of visit 1: left", "visit 2 of [2]", "say greet.hello"),
        Case(
            "who waits behind is asked for patience once, and served next", 26,
            Passer("first").at(0, x: 250).at(15, x: 250).at(16, x: -30),
            Passer("second").at(5, x: 480, width: 60).at(60, x: 470, width: 60), deeds: "visit 1 of [1]",
            "say greet.hello", "say visit.please_wait", "say goodbye", "end of visit 1: left", "visit 2 of [2]",
            "say greet.hello"),
        Case(
            "of two about as near, who waits longest is served first", 8,
            Passer("second").at(4, x: 140, width: 62, yaw: 0.5).at(4.9, x: 140, width: 62, yaw: 0.5)
                .at(5, x: 140, width: 62).at(60, x: 140, width: 62),
            Passer("first").at(0, x: 500, width: 60, yaw: 0.5).at(4.9, x: 500, width: 60, yaw: 0.5)
                .at(5, x: 500, width: 60).at(60, x: 500, width: 60), deeds: "visit 1 of [1]", "say greet.hello",
            "say visit.please_wait"),
    ]

    static let losses = [
        Case(
            "a passer-by who covers the visitor for three seconds ends nothing", 14, visitor,
            Passer("passer-by").at(4, x: 20, width: 120, yaw: 0.6).at(4.5, x: 320, width: 120, yaw: 0.6)
                .at(7, x: 330, width: 120, yaw: 0.6).at(7.5, x: 630, width: 120, yaw: 0.6), deeds: "visit 1 of [1]",
            "say greet.hello"),
        Case(
            "out of view for four seconds is the same visitor", 20,
            Passer("visitor").at(0, x: 320).at(6, x: 320).back(10, x: 350).at(60, x: 350), deeds: "visit 1 of [1]",
            "say greet.hello", "say visit.anything_else"),
        Case(
            "who bends down to a bag is back at once", 14,
            Passer("visitor").at(0, x: 320).at(5, x: 320).back(6.6, x: 380).at(60, x: 380), deeds: "visit 1 of [1]",
            "say greet.hello"),
        Case(
            "a face in the background is not the visitor who left", 14,
            Passer("visitor").at(0, x: 320).at(5, x: 320),
            Passer("far").at(5.5, x: 340, width: 26).at(60, x: 345, width: 26), deeds: "visit 1 of [1]",
            "say greet.hello", "say goodbye", "end of visit 1: left"),
    ]

    static let passing = [
        Case(
            "who passes by wakes nobody", 8, Passer("passer-by").at(0, x: 20, width: 80).at(1.4, x: 630, width: 80),
            Passer("another").at(2, x: 600, width: 60).at(4, x: 20, width: 60)),
        Case(
            "a crowd behind the visitor disturbs nobody", 14, visitor,
            Passer("one").at(2, x: 20, width: 30).at(8, x: 620, width: 30),
            Passer("two").at(3, x: 620, width: 28).at(9, x: 20, width: 28),
            Passer("three").at(4, x: 20, width: 34).at(11, x: 620, width: 34), deeds: "visit 1 of [1]",
            "say greet.hello"),
        Case(
            "who passes close by the visitor is not asked for patience", 14, visitor,
            Passer("passer-by").at(5, x: 20, width: 90).at(7, x: 620, width: 90), deeds: "visit 1 of [1]",
            "say greet.hello"),
    ]

    @Test("A poster in view all morning has one visit, and a visitor beside it is served at once")
    func poster() {
        var random = SeededRandom(seed: 2)
        var presence = PresenceMachine()
        var stage = Stage()
        var deeds: [String] = []
        for frame in 0..<9_000 {
            let jitter = Double(random.nextUnit() - 0.5)
            var faces = [SyntheticFace(x: 100 + jitter, width: 60 + jitter)]
            // Now and then somebody walks past close by, and hides it.
            if frame % 1_500 < 40, frame > 6_500 { faces = [] }
            if frame > 8_000 { faces.append(SyntheticFace(x: 400 + 20 * jitter, width: 70)) }
            let observation = FaceObservation(detections: faces.map(\.detection), aspectRatio: 4.0 / 3)
            for event in presence.handle(observation, at: .start + .milliseconds(Int64(frame) * 100)) {
                deeds += stage.feed(.presence(event: event))
            }
            deeds += stage.play(.robotFinishes) + stage.play(.wait(0.1))
        }
        #expect(deeds.filter { $0.hasPrefix("visit") } == ["visit 1 of [1]", "visit 2 of [3]"])
        #expect(!deeds.contains("say visit.please_wait"))
    }
}
