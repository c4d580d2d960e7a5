import Reception
import Simulation
import TestSupport
import Testing

@Suite("A scenario and the office it plays in")
struct ScenarioCheckTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var step = #"{ "at": 1, "says": "xin chào" }"#
        var expectation = #"{ "reply": "greet.hello" }"#
        /// Parts of the error, its place first.
        let error: [String]
    }

    static let mistakes = [
        Mistake(
            testDescription: "a desk of nobody", step: #"{ "at": 1, "deskCalls": "77" }"#,
            error: ["s.json:3:3", "no desk 77", "1, 2"]),
        Mistake(
            testDescription: "a line of nothing", step: #"{ "at": 1, "touches": "line:moon" }"#,
            error: ["s.json:3:3", "no line moon", "certification"]),
        Mistake(
            testDescription: "a procedure that is none", step: #"{ "at": 1, "touches": "procedure:fly" }"#,
            error: ["s.json:3:3", "no procedure fly"]),
        Mistake(
            testDescription: "a number of another line",
            expectation: #"{ "ticket": "A001", "line": "certification" }"#,
            error: ["s.json:5:3", "begin with B", "never be met"]),
        Mistake(
            testDescription: "more faces than come", expectation: #"{ "visitBegins": 2 }"#,
            error: ["s.json:5:3", "only 0 faces", "never be met"]),
        Mistake(
            testDescription: "a line nobody can wait in", expectation: #"{ "waiting": 1, "line": "moon" }"#,
            error: ["s.json:5:3", "no line moon"]),
    ]

    @Test("what does not fit is told with its place and the fix", arguments: mistakes)
    func refuses(_ mistake: Mistake) throws {
        let text = """
            { "name": "n", "shows": "s", "until": 10, "steps": [

              \(mistake.step)
            ], "expect": [
              \(mistake.expectation)
            ] }
            """
        let scenario = try Scenario(parsing: text, file: "s.json")
        let runner = ScenarioRunner(office: try ShippedOffice.office.get())
        let error = #expect(throws: ScenarioError.self) { try runner.run(scenario) }
        for part in mistake.error {
            #expect(error?.description.contains(part) ?? false, "\(error?.description ?? "") lacks \(part)")
        }
    }
}
