/// Where on a picture's time axis something stands, and which times are written on it.
package struct TimeAxis: Hashable, Sendable {
    /// Steps that people read easily, in seconds.
    private static let steps = [0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400]
    /// The least room of a label.
    private static let labelWidth = 80.0

    /// The time at the right end, in seconds; above 0.
    package let seconds: Double
    /// The left end.
    package let left: Double
    /// The right end.
    package let right: Double

    /// Makes an axis; a recording of no length is shown as if it lasted a frame.
    package init(seconds: Double, left: Double, right: Double) {
        self.seconds = max(seconds, 0.1)
        self.left = left
        self.right = right
    }

    /// The place of a time; times beyond the ends are at the ends.
    package func x(_ time: Double) -> Double { left + (right - left) * min(max(time / seconds, 0), 1) }

    /// The times that are written, from 0 on.
    package var ticks: [Double] {
        let most = max((right - left) / Self.labelWidth, 1)
        let step = Self.steps.first { seconds / $0 <= most } ?? 86_400
        return (0...Int((seconds / step).rounded(.down))).map { Double($0) * step }
    }

    /// A time as it is written: `7`, `1:30` from two minutes on, `2:05:00` from two hours on.
    package func label(_ time: Double) -> String {
        if seconds < 120 { return time == time.rounded() ? "\(Int(time))" : "\((time * 10).rounded() / 10)" }
        let whole = Int(time.rounded())
        let padded = Self.padded(whole % 60)
        if seconds < 7_200 { return "\(whole / 60):\(padded)" }
        return "\(whole / 3_600):\(Self.padded(whole / 60 % 60)):\(padded)"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
