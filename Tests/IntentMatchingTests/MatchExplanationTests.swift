import Reception
import Testing

@testable import IntentMatching

@Suite("The explanation of a match")
struct MatchExplanationTests {
    private static let lines: [LabelledLine] =
        [("greet", "hello there"), ("greet", "hello robot"), ("greet", "good morning"), ("greet", "hello you")].map(
            line)
        + [("goodbye", "bye now"), ("goodbye", "bye bye"), ("goodbye", "see you later"), ("goodbye", "bye robot")].map(
            line)
        + [("none", "what a nice day"), ("none", "it rains today"), ("none", "tell me a joke"), ("none", "a big dog")]
        .map(line)

    private static func line(_ label: String, _ text: String) -> LabelledLine {
        LabelledLine(label: TemplateLabel(written: label), language: .english, text: text)
    }

    private static let trained = Result { () throws(IntentModelError) in
        TrainedMatcher(try IntentModel(bytes: try IntentTraining.model(of: lines)))
    }

    private func explanation(of text: String) throws -> MatchExplanation {
        try Self.trained.get().explanation(of: text, in: MatchingContext(language: .english))
    }

    @Test("is of the very match") func sameMatch() throws {
        for line in Self.lines {
            let match = try Self.trained.get().match(line.text, in: MatchingContext(language: .english))
            #expect(try explanation(of: line.text).match == match)
        }
    }

    @Test("names what every word did, with its place") func influences() throws {
        let explanation = try explanation(of: "hello there")
        #expect(explanation.intent == .greet)
        #expect(explanation.influences.map(\.range) == [0..<5, 6..<11])
        #expect(explanation.influences[0].weight > explanation.influences[1].weight)
        #expect(explanation.readings.first?.label == .intent(.greet))
    }

    @Test("of a text without words has nothing to say") func silence() throws {
        let explanation = try explanation(of: " … ")
        #expect(explanation.intent == nil && explanation.influences.isEmpty && explanation.readings.isEmpty)
        #expect(explanation.languageReason == .nothingSaid && explanation.match.decision == .reject)
    }

    @Test("is bounded by the first words of a long text") func long() throws {
        let text = Array(repeating: "hello", count: 300).joined(separator: " ")
        #expect(try explanation(of: text).influences.count == TrainedMatcher.mostExplainedWords)
    }
}
