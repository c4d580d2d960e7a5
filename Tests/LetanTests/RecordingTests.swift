import Foundation
import TestSupport
import Testing

@Suite("letan run --record") struct RecordingTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private func record(_ line: String) async throws -> ProgramRun {
        try await letan.run(
            "run", "--record", "rec", "--seed", "1", "--set", "journal.text=full", "--set",
            "conversation.silenceSeconds=0.5", "--database", "t.sqlite", "--type", line, "--exit-when-idle")
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: letan.scratch.path("rec")).sorted() }
    }

    @Test("Each start leaves a file of its own, for its owner only, without a word of the visitor; both replay")
    func recordings() async throws {
        for line in ["lấy số chứng thực, tôi là Trần Thị Bưởi", "mấy giờ đóng cửa"] {
            let run = try await record(line)
            #expect(run.status == 0 && run.errors.contains("rec/"), "\(run.errors)")
        }
        let found = try files
        #expect(found.count == 2)
        for (path, mode) in [("rec", 0o700), ("rec/\(found[0])", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: letan.scratch.path(path))
            #expect(attributes[.posixPermissions] as? Int == mode)
        }
        for file in found {
            let text = try letan.contents("rec/\(file)")
            #expect(text.contains("\"heard\"") && !text.contains("Bưởi") && !text.contains("đóng cửa"))
        }
        let replay = try await letan.run("replay", "rec")
        #expect(replay.status == 0 && replay.lines.count { $0 == "  the same" } == 2, "\(replay.output)")
    }

    @Test("A recording that cannot be kept is told before the robot starts") func mistakes() async throws {
        _ = try letan.scratch.file("x".utf8, named: "rec")
        let inTheWay = try await record("xin chào")
        #expect(inTheWay.status == 69 && inTheWay.output.isEmpty)
        #expect(inTheWay.errors.contains("rec: mkdir failed: there is a file of this name"), "\(inTheWay.errors)")
        let both = try await letan.run("run", "--record", "r", "--journal", "j.jsonl")
        #expect(both.status == 2 && both.errors.contains("use one"))
    }

    @Test("A recording becomes a scenario that is played and does the same") func becomesScenario() async throws {
        #expect(try await record("cho tôi lấy số chứng thực").status == 0)
        let file = "rec/" + (try #require(files.first))
        let made = try await letan.run("scenario", "from-journal", file, "--out", "s.json", "--name", "một lượt")
        #expect(made.status == 0 && made.output.hasPrefix("s.json: "), "\(made.errors)")
        #expect(try letan.contents("s.json").contains(#""means": "take_ticket""#))
        let played = try await letan.run(
            "simulate", "s.json", "--quiet", "--set", "conversation.silenceSeconds=0.5")
        #expect(played.status == 0 && played.output.contains("một lượt"), "\(played.output)\(played.errors)")
        let again = try await letan.run("scenario", "from-journal", file, "--out", "s.json")
        #expect(again.status == 1 && again.errors.contains("s.json: cannot be written"), "\(again.errors)")
        let printed = try await letan.run("scenario", "from-journal", file, "--name", "một lượt")
        #expect(printed.output == (try letan.contents("s.json")))
    }

    @Test(
        "What cannot become a scenario is refused with the reason",
        arguments: [
            (["scenario"], 2, "letan scenario from-journal FILE"),
            (["scenario", "from-tape", "x"], 2, "letan scenario from-journal FILE"),
            (["scenario", "from-journal", "none.jsonl"], 1, "none.jsonl"),
        ])
    func refusals(words: [String], status: Int32, message: String) async throws {
        let run = try await letan.run(words)
        #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
    }
}
