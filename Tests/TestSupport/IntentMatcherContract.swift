package import Reception
import Testing

/// What every `IntentMatcher` promises.
package struct IntentMatcherContract: Sendable {
    private let matcher: any IntentMatcher
    private let known: String
    private let intent: IntentName

    /// Checks `matcher`, which takes `known` for `intent` in Vietnamese.
    package init(_ matcher: any IntentMatcher, known: String, intent: IntentName) {
        self.matcher = matcher
        self.known = known
        self.intent = intent
    }

    /// Texts no matcher knows: nothing, signs, other scripts, marks without a letter, and one that is far too long.
    package static let strange = [
        "", " ", "?!…", "🙂🙂🙂", "\u{0}\u{7}\u{200B}", "\u{301}\u{302}", "Ωμέγα", "ព្រះរាជាណាចក្រ", "\u{FFFD}",
        String(repeating: "zq ", count: 33_334),
    ]

    /// It knows what it should know, and says the same every time.
    package func understandsTheSameEveryTime() async throws {
        let context = MatchingContext(language: .vietnamese)
        let match = try await matcher.match(known, in: context)
        #expect(match.intent == intent)
        #expect(match.decision == .accept)
        let again = try await matcher.match(known, in: context)
        #expect(match == again)
    }

    /// It answers every text; what it does not know is rejected in the language of the visit.
    package func rejectsWhatItDoesNotKnow() async throws {
        for language in [Language.vietnamese, .english] {
            for text in Self.strange {
                let match = try await matcher.match(text, in: MatchingContext(language: language))
                #expect(match.decision == .reject)
                #expect(match.intent == .none)
                #expect(match.language == language)
            }
        }
    }

    /// Probabilities are probabilities, the best comes first, and slots lie within the text.
    package func answersAreWellFormed() async throws {
        let match = try await matcher.match(known, in: MatchingContext(language: .vietnamese))
        let probabilities = [match.best.probability] + match.alternatives.map(\.probability)
        #expect(probabilities.allSatisfy { (0...1).contains($0) })
        #expect(probabilities == probabilities.sorted(by: >))
        for range in match.best.slots.compactMap(\.range) {
            #expect(!range.isEmpty && range.upperBound <= known.count)
        }
    }
}
