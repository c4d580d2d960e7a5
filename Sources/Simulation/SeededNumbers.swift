import Synchronization

/// Numbers that look random and are the same for the same seed (SplitMix64; G. Steele, D. Lea, C. Flood, 2014).
package final class SeededNumbers: Sendable, RandomNumberGenerator {
    private let state: Mutex<UInt64>

    /// Begins the sequence of `seed`.
    package init(seed: UInt64) { state = Mutex(seed) }

    /// The next number.
    package func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// The next number in sixteen hexadecimal digits.
    func hexadecimal() -> String {
        let digits = String(next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
