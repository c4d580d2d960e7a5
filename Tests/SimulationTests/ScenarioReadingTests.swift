import Reception
import Simulation
import Testing

@Suite("Scenario files")
struct ScenarioReadingTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// One step, one expectation, or a whole file.
        var step = #"{ "at": 1, "says": "xin chào" }"#
        var expectation = #"{ "reply": "greet.hello" }"#
        var whole: String?
        /// Parts of the error, its place first.
        let error: [String]

        var text: String {
            whole ?? """
                {
                  "name": "n", "shows": "s", "until": 10,
                  "steps": [
                    \(step)
                  ],
                  "expect": [
                    \(expectation)
                  ]
                }
                """
        }
    }

    static let mistakes: [Mistake] = [
        Mistake(testDescription: "no JSON", whole: "{", error: ["s.json:1:2"]),
        Mistake(
            testDescription: "an unknown key",
            whole: #"{ "name": "n", "shows": "s", "until": 1, "steps": [], "expect": [], "sed": 1 }"#,
            error: ["s.json:1:69", "sed", "seed"]),
        Mistake(testDescription: "no end", whole: #"{ "name": "n", "shows": "s" }"#, error: ["s.json:1:1", "until"]),
        Mistake(
            testDescription: "an unknown key in a step", step: #"{ "at": 1, "say": "a" }"#,
            error: ["s.json:4:5", "says"]),
        Mistake(
            testDescription: "a key too many", step: #"{ "at": 1, "says": "a", "loud": true }"#,
            error: ["s.json:4:29", "loud"]),
        Mistake(testDescription: "after the end", step: #"{ "at": 11, "says": "a" }"#, error: ["s.json:4:13", "10"]),
        Mistake(
            testDescription: "out of order", step: #"{ "at": 2, "says": "a" }, { "at": 1, "says": "b" }"#,
            error: ["s.json:4:31", "order of time"]),
        Mistake(
            testDescription: "an impossible distance", step: #"{ "at": 1, "face": "a", "distance": -1 }"#,
            error: ["s.json:4:41"]),
        Mistake(
            testDescription: "a part without faults", step: #"{ "at": 1, "breaks": "screen", "how": "fails" }"#,
            error: ["s.json:4:26", "camera"]),
        Mistake(
            testDescription: "an unknown fault", step: #"{ "at": 1, "breaks": "camera", "how": "explodes" }"#,
            error: ["s.json:4:43", "hangs"]),
        Mistake(
            testDescription: "an unknown button", step: #"{ "at": 1, "touches": "maybe" }"#,
            error: ["s.json:4:27", "yes"]),
        Mistake(
            testDescription: "an unknown reply", expectation: #"{ "reply": "greet.helo" }"#,
            error: ["s.json:7:16", "no reply"]),
        Mistake(
            testDescription: "a ticket without its line", expectation: #"{ "ticket": "B001" }"#,
            error: ["s.json:7:5", "line"]),
        Mistake(
            testDescription: "an empty expectation", expectation: "{}", error: ["s.json:7:5", "needs one of"]),
        Mistake(
            testDescription: "an impossible day",
            whole: #"{ "name": "n", "shows": "s", "start": { "day": "today", "time": "08:30" }, "until": 1 }"#,
            error: ["s.json:1:48", "2026-03-02"]),
    ]

    @Test("a mistake is told with its place and the fix", arguments: mistakes)
    func refuses(_ mistake: Mistake) throws {
        let error = #expect(throws: ScenarioError.self) { try Scenario(parsing: mistake.text, file: "s.json") }
        for part in mistake.error {
            #expect(error?.description.contains(part) ?? false, "\(error?.description ?? "") lacks \(part)")
        }
    }

    @Test("the shape the mistakes are made from is sound")
    func accepts() throws {
        let scenario = try Scenario(parsing: Mistake(testDescription: "", error: []).text, file: "s.json")
        #expect(scenario.steps.count == 1 && scenario.expectations.count == 1)
        #expect(scenario.until == .start + .seconds(10))
    }
}
