import CV4L2

/// Rates as the kernel writes them: the seconds from one picture to the next, as a fraction.
package enum FrameRate {
    /// Pictures a second; nil for a fraction that means nothing, which some drivers answer.
    package static func ofInterval(_ numerator: UInt32, _ denominator: UInt32) -> Double? {
        guard numerator > 0, denominator > 0 else { return nil }
        return Double(denominator) / Double(numerator)
    }

    /// The fraction for `rate` pictures a second, in thousandths.
    static func interval(of rate: Double) -> v4l2_fract {
        v4l2_fract(numerator: 1_000, denominator: UInt32(min(max(rate * 1_000, 1), 1_000_000).rounded()))
    }
}
