import PresenceTimeline
import Reception
import Testing

@Suite("Everything on a picture of presence has its place")
struct TimelineLayoutTests {
    private static func layout(_ faces: Int, _ seconds: Double, _ language: Language = .english) -> TimelineLayout {
        TimelineLayout(
            Recorded.visits(faces, seconds: seconds), settings: PresenceSettings(), words: TimelineWords(language))
    }

    private static func texts(_ layout: TimelineLayout) -> [String] {
        layout.shapes.compactMap { shape in
            if case .text(let words, _, _, _, _, _) = shape { words } else { nil }
        }
    }

    private static func boxes(_ layout: TimelineLayout) -> [Box] {
        layout.shapes.compactMap { shape in
            switch shape {
            case .fill(let box, _), .outline(let box, _): box
            default: nil
            }
        }
    }

    @Test(
        "Nothing is outside of the picture",
        arguments: [(0, 10.0), (1, 1), (1, 60), (12, 60), (3, 180), (12, 1_200), (40, 1_200), (200, 1_200)])
    func bounds(faces: Int, seconds: Double) {
        let layout = Self.layout(faces, seconds)
        #expect(layout.height < 2_500)
        let isWithin = Self.boxes(layout).allSatisfy { box in
            box.x >= 0 && box.width >= 0 && box.x + box.width <= TimelineLayout.width + 0.001
                && box.y >= 0 && box.y + box.height <= layout.height + 0.001
        }
        #expect(isWithin)
        var points: [Double] = []
        for case .curve(let curve, _) in layout.shapes { points += curve }
        let areSound = points.allSatisfy { $0.isFinite && $0 >= 0 }
        #expect(areSound)
    }

    @Test("Every face has its row and its name, every level its sign in the legend")
    func rows() {
        let texts = Self.texts(Self.layout(12, 60))
        #expect((1...12).allSatisfy { texts.contains("face \($0)") })
        #expect(["unknown", "disengaged", "engaging", "engaged", "disengaging"].allSatisfy(texts.contains))
        #expect(["appeared", "left", "threshold to engage", "light", "seconds"].allSatisfy(texts.contains))
    }

    @Test("In Vietnamese nothing is in English")
    func vietnamese() {
        let texts = Self.texts(Self.layout(2, 60, .vietnamese))
        #expect(texts.contains("mặt 1") && texts.contains("chú ý") && texts.contains("giây"))
        #expect(!texts.contains { $0.contains("face") || $0.contains("engaged") || $0.contains("light") })
    }

    @Test("Where nobody was it says so")
    func nobody() { #expect(Self.texts(Self.layout(0, 10)).contains("nobody was seen")) }

    @Test("Marks stand at their times")
    func marks() {
        let layout = Self.layout(1, 60)
        let marks = layout.shapes.compactMap { shape -> Double? in
            if case .mark(.engaged, let x, let y) = shape, y > 90 { x } else { nil }
        }
        // The share 0.25 of 0.3 of the minute, on an axis from 110 to 1580.
        #expect(marks.count == 1 && marks.allSatisfy { abs($0 - (110 + 1_470 * 0.075)) < 5 })
    }

    @Test("More faces than rows share them, never two at a time in one; who finds no room is counted")
    func sharedRows() {
        let steps = (0..<60).map { $0 * 10..<$0 * 10 + 25 }
        let plan = LanePlan(steps, most: 4)
        #expect(plan.count <= 4 && plan.lanes.allSatisfy { $0 != nil })
        for lane in 0..<plan.count {
            let inLane = zip(steps, plan.lanes).filter { $0.1 == lane }.map(\.0)
            #expect(zip(inLane, inLane.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        }
        #expect(LanePlan([0..<10, 0..<10, 0..<10], most: 2).lanes == [0, 1, nil])
    }

    @Test("Levels differ in grey, and those next to each other by a pattern, too")
    func grey() throws {
        let inks: [Ink] = [.disengaged, .engaging, .engaged, .disengaging].map(Ink.level)
        let shades = inks.map { 0.3 * $0.color.red + 0.59 * $0.color.green + 0.11 * $0.color.blue }
        for (index, shade) in shades.enumerated() {
            for (other, another) in shades.enumerated() where other < index {
                #expect(abs(shade - another) > 0.1 || inks[index].hatch != inks[other].hatch)
            }
        }
    }
}

@Suite("Times are written where they can be read")
struct TimeAxisTests {
    @Test(
        "Labels are whole and not crowded",
        arguments: [
            (0.05, "0"), (2.0, "0"), (20, "0"), (60, "0"), (180, "0:00"), (1_200, "0:00"), (7_200, "0:00:00"),
            (86_400, "0:00:00"),
        ])
    func ticks(seconds: Double, first: String) {
        let axis = TimeAxis(seconds: seconds, left: 100, right: 1_500)
        #expect((1...18).contains(axis.ticks.count))
        #expect(axis.ticks.first.map(axis.label) == first)
        #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { axis.x($1) - axis.x($0) >= 79 })
    }

    @Test("Times are written as people read them")
    func labels() {
        func label(_ time: Double, of seconds: Double) -> String {
            TimeAxis(seconds: seconds, left: 0, right: 1_000).label(time)
        }
        #expect(label(0.5, of: 2) == "0.5")
        #expect(label(90, of: 180) == "1:30")
        #expect(label(3_605, of: 7_199) == "60:05")
        #expect(label(7_505, of: 10_000) == "2:05:05")
    }
}
