import Synchronization

/// Which of two voices is heard: the first one that claims it, for good.
final class FallbackRace: Sendable {
    enum Voice: Hashable { case first, second }

    private let heard = Mutex<Voice?>(nil)

    /// Whether `voice` is the one to be heard: it is when it was the first to ask.
    func claim(_ voice: Voice) -> Bool {
        heard.withLock { heard in
            heard = heard ?? voice
            return heard == voice
        }
    }

    /// Whether the first voice is the one.
    var isFirstHeard: Bool { heard.withLock { $0 == .first } }
}
