/// Understands one utterance.
///
/// Implementers promise: an answer for every text, also an empty one or one in a language that is not known (`.reject`);
/// bounded work (text is at most `Utterance.longestText` characters); the same answer for the same input; nothing of
/// the text is kept. They throw only when the model itself is unusable.
public protocol IntentMatcher: Sendable {
    /// What `text` means after what was asked.
    func match(_ text: String, in context: MatchingContext) async throws(PartFailure) -> IntentMatch
}
