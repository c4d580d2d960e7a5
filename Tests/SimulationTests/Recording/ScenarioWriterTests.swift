import Foundation
import Reception
import Simulation
import Testing

@Suite("A scenario that is written reads back as it was")
struct ScenarioWriterTests {
    @Test("every scenario of the library", arguments: ShippedOffice.files)
    func library(_ file: String) throws {
        let scenario = try ShippedOffice.scenario(file)
        guard scenario.crowd == nil else { return }
        let text = ScenarioWriter().text(of: scenario)
        let again = try Scenario(parsing: text, file: "written.json")
        expectSame(again, scenario)
        #expect(ScenarioWriter().text(of: again) == text)
    }

    /// One of every happening, deed and change.
    static let everything = """
        {
          "name": "tất cả \\"mọi thứ\\"", "shows": "a\\\\b", "seed": 9, "start": {"day": "2026-03-05", "time": "07:05"},
          "robots": ["A", "B"],
          "office": {"announcer": "B", "callByName": "always", "order": "interleaved", "ordinaryBetween": 3,
            "mostPerPerson": 2, "mostPerPersonAndLine": 1, "capacities": {"land": 4, "health": 5}},
          "dossiers": [{"code": "H29.17-1", "status": "ready", "received": "2026-03-01", "due": "2026-03-04"}],
          "steps": [
            {"at": 0.123456, "face": "a", "distance": 1.25, "across": 0.3, "yaw": -0.5},
            {"at": 1, "faceLeaves": "a", "robot": "B"}, {"at": 1, "says": "xin chào \\u0007"}, {"at": 1, "types": "b"},
            {"at": 2, "means": "take_ticket", "decision": "confirm", "probability": 0.617,
              "slots": {"procedure": ["certified-copy", "birth-registration"], "line": "land"}, "topic": "visa",
              "language": "en", "alternatives": [{"means": "greet", "probability": 0.2, "slots": {"line": "land"}}]},
            {"at": 3, "touches": "appointment:2026-03-06:morning"}, {"at": 3, "touches": "topic:office_hours"},
            {"at": 3, "scansCard": "female", "age": 78, "name": "Bưởi", "person": "7"}, {"at": 3, "scansTicket": "B001"},
            {"at": 3, "scansDossier": "H29.17-250612-0012"}, {"at": 3, "scansUnknown": "a poster"},
            {"at": 4, "deskCalls": "2"}, {"at": 4, "desk": "2", "does": "noShow"}, {"at": 4, "line": "land", "becomes": "paused"},
            {"at": 5, "breaks": "matcher", "how": "slow", "delay": 1.5}, {"at": 5, "breaks": "camera", "how": "errs", "share": 0.25},
            {"at": 5, "breaks": "tickets", "how": "full"}, {"at": 5, "breaks": "voice", "how": "crashes"},
            {"at": 5, "breaks": "network", "how": "hangs"}, {"at": 5, "breaks": "dossiers", "how": "garbage"},
            {"at": 5, "mends": "tickets"}, {"at": 6, "kills": true, "for": 3}, {"at": 7, "clock": -3600}
          ],
          "faults": [{"breaks": "camera", "how": "fails", "every": 60, "for": 5, "robot": "B"}, {"kills": true, "every": 600, "for": 9}],
          "expect": [
            {"reply": "greet.hello", "from": 1, "by": 2, "times": 2}, {"words": "chào", "atLeast": 2},
            {"ticket": "*", "line": "land", "atMost": 3}, {"ticket": "B001", "line": "certification", "atLeast": 1, "atMost": 2},
            {"ticketCancelled": true}, {"alert": "emergency", "robot": "B"}, {"visitBegins": 2}, {"visitEnds": "left"},
            {"stopsSpeaking": true}, {"understood": "greet", "decision": "accept"}, {"button": "yes"}, {"call": "B001"},
            {"screen": "emergency"}, {"health": "camera", "is": "failed"}, {"overloaded": true},
            {"waiting": 3, "line": "land", "by": 9}, {"never": {"reply": "greet.back"}, "from": 3}
          ],
          "until": 30
        }
        """

    @Test("one of everything that can be written")
    func everyKind() throws {
        let scenario = try Scenario(parsing: Self.everything, file: "everything.json")
        let text = ScenarioWriter().text(of: scenario)
        expectSame(try Scenario(parsing: text, file: "written.json"), scenario)
        #expect(text.split(separator: "\n").count > 40, "a step a line")
    }

    /// Compares everything but places.
    private func expectSame(_ left: Scenario, _ right: Scenario) {
        #expect(left.name == right.name && left.shows == right.shows && left.seed == right.seed)
        #expect(left.day == right.day && left.minute == right.minute && left.until == right.until)
        #expect(left.robots == right.robots && left.changes == right.changes && left.dossiers == right.dossiers)
        #expect(
            left.steps.map { "\($0.at) \($0.robot) \($0.happening)" }
                == right.steps.map { "\($0.at) \($0.robot) \($0.happening)" })
        #expect(left.recurring.map { "\($0)" } == right.recurring.map { "\($0)" })
        let (expected, found) = (right.expectations.map(Self.words), left.expectations.map(Self.words))
        #expect(found == expected)
    }

    private static func words(_ expectation: Scenario.Expectation) -> String {
        "\(expectation.deed) \(expectation.robot) \(expectation.from) \(expectation.through) \(expectation.times)"
    }
}
