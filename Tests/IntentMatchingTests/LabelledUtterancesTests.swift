import Foundation
import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Labelled sentences")
struct LabelledUtterancesTests {
    @Test("that must work do, in both languages", arguments: LabelledUtterance.all(of: "stories.tsv"))
    func stories(utterance: LabelledUtterance) throws {
        let match = try TrainedModel.matcher().match(utterance.text, in: MatchingContext(language: .vietnamese))
        #expect(match.intent == utterance.intent)
        #expect(match.decision == .accept)
        #expect(match.written == utterance.slots)
        #expect(match.language == utterance.language)
    }

    /// What was measured when the model was first trained stands beside each goal.
    @Test("of six languages that were kept from the training are understood, and hardly ever acted on wrongly")
    func heldOut() throws {
        let report = try #require(EvaluationReport(try HeldOutUtterances.all.get().lines))
        #expect(report.lines > 1_500)
        #expect(report.wrongAcceptance <= 0.02)
        #expect(try #require(report.inScopeAccuracy) >= 0.88)
        #expect(try #require(report.auroc) >= 0.95)
        #expect(try #require(report.languageAccuracy) >= 0.95)
        #expect(report.ece <= 0.05)
    }

    @Test("of each language are understood", arguments: HeldOutUtterances.languages)
    func heldOut(language: Language) throws {
        let report = try #require(
            EvaluationReport.byLanguage(try HeldOutUtterances.all.get().lines)[language])
        #expect(report.wrongAcceptance <= 0.04)
        #expect(try #require(report.inScopeAccuracy) >= 0.85)
        #expect(try #require(report.languageAccuracy) >= 0.95)
    }

    @Test func withoutMarksAreUnderstoodAlmostAsWell() throws {
        let set = try HeldOutUtterances.all.get()
        let marked = try #require(EvaluationReport.byLanguage(set.lines)[.vietnamese]?.inScopeAccuracy)
        let stripped = try #require(EvaluationReport.byLanguage(set.stripped)[.vietnamese])
        #expect(try #require(stripped.inScopeAccuracy) >= marked - 0.03)
        #expect(stripped.wrongAcceptance <= 0.03)
    }
}

/// The utterances beside the tests, which no model learns, with what the shipped one makes of them.
enum HeldOutUtterances {
    static let languages: [Language] = [.vietnamese, .english, .chinese, .korean, .japanese, .french]

    /// All of them as the first sentence of a visit in Vietnamese, matched once for all tests.
    static let all = Result {
        let matcher = try TrainedModel.matcher()
        let context = MatchingContext(language: .vietnamese)
        let files = try languages.map { language in
            try LabelledFile.read(
                Checkout.root.appending(path: "Tests/IntentMatchingTests/Data/utterances/\(language.rawValue).tsv").path
            )
        }
        return EvaluatedSet(name: "held out", lines: files.flatMap(\.lines)) { line in
            EvaluatedLine(line, matcher.evaluatedMatch(line.text, in: context), nanoseconds: 0)
        }
    }
}
