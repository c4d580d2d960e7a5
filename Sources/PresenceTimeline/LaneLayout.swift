import Reception

/// One row of a picture: a bar of levels with the signs of what happened, and below it how wide the face was and how far
/// turned, each with the thresholds.
struct LaneLayout {
    /// How high a row is where there are so many: few have room for curves that can be read closely.
    static func height(ofEach count: Int) -> Double { count <= 4 ? 150 : count <= 12 ? 92 : 68 }

    private static let barHeight = 18.0
    /// The largest |yaw| that is drawn.
    private static let yawScale = 0.6

    let axis: TimeAxis
    let top: Double
    let height: Double
    /// The width of a face that is drawn at full height.
    let widthScale: Double
    let words: TimelineWords
    let settings: PresenceSettings

    private var barTop: Double { top + 14 }
    private var curveHeight: Double { (height - 14 - Self.barHeight - 16) / 2 }
    private var widthTop: Double { barTop + Self.barHeight + 6 }
    private var yawTop: Double { widthTop + curveHeight + 4 }

    /// What every row has: its curves' names and thresholds.
    func frame() -> [TimelineShape] {
        let words = [(self.words.width, widthTop), (self.words.yaw, yawTop)]
        let names = words.map { word, y in
            TimelineShape.text(word, x: axis.left - 8, y: y + curveHeight / 2 + 4, .right, size: 11, .text)
        }
        return names + [.line(fromX: 20, fromY: top + 3, toX: axis.right, toY: top + 3, .lane, .solid)]
    }

    /// Where a face engages and disengages, for as long as it is there.
    private func thresholds(_ face: RecordedFace, step: Double) -> [TimelineShape] {
        let (from, to) = (axis.x(Double(face.firstStep) * step), axis.x(Double(face.steps.upperBound) * step))
        let lines: [(y: Double, LineStyle)] = [
            (y(settings.engageWidth, scale: widthScale, top: widthTop), .dashed),
            (y(settings.disengageWidth, scale: widthScale, top: widthTop), .dotted),
            (y(settings.engageYaw, scale: Self.yawScale, top: yawTop), .dashed),
            (y(settings.disengageYaw, scale: Self.yawScale, top: yawTop), .dotted),
        ]
        return lines.map { .line(fromX: from, fromY: $0.y, toX: to, toY: $0.y, .faint, $0.1) }
    }

    /// A face's bar, curves, signs and name; in a row that faces share the name stands at the bar.
    func shapes(_ face: RecordedFace, step: Double, isShared: Bool) -> [TimelineShape] {
        bar(face, step: step) + thresholds(face, step: step) + curves(face, step: step) + marks(face) + [
            name(face, step: step, isShared: isShared)
        ]
    }

    private func name(_ face: RecordedFace, step: Double, isShared: Bool) -> TimelineShape {
        if isShared {
            let x = axis.x(Double(face.firstStep) * step) + 8
            return .text("\(face.id)", x: x, y: barTop - 2, .left, size: 10, .text)
        }
        return .text("\(words.face) \(face.id)", x: axis.left - 8, y: barTop + 14, .right, size: 14, .text)
    }

    private func bar(_ face: RecordedFace, step: Double) -> [TimelineShape] {
        let tones = Runs(face.samples.map { LevelTone(level: $0.level, isSeen: $0.isSeen) })
        return tones.flatMap { run -> [TimelineShape] in
            let from = axis.x(Double(face.firstStep + run.steps.lowerBound) * step)
            let to = axis.x(Double(face.firstStep + run.steps.upperBound) * step)
            // Who is out of sight is a thin line.
            let inset = run.value.isSeen ? 0 : Self.barHeight / 3
            let box = Box(x: from, y: barTop + inset, width: to - from, height: Self.barHeight - 2 * inset)
            let word = words.levels[run.value.level] ?? ""
            let ink = Ink.level(run.value.level)
            let isNamed = run.value.isSeen && TimelineShape.hasRoom(for: word, in: box)
            return [.fill(box, ink), .outline(box, .text)]
                + (isNamed ? TimelineShape.label(word, in: box, over: ink) : [])
        }
    }

    private func curves(_ face: RecordedFace, step: Double) -> [TimelineShape] {
        [
            curve(face, step: step, scale: widthScale, top: widthTop, .widthCurve, \.width),
            curve(face, step: step, scale: Self.yawScale, top: yawTop, .yawCurve, \.yaw),
        ]
    }

    /// A line through the least and the largest value of every step.
    private func curve(
        _ face: RecordedFace, step: Double, scale: Double, top: Double, _ ink: Ink,
        _ value: KeyPath<FaceSample, ClosedRange<Float>>
    ) -> TimelineShape {
        var points: [Double] = []
        for (offset, sample) in face.samples.enumerated() where sample.isSeen {
            let x = axis.x((Double(face.firstStep + offset) + 0.5) * step)
            let range = sample[keyPath: value]
            points += [x, y(Double(range.lowerBound), scale: scale, top: top)]
            if range.lowerBound != range.upperBound {
                points += [x, y(Double(range.upperBound), scale: scale, top: top)]
            }
        }
        return .curve(points, ink)
    }

    private func y(_ value: Double, scale: Double, top: Double) -> Double {
        top + curveHeight * (1 - min(max(value / scale, 0), 1))
    }

    private func marks(_ face: RecordedFace) -> [TimelineShape] {
        face.marks.map { .mark($0.kind, x: axis.x($0.at), y: barTop - 6) }
    }
}

private struct LevelTone: Hashable {
    let level: EngagementLevel
    let isSeen: Bool
}
