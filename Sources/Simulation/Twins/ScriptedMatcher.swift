public import Reception

/// A matcher that knows exactly the texts it was given; every other text is rejected in the language of the visit.
public struct ScriptedMatcher: IntentMatcher {
    private let matches: [String: IntentMatch]

    /// Makes a matcher that answers each text with its match, whatever was asked before.
    public init(_ matches: [String: IntentMatch]) { self.matches = matches }

    public func match(_ text: String, in context: MatchingContext) -> IntentMatch {
        matches[text]
            ?? IntentMatch(
                decision: .reject, best: IntentCandidate(intent: .none, probability: 1), language: context.language)
    }
}
