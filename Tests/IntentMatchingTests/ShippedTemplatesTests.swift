@testable import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("The shipped templates")
struct ShippedTemplatesTests {
    /// The languages, and how many lines an intent has at least.
    static let enough: [(language: Language, lines: Int)] = [
        (.vietnamese, 10), (.english, 10), (.chinese, 5), (.korean, 5), (.japanese, 5), (.french, 5),
    ]

    private static func lines(in language: Language) throws -> [TemplateLabel: Int] {
        try ShippedContent.corpus().templates.reduce(into: [:]) { counts, template in
            if template.language == language { counts[template.label, default: 0] += 1 }
        }
    }

    @Test("know every intent and no other, in enough lines", arguments: enough)
    func thereAreEnough(language: Language, lines least: Int) throws {
        let lines = try Self.lines(in: language)
        for intent in IntentTable.intents { #expect(lines[.intent(intent), default: 0] >= least, "\(intent)") }
        #expect(Set(lines.keys.map(\.intent)) == Set(IntentTable.intents + [.none]))
    }

    @Test("know a hundred sentences that are not the ward's matter", arguments: enough.map(\.language))
    func thereAreOthers(language: Language) throws {
        let lines = try Self.lines(in: language)
        #expect(lines.filter { $0.key.intent == .none }.values.reduce(0, +) >= 100)
        for topic in ["visa", "tax", "driving-licence", "passport", "other"] {
            #expect(lines[.topic(topic), default: 0] >= 5, "\(topic)")
        }
    }

    @Test("share no sentence between two meanings", arguments: enough.map(\.language))
    func nothingIsClaimedTwice(language: Language) throws {
        let found = ClaimCheck(try ShippedContent.corpus(), language).findings
        #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
    }

    @Test("mean what they should in almost every sentence they stand for", arguments: enough.map(\.language))
    func samplesKeepTheirIntent(language: Language) throws {
        let (corpus, matcher) = (try ShippedContent.corpus(), try TrainedModel.matcher())
        var (all, lost, wrong): (Int, [String], [String]) = (0, [], [])
        for template in corpus.templates where template.language == language {
            for sample in corpus.samples(of: template, limit: 3) {
                let match = matcher.match(sample.text, in: MatchingContext(language: language))
                all += 1
                if match.intent != sample.label.intent {
                    lost.append("\(template.location): \(sample.text) -> \(match.intent)")
                    if match.decision == .accept { wrong.append(sample.text) }
                }
            }
        }
        #expect(lost.count * 100 <= all * 3, "of \(all) \(lost.count): \(lost.joined(separator: "\n"))")
        #expect(wrong.count * 100 <= all, "of \(all) \(wrong.count): \(wrong.joined(separator: "\n"))")
    }

    /// Some names of a line are names of a procedure, too, which says more.
    @Test("know every name of every line and procedure", arguments: [SlotName.line, .procedure])
    func namesFillTheirSlot(slot: SlotName) throws {
        let matcher = try TrainedModel.matcher()
        let expectation: Reception.Expectation = slot == .line ? .line : .procedure
        let corpus = try ShippedContent.corpus()
        let procedures = Set(corpus.synonyms(of: .procedure).map { $0.words.joined().lowercased() })
        var lost: [String] = []
        let synonyms = corpus.synonyms(of: slot)
        for (number, synonym) in synonyms.enumerated() where slot == .line || number % 16 == 0 {
            let context = MatchingContext(language: .vietnamese, expectation: expectation)
            let text = synonym.words.joined(separator: " ")
            if slot == .line, procedures.contains(synonym.words.joined().lowercased()) { continue }
            let slots = matcher.match(text, in: context).best.slots
            if !slots.contains(Slot(name: slot, value: synonym.value, range: 0..<text.count)) {
                lost.append("\(text) is \(synonym.value), not \(slots.map { "\($0.name) \($0.value)" })")
            }
        }
        #expect(lost.isEmpty, "\(lost.count): \(lost.joined(separator: "\n"))")
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

    @Test("come with sentences that people said, of known meaning", arguments: enough.map(\.language))
    func heardSentences(language: Language) throws {
        let heard = try #require(try ShippedContent.corpus().contents[language]?.heard)
        #expect(heard.count >= 200)
        let known = Set(IntentTable.intents)
        #expect(heard.allSatisfy { $0.label.intent == .none || known.contains($0.label.intent) })
    }

    @Test("share no sentence with the utterances they are measured by", arguments: enough.map(\.language))
    func nothingIsLearntThatIsMeasured(language: Language) throws {
        let heard = try #require(try ShippedContent.corpus().contents[language]?.heard)
        let learnt = Set(heard.map { $0.text.lowercased() })
        let measured = LabelledUtterance.all(of: "utterances/\(language.rawValue).tsv").map { $0.text.lowercased() }
        let shared = measured.filter(learnt.contains)
        // What everybody says cannot be kept apart: "xin chào", "vâng".
        #expect(shared.count * 20 <= measured.count, "\(shared)")
    }
}
