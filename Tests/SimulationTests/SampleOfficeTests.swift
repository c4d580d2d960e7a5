import Reception
import Simulation
import Testing

@Suite("The sample office")
struct SampleOfficeTests {
    @Test(
        "gives numbers of both lines in both languages",
        arguments: [
            ("a number for copies", nil, "A001", "copies"), ("cho tôi số sao y", nil, "A001", "copies"),
            ("a number, please", "line:family", "B001", "family"), ("cho tôi lấy số", "line:copies", "A001", "copies"),
        ] as [(String, String?, String, String)])
    func givesNumbers(_ words: String, _ button: String?, _ number: String, _ line: String) throws {
        let touch = button.map { #", { "at": 8, "touches": "\#($0)" }"# } ?? ""
        let scenario = try Scenario(
            parsing: """
                { "name": "A number", "shows": "somebody takes a number",
                  "steps": [ { "at": 1, "face": "Lan", "distance": 1.2 }, { "at": 5, "says": "\(words)" }\(touch) ],
                  "expect": [ { "ticket": "\(number)", "line": "\(line)", "by": 10 } ],
                  "until": 20 }
                """, file: "A number")
        let outcome = try ScenarioRunner(office: .sample()).run(scenario)
        #expect(outcome.failures == [], "\(outcome.transcript.joined(separator: "\n"))")
    }

    @Test("knows its sentences in every language it serves")
    func knowsSentences() {
        let languages = Set(SampleOffice.sentences.values.map(\.language))
        #expect(languages == Set(SampleOffice.domain.languages))
        for language in languages {
            let intents = SampleOffice.sentences.values.filter { $0.language == language }.map(\.intent)
            #expect(Set(intents) == [.greet, .takeTicket, .affirm, .deny, .talkToStaff, .goodbye])
        }
    }
}
