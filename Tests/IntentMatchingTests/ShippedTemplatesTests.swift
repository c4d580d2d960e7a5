import IntentMatching
import Reception
import Testing

@Suite("The shipped templates")
struct ShippedTemplatesTests {
    /// The intents of the first conversation.
    static let intents: [IntentName] = [
        .greet, .goodbye, .takeTicket, .ticketStatus, .procedureGuide, .talkToStaff, .affirm, .deny,
    ]

    @Test("match every sentence they stand for, with and without marks", arguments: [Language.vietnamese, .english])
    func samplesMatchTheirIntent(language: Language) throws {
        let (corpus, matcher) = try ShippedContent.loaded.get()
        for template in corpus.templates where template.language == language {
            for sample in corpus.samples(of: template, limit: 10) {
                for text in Set([sample.text, ShippedContent.withoutMarks(sample.text)]) {
                    let match = matcher.match(text, in: MatchingContext(language: language))
                    let comment: Comment = "\(template.location): '\(text)'"
                    #expect(match.intent == sample.label.intent, comment)
                    #expect(match.topic == sample.label.topic, comment)
                    #expect(match.decision == (sample.label.topic == nil ? .accept : .reject), comment)
                    #expect(match.best.slots.map(\.value) == sample.slots.map(\.value), comment)
                }
            }
        }
    }

    @Test("know every name of every line and procedure", arguments: [SlotName.line, .procedure])
    func namesFillTheirSlot(slot: SlotName) throws {
        let (corpus, matcher) = try ShippedContent.loaded.get()
        let expectation: Reception.Expectation = slot == .line ? .line : .procedure
        for (number, synonym) in corpus.synonyms(of: slot).enumerated() where slot == .line || number % 16 == 0 {
            let context = MatchingContext(language: .vietnamese, expectation: expectation)
            let text = synonym.words.joined(separator: " ")
            let match = matcher.match(text, in: context)
            #expect(match.best.slots == [Slot(name: slot, value: synonym.value, range: 0..<text.count)], "\(text)")
        }
    }

    @Test("are at least twelve lines an intent and twenty a topic", arguments: [Language.vietnamese, .english])
    func thereAreEnough(language: Language) throws {
        let lines = Dictionary(
            grouping: try ShippedContent.corpus().templates.filter { $0.language == language }, by: \.label)
        for intent in Self.intents {
            #expect(lines[.intent(intent), default: []].count >= 12, "\(intent)")
        }
        for topic in ["visa", "tax", "driving-licence", "passport", "other"] {
            #expect(lines[.topic(topic), default: []].count >= 20, "\(topic)")
        }
    }

    @Test func everyLineOfTheOfficeHasNamesInEveryLanguage() throws {
        let lines: Set<String> = [
            "civil-status", "certification", "residence", "land", "construction", "business", "social", "health",
            "environment", "education",
        ]
        for content in try ShippedContent.corpus().contents.values {
            #expect(Set(content.slots[.line, default: []].map(\.value)) == lines)
        }
    }
}
