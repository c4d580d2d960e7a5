import Reception
import Testing

@Suite("Faces are followed from frame to frame")
struct FaceTrackerTests {
    /// A strip and what must come of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let frames: [[SyntheticFace]]
        let changes: [String]

        init(_ words: String, _ strip: FilmStrip, _ changes: String...) {
            testDescription = words
            frames = strip.frames
            self.changes = changes
        }
    }

    @Test(arguments: appearing + keeping + associating)
    func tells(_ example: Case) {
        #expect(FilmStrip(frames: example.frames).changes() == example.changes)
    }

    // MARK: Appearing: clear in three of the last five frames

    private static let clear = SyntheticFace()
    private static let dim = SyntheticFace(score: 0.72)
    private static let faint = SyntheticFace(score: 0.69)

    private static func pattern(_ text: String) -> FilmStrip {
        FilmStrip(
            frames: text.map { letter in
                switch letter {
                case "C": [clear]
                case "d": [dim]
                case "f": [faint]
                default: []
                }
            })
    }

    static let appearing = [
        Case("a clear face appears with its third frame", pattern("CCC"), "2 appeared 1"),
        Case("two clear frames are too few", pattern("CC......")),
        Case("a single flicker is nobody", pattern("...C......")),
        Case("three of five with gaps are enough", pattern("C.C.C"), "4 appeared 1"),
        Case("three clear frames spread over six are too few", pattern("C..C.C.")),
        Case("a face that is never clear does not appear", pattern("dddddddddd")),
        Case("dim frames do not count", pattern("CddCd")),
        Case("dim frames keep a candidate in its place", pattern("CdCdC"), "4 appeared 1"),
        Case("a flicker every five frames is nobody", pattern("C....C....C....C....")),
        Case("a score of exactly 0.75 is clear", still(score: 0.75, count: 3), "2 appeared 1"),
    ]

    private static func still(score: Double, count: Int) -> FilmStrip {
        .still(SyntheticFace(score: score), count: count)
    }

    // MARK: Keeping: 0.70 is enough, two seconds without is gone

    static let keeping = [
        Case("a face stays with a low score", pattern("CCC") + still(score: 0.70, count: 60), "2 appeared 1"),
        Case(
            "a score under 0.70 does not keep it", pattern("CCC") + still(score: 0.69, count: 30), "2 appeared 1",
            "22 left 1"),
        Case(
            "a face has left two seconds after it was last seen", pattern("CCC") + .empty(30), "2 appeared 1",
            "22 left 1"),
        Case(
            "a face that is back within two seconds keeps its id", pattern("CCC") + .empty(19) + pattern("CCC"),
            "2 appeared 1"),
        Case(
            "a face that is back after two seconds is another", pattern("CCC") + .empty(20) + pattern("CCC"),
            "2 appeared 1", "22 left 1", "25 appeared 2"),
    ]

    // MARK: Association: under half a diagonal away, under one and a half times the size

    /// One face that moves `step` pixels a frame.
    private static func walk(_ step: Double, count: Int) -> FilmStrip {
        FilmStrip(frames: (0..<count).map { [SyntheticFace(x: 100 + step * Double($0))] })
    }

    private static func crossing() -> FilmStrip {
        FilmStrip(
            frames: (0..<20).map { frame in
                let way = Double(frame) * 15
                return [SyntheticFace(x: 150 + way, y: 200, width: 50), SyntheticFace(x: 435 - way, y: 280, width: 50)]
            })
    }

    static let associating = [
        Case("a walking face keeps its id", walk(30, count: 15), "2 appeared 1"),
        Case(
            "a jump of more than half a diagonal is another face",
            .still(SyntheticFace(x: 100), count: 5) + .still(SyntheticFace(x: 160), count: 3), "2 appeared 1",
            "7 appeared 2"),
        Case(
            "half a diagonal less a pixel is the same face",
            .still(SyntheticFace(x: 100), count: 5) + .still(SyntheticFace(x: 149), count: 25), "2 appeared 1"),
        Case(
            "a face 1.4 times larger is the same",
            .still(SyntheticFace(width: 50), count: 5) + .still(SyntheticFace(width: 70), count: 25), "2 appeared 1"),
        Case(
            "a face 1.6 times larger is another",
            .still(SyntheticFace(width: 50), count: 5) + .still(SyntheticFace(width: 80), count: 3), "2 appeared 1",
            "7 appeared 2"),
        Case("two faces that cross keep their ids", crossing(), "2 appeared 1", "2 appeared 2"),
        Case(
            "of two close faces one leaves and the other stays",
            .still(SyntheticFace(x: 300), SyntheticFace(x: 350), count: 5) + .still(SyntheticFace(x: 350), count: 30),
            "2 appeared 1", "2 appeared 2", "24 left 1"),
    ]

    @Test("Crossing faces end where they were walking to")
    func crossingFacesKeepTheirWay() throws {
        let last = try #require(Self.crossing().events().last { $0.event.kind == .appeared })
        #expect(last.event.faces.count == 2)
        var tracker = FaceTracker(settings: PresenceSettings())
        for (number, faces) in Self.crossing().frames.enumerated() {
            let observation = FaceObservation(detections: faces.map(\.detection), aspectRatio: 640.0 / 480)
            _ = tracker.handle(observation, at: .start + .milliseconds(Int64(number) * 100))
        }
        let middles = tracker.faces.map { ($0.region.center.x * 640).rounded() }
        #expect(middles == [435, 150])
    }

    @Test("The order of a frame's detections does not matter")
    func orderOfDetections() {
        let strip = Self.crossing()
        let shuffled = FilmStrip(frames: strip.frames.enumerated().map { $0.isMultiple(of: 2) ? $1 : $1.reversed() })
        #expect(shuffled.changes() == strip.changes())
    }

    @Test(
        "Broken detections make nobody appear",
        arguments: [
            SyntheticFace(x: .nan), SyntheticFace(width: 0), SyntheticFace(score: .nan),
            SyntheticFace(width: .infinity),
        ])
    func brokenDetections(_ face: SyntheticFace) {
        #expect(FilmStrip.still(face, count: 20).changes().isEmpty)
    }

    @Test("More faces than can be followed are survived, and the best stay")
    func crowds() {
        let crowd = (0..<100).map { SyntheticFace(x: Double($0 % 10) * 64, y: Double($0 / 10) * 48, width: 20) }
        let changes = FilmStrip(frames: Array(repeating: crowd, count: 4)).changes()
        #expect(changes.count == 64)
    }
}
