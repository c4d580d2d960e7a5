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
            testDescription: "an unknown part", step: #"{ "at": 1, "breaks": "printer", "how": "fails" }"#,
            error: ["s.json:4:26", "camera"]),
        Mistake(
            testDescription: "a fault that the part does not know",
            step: #"{ "at": 1, "breaks": "screen", "how": "fails" }"#, error: ["s.json:4:43", "hangs, slow"]),
        Mistake(
            testDescription: "slow without saying how slow", step: #"{ "at": 1, "breaks": "camera", "how": "slow" }"#,
            error: ["s.json:4:5", "delay"]),
        Mistake(
            testDescription: "a share over one",
            step: #"{ "at": 1, "breaks": "matcher", "how": "errs", "share": 1.5 }"#, error: ["s.json:4:61", "1"]),
        Mistake(
            testDescription: "a fault that ends after the end",
            step: #"{ "at": 9, "breaks": "camera", "how": "fails", "for": 2 }"#,
            error: ["s.json:4:59", "after the end"]),
        Mistake(
            testDescription: "a robot that is none", step: #"{ "at": 1, "says": "a", "robot": "gate" }"#,
            error: ["s.json:4:38", "robot"]),
        Mistake(
            testDescription: "a killing that is none", step: #"{ "at": 1, "kills": false }"#, error: ["s.json:4:25"]),
        Mistake(
            testDescription: "a meaning that is no intent", step: #"{ "at": 1, "means": "fly" }"#,
            error: ["s.json:4:25", "no intent"]),
        Mistake(
            testDescription: "a desk that does nothing known",
            step: #"{ "at": 1, "desk": "1", "does": "sleeps" }"#, error: ["s.json:4:37", "serves"]),
        Mistake(
            testDescription: "an expectation that ends before it begins",
            expectation: #"{ "reply": "goodbye", "from": 5, "by": 4 }"#, error: ["s.json:7:44", "before"]),
        Mistake(
            testDescription: "more than at most", expectation: #"{ "reply": "goodbye", "atLeast": 3, "atMost": 2 }"#,
            error: ["s.json:7:51", "never be met"]),
        Mistake(
            testDescription: "an expectation among the steps without its time",
            step: #"{ "at": 1, "expect": { "reply": "goodbye" } }"#, error: ["s.json:4:5", "within"]),
        Mistake(
            testDescription: "an expectation among the steps that reaches over the end",
            step: #"{ "at": 9, "never": { "reply": "goodbye" }, "within": 3 }"#,
            error: ["s.json:4:59", "after the end"]),
        Mistake(
            testDescription: "a flag that says no", expectation: #"{ "stopsSpeaking": false }"#,
            error: ["s.json:7:24", "never"]),
        Mistake(
            testDescription: "a seed that is no number",
            whole: #"{ "name": "n", "shows": "s", "seed": "seven", "until": 1, "steps": [], "expect": [] }"#,
            error: ["s.json:1:38", "whole number"]),
        Mistake(
            testDescription: "an end after the longest day",
            whole: #"{ "name": "n", "shows": "s", "until": 90000, "steps": [], "expect": [] }"#,
            error: ["s.json:1:39", "86400"]),
        Mistake(
            testDescription: "two robots of one name",
            whole: #"{ "name": "n", "shows": "s", "until": 1, "robots": ["a", "a"], "steps": [], "expect": [] }"#,
            error: ["s.json:1:58", "twice"]),
        Mistake(
            testDescription: "a fault again and again that is none",
            whole:
                #"{ "name": "n", "shows": "s", "until": 9, "faults": [{"clock": 5, "every": 2, "for": 1}], "steps": [], "expect": [] }"#,
            error: ["s.json:1:53", "kills"]),
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
