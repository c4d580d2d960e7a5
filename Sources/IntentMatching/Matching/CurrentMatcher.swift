package import Reception
import Synchronization

/// A matcher that can be replaced by a better one while it is used: by one of a model that was trained meanwhile.
package final class CurrentMatcher: IntentMatcher {
    private let matcher: Mutex<TrainedMatcher>

    /// Begins with `matcher`.
    package init(_ matcher: TrainedMatcher) { self.matcher = Mutex(matcher) }

    /// Uses `matcher` from the next sentence on.
    package func replace(by matcher: TrainedMatcher) { self.matcher.withLock { $0 = matcher } }

    /// What `text` means to the matcher of this moment.
    package func match(_ text: String, in context: MatchingContext) -> IntentMatch {
        matcher.withLock(\.self).match(text, in: context)
    }
}
