/// A straight scale from values to places in a drawing.
struct Scale {
    /// The values.
    let values: ClosedRange<Double>
    /// Where the least value lies.
    let from: Double
    /// Where the greatest value lies.
    let to: Double

    /// Where `value` lies; values beyond the scale lie at its end.
    func callAsFunction(_ value: Double) -> Double {
        let length = values.upperBound - values.lowerBound
        guard length > 0 else { return from }
        let share = min(max((value - values.lowerBound) / length, 0), 1)
        return from + share * (to - from)
    }
}

/// Round numbers along an axis that begins at 0.
struct Ticks {
    /// The numbers, 0 first; the last is not less than what is to be shown.
    let values: [Double]

    /// Ticks for values up to `maximum`, about `count` of them, in steps of 1, 2 or 5 times a power of ten, not under 1.
    init(upTo maximum: Double, about count: Int = 5) {
        let maximum = max(maximum, 1)
        var step = 1.0
        var factors = [2.0, 2.5, 2.0].makeIterator()
        while maximum / step > Double(count) {
            guard let factor = factors.next() else {
                factors = [2.0, 2.5, 2.0].makeIterator()
                continue
            }
            step *= factor
        }
        values = (0...Int((maximum / step).rounded(.up))).map { Double($0) * step }
    }

    /// Where the axis ends.
    var end: Double { values.last ?? 1 }
}

extension Double {
    /// The number as a coordinate, to a tenth.
    var coordinate: String {
        let tenths = Int((self * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, tenth) = (tenths.magnitude / 10, tenths.magnitude % 10)
        return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
    }
}
