import Reception

/// A part of our own: a matcher that looks for words instead of whole sentences.
struct KeywordMatcher: IntentMatcher {
    private let keywords: [(word: String, reading: IntentCandidate)] = [
        ("copies", IntentCandidate(intent: .takeTicket, probability: 0.9, slots: [Slot(name: .line, value: "copies")])),
        ("birth", IntentCandidate(intent: .takeTicket, probability: 0.9, slots: [Slot(name: .line, value: "family")])),
        ("bye", IntentCandidate(intent: .goodbye, probability: 0.9)),
    ]

    func match(_ text: String, in context: MatchingContext) -> IntentMatch {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard let found = keywords.first(where: { words.contains($0.word) }) else {
            let nothing = IntentCandidate(intent: .none, probability: 1)
            return IntentMatch(decision: .reject, best: nothing, language: context.language)
        }
        return IntentMatch(decision: .accept, best: found.reading, language: .english)
    }
}
