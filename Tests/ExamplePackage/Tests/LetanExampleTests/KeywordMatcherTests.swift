import Reception
import Simulation
import Testing

@Suite("Our matcher in the lobby")
struct KeywordMatcherTests {
    @Test("understands by a word what the sample office would not")
    func understands() throws {
        let scenario = try Scenario(
            parsing: #"""
                { "name": "A birth", "shows": "a father takes a number and leaves",
                  "steps": [
                    { "at": 1, "face": "Minh", "distance": 1.2 },
                    { "at": 5, "says": "My daughter's birth, where do I go?" },
                    { "at": 12, "deskCalls": "2" },
                    { "at": 15, "says": "Oh, bye!" },
                    { "at": 18, "faceLeaves": "Minh" } ],
                  "expect": [
                    { "ticket": "B001", "line": "family", "from": 5, "by": 6 },
                    { "visitEnds": "goodbye", "from": 15, "by": 16, "times": 1 },
                    { "reply": "fallback.first", "times": 0 } ],
                  "until": 30 }
                """#, file: "A birth")
        let outcome = try ScenarioRunner(office: .sample(matcher: KeywordMatcher())).run(scenario)
        #expect(outcome.failures == [], "\(outcome.transcript.joined(separator: "\n"))")
    }
}
