import Reception
import Testing

@Suite("Choosing the frames that are looked at")
struct DetectionPaceTests {
    struct Stream: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// When frames are taken, in milliseconds.
        let frames: [Double]
        /// How many looks are expected.
        let looks: ClosedRange<Int>
        /// The longest time between two looks, in milliseconds.
        let longest: Double
    }

    private static func every(_ interval: Double, jitter: Double = 0, for seconds: Double = 30) -> [Double] {
        var state: UInt64 = 3
        return (0..<Int(seconds * 1_000 / interval)).map { number in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(number) * interval + jitter * (Double(state >> 33) / Double(1 << 30) - 1)
        }.map { max($0, 0) }
    }

    static let streams: [Stream] = [
        Stream(testDescription: "ten a second", frames: every(100), looks: 300...300, longest: 100.1),
        Stream(
            testDescription: "ten a second, 20 ms of jitter", frames: every(100, jitter: 20), looks: 297...300,
            longest: 160),
        Stream(testDescription: "thirty a second", frames: every(1_000 / 30.0), looks: 299...301, longest: 134),
        Stream(
            testDescription: "thirty a second, 10 ms of jitter", frames: every(1_000 / 30.0, jitter: 10),
            looks: 297...301, longest: 160),
        Stream(testDescription: "25 a second", frames: every(40), looks: 299...301, longest: 121),
        Stream(testDescription: "15 a second", frames: every(1_000 / 15.0), looks: 295...301, longest: 134),
        Stream(testDescription: "five a second: all of them", frames: every(200), looks: 150...150, longest: 200.1),
        Stream(
            testDescription: "nine a second: all of them", frames: every(1_000 / 9.0), looks: 268...270, longest: 112),
        Stream(
            testDescription: "a gap of ten seconds is not made up for",
            frames: every(1_000 / 30.0, for: 5) + every(1_000 / 30.0, for: 5).map { $0 + 15_000 }, looks: 99...101,
            longest: 10_100),
        Stream(
            testDescription: "time that jumps back is gone along with",
            frames: every(100, for: 5).map { $0 + 3_600_000 } + every(100, for: 5), looks: 99...100, longest: 101),
    ]

    private static func instant(_ milliseconds: Double) -> Instant {
        Instant(microseconds: Int64(milliseconds * 1_000))
    }

    @Test("about ten a second, evenly, whatever the camera's rate", arguments: streams)
    func keepsRate(stream: Stream) {
        var pace = DetectionPace()
        let taken = stream.frames.filter { pace.takes(frameAt: Self.instant($0)) }
        #expect(stream.looks.contains(taken.count), "\(taken.count) looks")
        let longest = zip(taken, taken.dropFirst()).map { $1 - $0 }.max() ?? 0
        #expect(longest <= stream.longest, "\(longest) ms between two looks")
    }

    @Test("a device whose clock jumps back a moment is looked at within two intervals")
    func followsSmallJump() {
        var pace = DetectionPace()
        let taken = Self.every(100, for: 5).filter { pace.takes(frameAt: Self.instant($0)) }
        #expect(taken.count == 50)
        let next = (0..<10).first { pace.takes(frameAt: Self.instant(4_750 + Double($0) * 100)) }
        #expect(next.map { $0 <= 3 } == true)
    }

    struct Load: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Shares of the interval that looks take, and for how many looks.
        let spells: [(share: Double, looks: Int)]
        let isSomebodyThere: Bool
        let rests: Bool
    }

    static let loads: [Load] = [
        Load(testDescription: "a quick detector", spells: [(0.2, 100)], isSomebodyThere: false, rests: false),
        Load(testDescription: "a slow one", spells: [(0.8, 100)], isSomebodyThere: false, rests: true),
        Load(
            testDescription: "a slow one, and somebody there", spells: [(0.8, 100)], isSomebodyThere: true, rests: false
        ),
        Load(
            testDescription: "one slow look among quick ones", spells: [(0.2, 50), (3, 1), (0.2, 1)],
            isSomebodyThere: false, rests: false),
        Load(
            testDescription: "between the thresholds after a quick time", spells: [(0.2, 50), (0.5, 100)],
            isSomebodyThere: false, rests: false),
        Load(
            testDescription: "between the thresholds after a slow time", spells: [(0.8, 50), (0.5, 100)],
            isSomebodyThere: false, rests: true),
        Load(
            testDescription: "quick again", spells: [(0.8, 50), (0.2, 50)], isSomebodyThere: false, rests: false),
    ]

    @Test("rests while the processor is short and nobody is there", arguments: loads)
    func rests(load: Load) {
        var pace = DetectionPace()
        for spell in load.spells {
            for _ in 0..<spell.looks {
                let took = Delay(microseconds: Int64(spell.share * 100_000))
                pace.note(took: took, isSomebodyThere: load.isSomebodyThere)
            }
        }
        #expect(pace.isResting == load.rests)
        let taken = Self.every(1_000 / 30.0, for: 10).filter { pace.takes(frameAt: Self.instant($0)) }
        #expect((load.rests ? 49...51 : 99...101).contains(taken.count), "\(taken.count) looks in ten seconds")
    }
}
