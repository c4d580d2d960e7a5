import Reception
import Synchronization
import Testing
import Vision

@Suite("Telling night from day")
struct NightMachineTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Brightness, and for how many tenths of a second.
        let spells: [(brightness: Double, tenths: Int)]
        /// The tenths in which night falls or day breaks.
        let changes: [Int]
    }

    static let cases: [Case] = [
        Case(testDescription: "a bright day has no night", spells: [(0.4, 100)], changes: []),
        Case(testDescription: "night falls after two seconds in the dark", spells: [(0.1, 100)], changes: [20]),
        Case(
            testDescription: "somebody in black before the lens is no night",
            spells: [(0.4, 10), (0.1, 20), (0.4, 50)],
            changes: []),
        Case(testDescription: "dusk changes nothing", spells: [(0.18, 100)], changes: []),
        Case(
            testDescription: "day breaks two seconds after the lamps are on, dusk does not end the night",
            spells: [(0.1, 50), (0.18, 50), (0.3, 50)], changes: [20, 120]),
        Case(
            testDescription: "lamps that flicker between the thresholds change nothing",
            spells: (0..<50).map { ($0.isMultiple(of: 2) ? 0.15 : 0.22, 1) }, changes: []),
    ]

    @Test("changes after a while, and not at dusk", arguments: cases)
    func changes(example: Case) {
        var machine = NightMachine()
        var changes: [Int] = []
        var tenth = 0
        for spell in example.spells {
            for _ in 0..<spell.tenths {
                let before = machine.isNight
                let now = Instant(microseconds: Int64(tenth) * 100_000)
                if machine.isNight(brightness: spell.brightness, at: now) != before { changes.append(tenth) }
                tenth += 1
            }
        }
        #expect(changes == example.changes)
    }

    /// A detector that says who looked.
    private final class Witness: FaceDetector {
        let looks = Mutex(0)

        func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
            looks.withLock { $0 += 1 }
            return []
        }
    }

    @Test("one detector looks by day, the other at night, and frames that cannot be measured change nothing")
    func picksDetector() throws {
        let (day, night) = (Witness(), Witness())
        let detector = AdaptiveFaceDetector(day: day, night: night)
        let shape = PictureShape(width: 64, height: 240, format: .gray8)
        let pictures = [Picture(shape, repeating: 120), Picture(shape, repeating: 10), Picture(shape, repeating: 120)]
        var tenth = 0
        for picture in pictures {
            for _ in 0..<40 {
                try picture.withFrame(at: Instant(microseconds: Int64(tenth) * 100_000)) { frame throws(PartFailure) in
                    _ = try detector.detect(in: frame)
                }
                tenth += 1
            }
            let tiny = Picture(PictureShape(width: 2, height: 2, format: .gray8), repeating: 0)
            try tiny.withFrame { frame throws(PartFailure) in _ = try detector.detect(in: frame) }
        }
        #expect(day.looks.withLock { $0 } == 82)
        #expect(night.looks.withLock { $0 } == 41)
    }
}
