import Synchronization

/// Counts down to nothing, one byte at a time.
final class Countdown: Sendable {
    private let left: Mutex<UInt8>

    init(_ count: UInt8) { left = Mutex(count) }

    func next() -> [UInt8]? {
        left.withLock { left in
            guard left > 0 else { return nil }
            defer { left -= 1 }
            return [left]
        }
    }
}
