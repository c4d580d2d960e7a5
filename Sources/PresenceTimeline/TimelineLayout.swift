package import Reception

/// Where everything of a picture of presence stands: pure, so that it can be tested without a picture.
package struct TimelineLayout: Sendable {
    /// The picture's width in pixels.
    package static let width = 1_600.0
    private static let left = 110.0
    private static let right = 1_580.0
    private static let top = 96.0
    private static let lightHeight = 26.0

    /// The picture's height in pixels.
    package let height: Double
    /// What is drawn, in this order.
    package private(set) var shapes: [TimelineShape] = []

    private let recording: PresenceRecording
    private let settings: PresenceSettings
    private let words: TimelineWords
    private let axis: TimeAxis

    /// The layout of a recording in which something was seen.
    package static func drawn(
        _ recording: PresenceRecording, settings: PresenceSettings, words: TimelineWords
    ) throws(TimelineError) -> TimelineLayout {
        if recording.isEmpty { throw .nothingSeen }
        return TimelineLayout(recording, settings: settings, words: words)
    }

    /// Lays out a recording made with `settings`.
    package init(_ recording: PresenceRecording, settings: PresenceSettings, words: TimelineWords) {
        self.recording = recording
        self.settings = settings
        self.words = words
        axis = TimeAxis(
            seconds: max(recording.seconds, recording.step.seconds), left: Self.left, right: Self.right)
        let plan = LanePlan(recording.faces.map(\.steps))
        let laneHeight = LaneLayout.height(ofEach: plan.count)
        let lanesBottom = Self.top + laneHeight * Double(max(plan.count, 1))
        height = lanesBottom + Self.lightHeight + 62
        addHead(forgotten: recording.forgottenFaces + plan.lanes.count { $0 == nil })
        addGrid(from: Self.top, to: lanesBottom + Self.lightHeight + 6)
        addLanes(plan, height: laneHeight)
        addLight(top: lanesBottom)
    }

    private mutating func addHead(forgotten: Int) {
        shapes.append(.fill(Box(x: 0, y: 0, width: Self.width, height: height), .paper))
        shapes.append(.text(words.title, x: 20, y: 30, .left, size: 20, .text))
        if forgotten > 0 {
            shapes.append(.text("+ \(forgotten) \(words.forgotten)", x: Self.right, y: 30, .right, size: 13, .text))
        }
        shapes += TimelineLegend(words: words).shapes(x: 20, y: 58)
    }

    private mutating func addGrid(from top: Double, to bottom: Double) {
        for tick in axis.ticks {
            let x = axis.x(tick)
            shapes.append(.line(fromX: x, fromY: top, toX: x, toY: bottom, .lane, .solid))
            shapes.append(.text(axis.label(tick), x: x, y: bottom + 18, .middle, size: 13, .text))
        }
        let unit = axis.seconds < 120 ? words.seconds : axis.seconds < 7_200 ? words.minutes : words.hours
        shapes.append(.text(unit, x: (Self.left + Self.right) / 2, y: bottom + 38, .middle, size: 13, .text))
    }

    private mutating func addLanes(_ plan: LanePlan, height: Double) {
        guard plan.count > 0 else {
            let y = Self.top + height / 2
            shapes.append(.text(words.nobody, x: (Self.left + Self.right) / 2, y: y, .middle, size: 16, .text))
            return
        }
        let isShared = recording.faces.count > plan.count
        let widest = recording.faces.flatMap(\.samples).map { Double($0.width.upperBound) }.max() ?? 0
        let scale = max(widest, settings.engageWidth * 1.2)
        for lane in 0..<plan.count {
            let layout = LaneLayout(
                axis: axis, top: Self.top + height * Double(lane), height: height, widthScale: scale, words: words,
                settings: settings)
            shapes += layout.frame()
            for (face, _) in zip(recording.faces, plan.lanes).filter({ $0.1 == lane }) {
                shapes += layout.shapes(face, step: recording.step.seconds, isShared: isShared)
            }
        }
    }

    /// A strip of the picture's brightness, with what was blocked.
    private mutating func addLight(top: Double) {
        let y = top + 4
        shapes.append(.text(words.light, x: Self.left - 8, y: y + 15, .right, size: 12, .text))
        let step = recording.step.seconds
        for run in Runs(recording.light.map { LightTone($0) }) {
            let (from, to) = (axis.x(Double(run.steps.lowerBound) * step), axis.x(Double(run.steps.upperBound) * step))
            let box = Box(x: from, y: y, width: to - from, height: Self.lightHeight - 6)
            shapes.append(.fill(box, run.value.ink))
            if run.value.isBlocked, box.width > 60 {
                shapes += TimelineShape.label(words.blocked, in: box, over: run.value.ink)
            }
        }
        shapes.append(
            .outline(Box(x: Self.left, y: y, width: Self.right - Self.left, height: Self.lightHeight - 6), .faint))
    }
}

/// What of a step's light is to be told apart: ten shades.
private struct LightTone: Hashable {
    let shade: Int?
    let isBlocked: Bool

    init(_ light: PresenceRecording.Light) {
        shade = light.brightness.map { Int(min(max($0, 0), 1) * 20) }
        isBlocked = light.isBlocked
    }

    var ink: Ink { isBlocked ? .blocked : shade.map { .shade(Double($0) / 20) } ?? .paper }
}
