import IntentMatching
import Reception
import Testing

@Suite("The shipped templates")
struct ShippedTemplatesTests {
    /// Sentences that mean two things without their marks, or that two intents claim with good reason.
    static let ambiguous: Set<String> = []

    @Test("match every sentence they stand for, with and without marks", arguments: [Language.vietnamese, .english])
    func samplesMatchTheirIntent(language: Language) throws {
        let (corpus, matcher) = try ShippedContent.loaded.get()
        var wrong: [String] = []
        for template in corpus.templates where template.language == language {
            for sample in corpus.samples(of: template, limit: 40) {
                for text in [sample.text, ShippedContent.withoutMarks(sample.text)] {
                    let match = matcher.match(text, in: MatchingContext(language: language))
                    let isRight =
                        match.intent == sample.label.intent && match.topic == sample.label.topic
                        && match.decision == (sample.label.topic == nil ? .accept : .reject)
                        && match.best.slots.map(\.value) == sample.slots.map(\.value)
                    if !isRight { wrong.append("\(template.location.file.split(separator: "/").suffix(2).joined(separator: "/")):\(template.location.line) '\(text)' -> \(match.decision) \(match.intent) \(match.written) \(match.best.probability)") }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong:\n\(wrong.prefix(150).joined(separator: "\n"))")
    }
}
