import Simulation
import Testing

@Suite("The sample office")
struct FirstTests {
    @Test("gives a number to who asks for one")
    func givesNumber() throws {
        let scenario = try Scenario(
            parsing: #"""
                { "name": "A number", "shows": "somebody takes a number for copies",
                  "steps": [ { "at": 1, "face": "Lan", "distance": 1.2 }, { "at": 5, "says": "a number for copies" } ],
                  "expect": [ { "ticket": "A001", "line": "copies", "by": 7 } ],
                  "until": 20 }
                """#, file: "A number")
        #expect(try ScenarioRunner(office: .sample()).run(scenario).failures == [])
    }

    @Test("says what was expected and did not happen, with its place")
    func tellsFailure() throws {
        let scenario = try Scenario(
            parsing: #"""
                { "name": "Nobody", "shows": "a number that nobody asks for", "steps": [],
                  "expect": [ { "ticket": "A001", "line": "copies" } ],
                  "until": 20 }
                """#, file: "Nobody")
        let failures = try ScenarioRunner(office: .sample()).run(scenario).failures
        #expect(
            failures == [
                "Nobody:2:15: ticket A001 in line copies happened never from 0.0 s to 20.0 s, not at least once"
            ])
    }
}
