/// The number of a hashed n-gram, one of `FeatureHash.buckets`.
typealias Feature = UInt16

/// Turns runs of codes into features: a multiplicative hash of 64 bits of which the upper 16 count.
///
/// Hashing to 2^16 buckets costs no accuracy that could be measured, and makes the model's size known beforehand.
struct FeatureHash {
    /// How many features there are.
    static let buckets = 1 << 16

    private var state: UInt64

    /// Begins a run of `kind`: the same codes mean something else in another kind.
    init(_ kind: FeatureKind) { state = 0x9E37_79B9_7F4A_7C15 &* UInt64(kind.rawValue &+ 1) }

    /// Takes the next code.
    mutating func take(_ code: UInt32) { take(UInt64(code)) }

    /// Takes the hash of a whole word.
    mutating func take(_ word: UInt64) {
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
    }

    /// The run so far as a part of another.
    var value: UInt64 { state }

    /// The feature the run so far is.
    var feature: Feature { Feature(truncatingIfNeeded: (state &* 0xC4CE_B9FE_1A85_EC53) >> 48) }
}

/// What an n-gram is made of.
enum FeatureKind: UInt8 {
    case word, wordPair, characters, syllables, slot, slotPair
}
