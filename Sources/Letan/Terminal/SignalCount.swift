import Synchronization

/// Tells the first signal from the others.
final class SignalCount: Sendable {
    private let hasCome = Mutex(false)

    /// True the first time only.
    func isFirst() -> Bool {
        hasCome.withLock { hasCome in
            defer { hasCome = true }
            return !hasCome
        }
    }
}
