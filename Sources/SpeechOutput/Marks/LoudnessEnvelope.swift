import Reception

/// How open a mouth is by how loud it is, for voices that tell no speech sounds.
struct LoudnessEnvelope {
    /// The loudness of quiet speech, as a root of the mean square; what is louder raises it.
    private var peak = 1_500.0
    /// Parts of the peak below which the mouth is closed, and over which it is open.
    private static let (closed, open) = (0.06, 0.5)
    /// What is kept of the peak from piece to piece: half is forgotten in about three seconds.
    private static let memory = 0.995

    /// The mouth over the next samples, about 20 ms of them.
    mutating func shape(of samples: ArraySlice<Int16>) -> MouthShape {
        let power = samples.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(max(1, samples.count))
        let loudness = power.squareRoot()
        peak = max(loudness, peak * Self.memory)
        if loudness < Self.closed * peak { return .rest }
        return loudness > Self.open * peak ? .open : .half
    }
}
