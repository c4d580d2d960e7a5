import Reception
import Simulation
import Synchronization
import Testing

@Suite("A live session")
struct LiveSessionTests {
    /// What came of a session.
    private struct Live {
        let outcome: ScenarioOutcome
        let told: [String]
        let files: [String: String]
        let pace: TypedPace
    }

    private static let empty = #"""
        { "name": "An empty lobby", "shows": "nothing by itself", "robots": ["Mai", "Cúc"],
          "office": { "mostPerPerson": 5 }, "steps": [ { "at": 1, "face": "Hoa", "distance": 1 } ],
          "expect": [], "until": 40 }
        """#

    @Test("lets typed steps happen at their instants, and the robot answers")
    func performs() throws {
        let live = try play([
            (5, "says cho tôi số sao y"), (12.5, "desk 1 calls"), (14, "breaks tickets fails"), (15, "leaves Hoa"),
        ])
        #expect(live.told.contains("    5.0  visitor: cho tôi số sao y"))
        #expect(live.told.contains { $0.hasPrefix("    5.0  robot: take_ticket.issued_next A001") })
        #expect(live.told.contains("   12.5  -- desk 1 calls"))
        #expect(live.told.contains("   14.0  -- tickets breaks: fails"))
        #expect(live.told.contains { $0.contains("visit 1 ends: left") })
        #expect(!live.outcome.entries[0].isEmpty)
    }

    @Test("touches buttons by their numbers, and speaks to other robots by name or number")
    func touches() throws {
        let live = try play([
            (5, "says cho tôi lấy số"), (8, "9"), (9, "2"), (10, "@cúc face Lan 1.2"), (14, "@2 says hello"),
        ])
        #expect(live.told.contains { $0.contains("refused: the buttons that are shown are 1 to 2") })
        #expect(live.told.contains("    9.0  visitor touches: \(Choice.line(id: "family"))"))
        #expect(live.told.contains { $0.hasPrefix("    9.0  robot: take_ticket.issued_next B001") })
        #expect(!live.outcome.entries[1].isEmpty && live.told.contains("   14.0  visitor: hello"))
    }

    @Test("waits between the lines of a file, and refuses to where time stands still")
    func waits() throws {
        let live = try play([
            (1, "wait 10"), (1, "says hello"), (20, "pause"), (20, "wait 1"), (20, "go"), (21, "speed 4"),
        ])
        #expect(live.told.contains("   11.0  visitor: hello"))
        #expect(live.told.contains { $0.contains("refused: time stands still") })
        #expect(live.pace.speeds == [4])
    }

    @Test("ends when somebody says so, and at the end of the scenario when nobody does")
    func ends() throws {
        #expect(try lastInstant(of: play([(7, "quit")])) < 20)
        let whole = try lastInstant(of: play([]))
        #expect(whole >= 40 && whole < 50)
        // Whoever takes part keeps the lobby open.
        #expect(try lastInstant(of: play([(300, "says hello"), (301, "quit")])) > 299)
    }

    @Test("saves what was done as a scenario that plays the same")
    func saves() throws {
        let live = try play([
            (5, "says cho tôi lấy số"), (8, "1"), (15.25, #"says "tạm\biệt""#), (16, "card female 78"),
            (20, "breaks network slow 2"), (25, "kills 3"), (39, "save again.json"),
        ])
        let text = try #require(live.files["again.json"])
        let again = try Scenario(parsing: text, file: "again.json")
        #expect(again.steps.count == 7 && again.until == .start + .seconds(40))
        #expect(again.changes.mostPerPerson == 5 && again.robots == ["Mai", "Cúc"])
        let outcome = try ScenarioRunner(office: .sample()).run(again)
        #expect(outcome.entries == live.outcome.entries)
    }

    @Test("tells why a file cannot be written")
    func cannotSave() throws {
        let live = try play([(3, "save nowhere/again.json")])
        #expect(live.told.contains { $0.contains("refused: nowhere/again.json was not written: ") })
    }

    private func lastInstant(of live: Live) throws -> Double {
        try #require(live.outcome.entries[0].last).at.seconds
    }

    private struct NoFolder: Error {}

    private func play(_ lines: [(Double, String)]) throws -> Live {
        let scenario = try Scenario(parsing: Self.empty, file: "An empty lobby")
        let pace = TypedPace(lines)
        let told = Told()
        let session = LiveSession(
            scenario, text: Self.empty, tempo: pace,
            save: { path, text in
                guard !path.contains("/") else { throw NoFolder() }
                told.write(path, text)
            }, tell: told.take)
        let runner = ScenarioRunner(office: .sample()) { parts, robot in session.watch(&parts, robot) }
        let outcome = try runner.run(scenario, pace: pace, watch: session.watching) { stage in
            await session.run(pace.lines, on: stage)
        }
        return Live(outcome: outcome, told: told.lines, files: told.files, pace: pace)
    }
}

/// What a session told and wrote.
private final class Told: Sendable {
    private let all = Mutex<(lines: [String], files: [String: String])>(([], [:]))

    var lines: [String] { all.withLock { $0.lines } }
    var files: [String: String] { all.withLock { $0.files } }

    func write(_ path: String, _ text: String) { all.withLock { $0.files[path] = text } }

    func take(_ news: LiveNews) {
        let words: String? =
            switch news.content {
            case .refusal(let refusal): "refused: \(refusal)"
            case .answer(let text): text
            default: news.words(KeyRenderer())
            }
        if let words { all.withLock { $0.lines.append("\(news.time)  \(words)") } }
    }
}
