import Reception

/// What colours, patterns and signs of a picture mean.
struct TimelineLegend {
    private static let levels: [EngagementLevel] = [.unknown, .disengaged, .engaging, .engaged, .disengaging]
    private static let kinds: [PresenceEvent.Kind] = [.appeared, .engaged, .disengaged, .left]
    /// About what a letter takes.
    private static let letter = 7.2

    let words: TimelineWords

    /// The legend from `x` on, on one line around `y`.
    func shapes(x: Double, y: Double) -> [TimelineShape] {
        var (shapes, x) = ([TimelineShape](), x)
        func add(_ word: String, room: Double, _ sign: [TimelineShape]) {
            shapes += sign + [.text(word, x: x + room, y: y + 5, .left, size: 12, .text)]
            x += room + Double(word.count) * Self.letter + 18
        }
        for level in Self.levels {
            let box = Box(x: x, y: y - 7, width: 28, height: 14)
            add(words.levels[level] ?? "", room: 34, [.fill(box, .level(level)), .outline(box, .text)])
        }
        let thin = Box(x: x, y: y - 3, width: 28, height: 6)
        add(words.outOfSight, room: 34, [.fill(thin, .level(.disengaged)), .outline(thin, .text)])
        for kind in Self.kinds { add(words.kinds[kind] ?? "", room: 14, [.mark(kind, x: x + 5, y: y)]) }
        for (word, style) in [(words.engageThreshold, LineStyle.dashed), (words.disengageThreshold, .dotted)] {
            add(word, room: 34, [.line(fromX: x, fromY: y, toX: x + 28, toY: y, .faint, style)])
        }
        return shapes
    }
}
