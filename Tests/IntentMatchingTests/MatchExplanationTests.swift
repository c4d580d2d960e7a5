import Reception
import Testing

@testable import IntentMatching

@Suite("The explanation of a match")
struct MatchExplanationTests {
    /// Enough of each kind for a calibration that means something: what is said decides, and the name says nothing.
    private static let lines: [LabelledLine] = ["greet": "hello", "goodbye": "bye", "none": "weather"]
        .sorted { $0.key < $1.key }.flatMap { label, word in
            names.map { LabelledLine(label: TemplateLabel(written: label), language: .english, text: "\(word) \($0)") }
        }
    private static let names = [
        "anna", "ben", "carl", "dora", "emil", "fay", "gus", "hugo", "ida", "jon", "kim", "leo", "mia", "nils", "otto",
        "pia", "quinn", "rosa", "sam", "tom", "uma", "vera", "will", "xena", "yann", "zoe",
    ]

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
        let explanation = try explanation(of: "hello vera")
        #expect(explanation.intent == .greet)
        #expect(explanation.influences.map(\.range) == [0..<5, 6..<10])
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
