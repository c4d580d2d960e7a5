import Reception

/// The hours of the day from left to right.
struct TimeAxis {
    /// The first hour to the end of the last.
    let hours: Range<Int>
    /// What the instants mean.
    let clock: DayClock

    /// The left edge.
    static let left = 34.0
    /// The right edge.
    static let right = Drawing.width - 22

    /// Where seconds since midnight lie.
    var scale: Scale {
        Scale(
            values: Double(hours.lowerBound) * 3600...Double(hours.upperBound) * 3600, from: Self.left, to: Self.right)
    }

    /// Where `instant` lies.
    func x(_ instant: Instant) -> Double { scale(clock.seconds(of: instant)) }

    /// The hours that are written: all of a working day, fewer of a longer one.
    var ticks: [Int] {
        let step = max((hours.count + 11) / 12, 1)
        return Array(stride(from: hours.lowerBound, through: hours.upperBound, by: step))
    }

    /// Draws the hours under a chart that reaches from `top` to `bottom`.
    func draw(in drawing: inout Drawing, top: Double, bottom: Double, title: String) {
        for hour in ticks {
            let x = scale(Double(hour) * 3600)
            drawing.line(from: (x, top), to: (x, bottom + 5), style: "grid")
            drawing.text(DayClock.text(minute: hour * 60), x: x, y: bottom + 20, anchor: .middle)
        }
        drawing.text(title, x: Self.right, y: bottom + 38, anchor: .end, style: "axis-title")
    }

    /// How much the hours and their title take under a chart.
    static let height = 46.0
}
