/// Makes samples softer, going from one gain to the next without a click.
struct Fader {
    /// How long a change takes: longer than a click, shorter than a syllable.
    private static let seconds = 0.02

    private var gain: Float

    /// Begins at `gain`, 0...1.
    init(gain: Float) { self.gain = gain }

    /// The samples times the gain, which moves evenly towards `target`.
    mutating func fade(_ samples: [Int16], to target: Float, sampleRate: Int) -> [Int16] {
        if gain == target && gain == 1 { return samples }
        let step = 1 / Float(max(1, Double(sampleRate) * Self.seconds))
        var gain = gain
        defer { self.gain = gain }
        return samples.map { sample in
            gain = gain < target ? min(target, gain + step) : max(target, gain - step)
            return Int16((Float(sample) * gain).rounded())
        }
    }
}
