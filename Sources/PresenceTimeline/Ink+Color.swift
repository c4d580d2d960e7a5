import Reception

extension Ink {
    /// Red, green and blue, 0...1.
    package struct Color: Hashable, Sendable {
        package let red: Double
        package let green: Double
        package let blue: Double

        init(_ red: Double, _ green: Double, _ blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }
    }

    /// Slanting or upright lines over a colour.
    package struct Hatch: Hashable, Sendable {
        package let spacing: Double
        /// How far a line leans to the right over its height.
        package let lean: Double
    }

    /// Levels differ in brightness, too: printed in grey they stay apart.
    package var color: Color {
        switch self {
        case .paper: Color(1, 1, 1)
        case .text: Color(0.12, 0.12, 0.14)
        case .faint: Color(0.55, 0.55, 0.58)
        case .lane: Color(0.88, 0.88, 0.90)
        case .widthCurve: Color(0.10, 0.30, 0.70)
        case .yawCurve: Color(0.75, 0.25, 0.10)
        case .blocked: Color(0.85, 0.75, 0.85)
        case .shade(let value): Color(value, value, value)
        case .level(.unknown): Color(1, 1, 1)
        case .level(.disengaged): Color(0.84, 0.85, 0.88)
        case .level(.engaging): Color(0.99, 0.90, 0.60)
        case .level(.engaged): Color(0.05, 0.40, 0.33)
        case .level(.disengaging): Color(0.93, 0.62, 0.38)
        }
    }

    /// The pattern over the colour.
    package var hatch: Hatch? {
        switch self {
        case .level(.engaging): Hatch(spacing: 8, lean: 1)
        case .level(.disengaging): Hatch(spacing: 4, lean: 0)
        case .blocked: Hatch(spacing: 6, lean: -1)
        default: nil
        }
    }
}
