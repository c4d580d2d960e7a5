package import Reception

/// A rectangle of a picture, in pixels from the top left.
package struct Box: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double
}

/// How a shape is coloured.
package enum Ink: Hashable, Sendable {
    case paper, text, faint, lane, widthCurve, yawCurve, blocked
    /// A shade from 0 black to 1 white.
    case shade(Double)
    /// The colour and pattern of a level: each is told from the others without colour, too.
    case level(EngagementLevel)
}

/// Which end of a text is at its place.
package enum TextAnchor: Hashable, Sendable {
    case left, middle, right
}

/// How a line is drawn.
package enum LineStyle: Hashable, Sendable {
    case solid, dashed, dotted
}

/// One thing to draw. What is later in a list covers what is earlier.
package enum TimelineShape: Hashable, Sendable {
    case fill(Box, Ink)
    case outline(Box, Ink)
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double, Ink, LineStyle)
    /// A line through points, x and y in turn.
    case curve([Double], Ink)
    /// The sign of an event with its middle there.
    case mark(PresenceEvent.Kind, x: Double, y: Double)
    /// Words on the base line `y`.
    case text(String, x: Double, y: Double, TextAnchor, size: Double, Ink)
}

extension TimelineShape {
    /// About what a letter of a label takes.
    private static let letter = 7.0

    /// Whether a word has room in a box.
    static func hasRoom(for word: String, in box: Box) -> Bool { box.width > Double(word.count) * letter + 14 }

    /// A word in the middle of a box of this ink, readable over its pattern.
    static func label(_ word: String, in box: Box, over ink: Ink) -> [TimelineShape] {
        let (x, y) = (box.x + box.width / 2, box.y + box.height / 2 + 4)
        let room = Double(word.count) * letter + 4
        let ground = Box(x: x - room / 2, y: box.y + 2, width: room, height: box.height - 4)
        let label = TimelineShape.text(word, x: x, y: y, .middle, size: 11, ink == .level(.engaged) ? .paper : .text)
        return ink.hatch == nil ? [label] : [.fill(ground, .paper), label]
    }
}
