/// Makes speech louder than the engine can without clipping.
enum Loudness {
    /// What a quiet sample is multiplied by: about 6 dB. Loud ones gain less, and full scale stays what it is.
    private static let gain: Float = 2

    /// The samples on the curve y = g·x / (1 + (g - 1)·|x|), x in full scale: it rises everywhere and never overflows.
    static func raised(_ samples: [Int16]) -> [Int16] {
        samples.map { sample in
            let value = Float(sample) / 32_768
            let louder = gain * value / (1 + (gain - 1) * abs(value))
            return Int16(max(-32_768, min(32_767, (louder * 32_768).rounded())))
        }
    }
}
