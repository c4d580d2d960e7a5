import Reception
import Synchronization

/// The numbers of one `SeededRandom`, for several to draw from.
package final class SeededNumbers: Sendable, RandomNumberGenerator {
    private let state: Mutex<SeededRandom>

    /// Begins the sequence of `seed`.
    package init(seed: UInt64) { state = Mutex(SeededRandom(seed: seed)) }

    /// The next number.
    package func next() -> UInt64 { state.withLock { $0.next() } }

    /// The next number in sixteen hexadecimal digits.
    func hexadecimal() -> String {
        let digits = String(next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
