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

/// One thing to draw. What is later in a list covers what is earlier.
package enum TimelineShape: Hashable, Sendable {
    case fill(Box, Ink)
    case outline(Box, Ink)
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double, Ink, isDashed: Bool)
    /// A line through points, x and y in turn.
    case curve([Double], Ink)
    /// The sign of an event with its middle there.
    case mark(PresenceEvent.Kind, x: Double, y: Double)
    /// Words on the base line `y`.
    case text(String, x: Double, y: Double, TextAnchor, size: Double, Ink)
}
