import Reception
import Testing

@Suite("A face that never moves is a poster")
struct StillFaceTests {
    private static let settings: PresenceSettings = {
        var settings = PresenceSettings()
        settings.stillAfter = .seconds(10)
        return settings
    }()

    /// Somebody who sways by a tenth of the face to either side every three seconds.
    private static let swaying = FilmStrip(
        frames: (0..<600).map { [SyntheticFace(x: 320 + ($0 / 30).isMultipleOfTwo * 12 - 6)] })

    /// A poster, read with the noise of a detector.
    private static func poster(_ count: Int, seed: UInt64 = 1) -> FilmStrip {
        var random = SeededRandom(seed: seed)
        func noise() -> Double { Double(random.nextUnit()) - 0.5 }
        return FilmStrip(
            frames: (0..<count).map { _ in
                [
                    SyntheticFace(
                        x: 320 + 2 * noise(), y: 240 + 2 * noise(), width: 60 + 2 * noise(), yaw: 0.04 * noise())
                ]
            })
    }

    @Test("It leaves when it has kept still for long, and stays away")
    func posterLeaves() {
        #expect(
            Self.poster(1_000).story(Self.settings).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
                == ["appeared 1", "engaged 1", "left 1"])
    }

    @Test("It does not come back when whoever hid it has gone")
    func hiddenPoster() {
        let strip = Self.poster(200) + .empty(50) + Self.poster(100, seed: 2) + .empty(5) + Self.poster(100, seed: 3)
        #expect(strip.story(Self.settings).count == 3)
    }

    @Test("It is nobody to keep the eyes awake for")
    func isNobody() {
        var machine = PresenceMachine(settings: Self.settings)
        for (number, faces) in Self.poster(200).frames.enumerated() {
            let observation = FaceObservation(detections: faces.map(\.detection), aspectRatio: 4.0 / 3)
            _ = machine.handle(observation, at: .start + .milliseconds(Int64(number) * 100))
        }
        #expect(!machine.isSomebodyThere)
    }

    @Test("Who stands there and sways a little stays")
    func livingFace() { #expect(Self.swaying.story(Self.settings) == ["2 appeared 1", "7 engaged 1"]) }

    @Test("What moves after all is somebody again")
    func movingPoster() {
        let strip = Self.poster(200) + .still(SyntheticFace(x: 345), count: 20)
        let story = strip.story(Self.settings)
        #expect(Array(story.suffix(2)) == ["200 appeared 1", "206 engaged 1"])
    }

    @Test("A visitor before a poster is seen beside it")
    func visitorBesidePoster() {
        let poster = Self.poster(300).frames
        let both = FilmStrip(
            frames: poster.enumerated().map { $1 + ($0 < 200 ? [] : [SyntheticFace(x: 150, yaw: 0.1)]) })
        #expect(both.story(Self.settings).suffix(2) == ["202 appeared 2", "207 engaged 2"])
    }
}

extension Int {
    fileprivate var isMultipleOfTwo: Double { isMultiple(of: 2) ? 1 : 0 }
}
