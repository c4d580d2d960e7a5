import Reception
import Synchronization

/// A real matcher that is told the meaning of some utterances beforehand: of a visit whose journal has no words.
struct MeaningMatcher: IntentMatcher {
    private let matcher: any IntentMatcher
    private let meanings: SharedMeanings

    /// Makes a matcher that asks `matcher` about everything else.
    init(_ matcher: any IntentMatcher, meanings: SharedMeanings) {
        self.matcher = matcher
        self.meanings = meanings
    }

    func match(_ text: String, in context: MatchingContext) async throws(PartFailure) -> IntentMatch {
        if let meaning = meanings.meaning(of: text) { return meaning }
        return try await matcher.match(text, in: context)
    }
}

/// The words that stand for meanings.
final class SharedMeanings: Sendable {
    private let meanings = Mutex<[IntentMatch]>([])

    /// Words that will be taken for `match`.
    func words(for match: IntentMatch) -> String {
        meanings.withLock { meanings in
            meanings.append(match)
            return "⟦\(meanings.count)⟧"
        }
    }

    /// What `text` was given out for; nil when it was not.
    func meaning(of text: String) -> IntentMatch? {
        guard text.hasPrefix("⟦"), text.hasSuffix("⟧"), let number = Int(text.dropFirst().dropLast()) else {
            return nil
        }
        return meanings.withLock { $0.indices.contains(number - 1) ? $0[number - 1] : nil }
    }
}
