import Foundation
import TestSupport
import Testing

/// How `letan run` ends: asked to, told to, and killed.
@Suite("The end of a run") struct EndingTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private func startedRobot(_ options: String...) throws -> RunningProgram {
        try letan.start(
            ["run", "--audio", "a.wav", "--paced", "--database", "t.sqlite", "--journal", "j.jsonl"] + options,
            terminal: true)
    }

    private func speakingRobot() async throws -> RunningProgram {
        let robot = try startedRobot()
        robot.type("cho tôi lấy số chứng thực")
        #expect(await robot.output.shows("B001"), "\(robot.errors.text)")
        return robot
    }

    @Test("A signal lets the sentence end, then closes journal and database", arguments: [SIGINT, SIGTERM])
    func signal(number: Int32) async throws {
        let robot = try await speakingRobot()
        robot.send(number)
        #expect(await robot.errors.shows("stopping: the sentence is ended first"))
        #expect(await robot.end() == 0)
        #expect(try letan.lines("j.jsonl").last?.hasSuffix("}") == true)
        #expect(try letan.contents("j.jsonl").contains(#""outcome":"finished""#))
        #expect(try WaveForm(contentsOf: letan.scratch.path("a.wav")).seconds > 3, "the sentence has ended")
        #expect(!FileManager.default.fileExists(atPath: letan.scratch.path("t.sqlite-wal")), "the database is closed")
        #expect(try await letan.run("replay", "j.jsonl").status == 0)
    }

    @Test("A second signal ends at once, with the number of the signal", arguments: [SIGINT, SIGTERM])
    func twoSignals(number: Int32) async throws {
        // A sentence that goes on for half a minute, and signals that do not wait for the test's turn.
        let share = try letan.share(changing: "Models/Replies/vi.json") { text in
            let wait = "{line}" + String(repeating: ", mời anh chị ngồi chờ", count: 12)
            return text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.contains("{number}") ? $0.replacing("{line}", with: wait) : $0 }.joined(separator: "\n")
        }
        let robot = try startedRobot("--share", share)
        robot.output.when("B001") { robot.send(number) }
        robot.errors.when("again to stop at once") { robot.send(number) }
        robot.type("cho tôi lấy số chứng thực")
        #expect(await robot.end(within: 120) == 128 + number)
    }

    @Test(
        "Killed when a ticket was said: the ticket is kept, the journal replays, the next run goes on, no worker is left"
    )
    func killed() async throws {
        let robot = try await speakingRobot()
        let workers = ProcessTable.children(of: robot.id).map(\.id)
        #expect(!workers.isEmpty)
        robot.send(SIGKILL)
        #expect(await robot.end() == 128 + SIGKILL)
        for worker in workers {
            #expect(await ProcessTable.watch { ProcessTable.exists(worker) ? nil : true } == true, "an orphan stays")
        }
        let list = try await letan.run("tickets", "list", "--database", "t.sqlite")
        #expect(list.lines.count == 1 && list.output.hasPrefix("B001  waiting"))
        #expect(try await letan.run("replay", "j.jsonl").status == 0)
        let next = try await letan.run(
            "run", "--database", "t.sqlite", "--journal", "j.jsonl", "--type", "cho tôi lấy số chứng thực",
            "--exit-when-idle", "--set", "conversation.silenceSeconds=0.3")
        #expect(next.status == 0 && next.output.contains("B002"), "\(next.output)\(next.errors)")
        let replay = try await letan.run("replay", "j.jsonl")
        #expect(
            replay.output.contains("actions replayed")
                && replay.output.components(separatedBy: "actions replayed").count == 3)
    }
}
