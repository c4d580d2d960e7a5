import Foundation
import TestSupport
import Testing

/// The intent model follows `Models/Intents` by itself.
@Suite("Training the intent model") struct RetrainingTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    /// A few sentences; one of them is in no language, so that only who learnt it knows it.
    private static let intents = [
        "vi/greet.txt": "xin chào\nchào (em|bạn|robot) [nhé]\nzuruvu menape lokiti\nzuruvu [menape] nhé",
        "vi/goodbye.txt": "tạm biệt [em]\nhẹn gặp lại [nhé]\ntôi về đây",
        "vi/take_ticket.txt": "[cho tôi] lấy số [giúp tôi]\nbốc số\nin phiếu [giúp tôi]",
        "vi/none/other.txt": "trời hôm nay (đẹp|mưa)\nbóng đá tối qua\ngiá vàng tăng\ncon mèo màu đen\nđi chợ mua rau",
    ]

    /// Where the program keeps its model.
    private var kept: URL { letan.scratch.url.appending(path: "data/letan/models/intents.model") }

    @Test("A command that needs the model of other sentences trains it, says so, and keeps it") func match()
        async throws
    {
        let share = try letan.share(intents: Self.intents)
        let first = try await letan.run("match", "--json", "--share", share, "zuruvu menape lokiti")
        #expect(first.status == 0)
        #expect(first.errors.contains("training the intent model, once"), "\(first.errors)")
        #expect(first.objects.first??.text("intent") == "greet")
        #expect(FileManager.default.fileExists(atPath: kept.path))
        let second = try await letan.run("match", "--json", "--share", share, "zuruvu menape lokiti")
        #expect(second.errors.isEmpty, "\(second.errors)")
        #expect(second.objects.first??.number("probability") == first.objects.first??.number("probability"))
    }

    @Test("The robot starts with the model of before, says so, and uses the new one when it is ready") func run()
        async throws
    {
        let share = try letan.share(intents: Self.intents)
        let robot = try letan.start(
            "run", "--share", share, "--database", "t.sqlite", "--journal", "j.jsonl", terminal: true)
        #expect(await robot.errors.shows("intent model of older content; a new one is being trained"))
        #expect(await robot.errors.shows("[matcher] the new intent model is ready and used"), "\(robot.errors.text)")
        robot.type("zuruvu menape lokiti")
        #expect(await robot.output.shows("● "), "\(robot.output.text)")
        robot.send(SIGTERM)
        #expect(await robot.end() == 0)
        let understood = try letan.lines("j.jsonl").compactMap(JSONLine.init).compactMap { line in
            line.object("event")?["understood"] as? [String: Any]
        }
        #expect(understood.count == 1)
        #expect("\(understood)".contains("greet"), "\(understood)")
        let after = try await letan.run("match", "--json", "--share", share, "zuruvu menape lokiti")
        #expect(after.errors.isEmpty && after.objects.first??.text("intent") == "greet", "\(after.errors)")
        #expect(try await letan.run("replay", "j.jsonl", "--share", share).status == 0)
    }

    @Test("A robot that is stopped while it trains stops at once and keeps nothing") func stopped() async throws {
        let share = try letan.share(changing: "Models/Intents/vi/greet.txt") { $0 + "zuruvu menape\n" }
        let robot = try letan.start(
            "run", "--share", share, "--database", "t.sqlite", "--journal", "j.jsonl", terminal: true)
        robot.output.when("B001") { robot.send(SIGTERM) }
        robot.type("cho tôi lấy số chứng thực")
        #expect(await robot.end(within: 120) == 0, "it does not serve while it trains: \(robot.output.text)")
        #expect(robot.errors.text.contains("a new one is being trained"))
        #expect(!FileManager.default.fileExists(atPath: kept.path))
    }

    @Test("A damaged model in the data folder is told, and the one beside the program is used") func damaged()
        async throws
    {
        try letan.keep("LETANIM\u{1}damaged, and long enough to be looked at")
        let run = try await letan.run("match", "--json", "xin chào")
        #expect(run.status == 0)
        #expect(run.errors.contains("intents.model is damaged; run: letan train"), "\(run.errors)")
        #expect(run.objects.first??.text("intent") == "greet")
    }

    @Test("A damaged model is replaced by the first training") func replaced() async throws {
        let share = try letan.share(intents: Self.intents)
        try letan.keep("no model")
        let first = try await letan.run("match", "--share", share, "xin chào")
        #expect(first.status == 0 && first.errors.contains("intents.model is no intent model"), "\(first.errors)")
        let second = try await letan.run("match", "--share", share, "xin chào")
        #expect(second.status == 0 && second.errors.isEmpty, "\(second.errors)")
    }

    @Test("train makes the model once, and again when it is forced") func train() async throws {
        let train = ["train", "--json", "--share", try letan.share(intents: Self.intents), "--out", "m/x.model"]
        let first = try #require(try await letan.run(train).objects.first ?? nil)
        #expect(
            first.keys == ["path", "isNew", "bytes", "intents", "languages", "trainSeconds", "accept", "confirm"])
        #expect(first.number("isNew") == 1 && first.number("intents") == 3)
        #expect(try await letan.run(train).objects.first??.number("isNew") == 0)
        #expect(try await letan.run(train + ["--force"]).objects.first??.number("isNew") == 1)
    }

    @Test("A training that is killed leaves the model of before") func killed() async throws {
        let path = try letan.scratch.file("before".utf8, named: "x.model")
        let training = try letan.start("train", "--force", "--out", path)
        #expect(await training.end(within: 2) == 128 + SIGKILL)
        #expect(try letan.contents("x.model") == "before")
    }

    @Test(
        "train refuses what it cannot learn or write",
        arguments: [
            (["train", "--out", "file/x.model"], 1, "file/x.model cannot be written ("),
            (["train", "now"], 2, "unexpected word \"now\""),
            (["train", "--seed", "x"], 2, "--seed needs a whole number"),
        ] as [([String], Int32, String)])
    func refused(words: [String], status: Int32, reason: String) async throws {
        _ = try letan.scratch.file("x".utf8, named: "file")
        let run = try await letan.run(words + ["--share", try letan.share(intents: Self.intents)])
        #expect(run.status == status && run.errors.contains(reason), "\(run.status): \(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("One intent alone cannot be learnt") func oneIntent() async throws {
        let share = try letan.share(intents: ["vi/greet.txt": "xin chào\nchào em"])
        let run = try await letan.run("train", "--share", share)
        #expect(run.status == 1 && run.errors.contains("there is nothing to tell apart (labels: 1)"), "\(run.errors)")
    }

    @Test("Broken templates are told with their place, whatever model there is") func brokenTemplates() async throws {
        let share = try letan.share(changing: "Models/Intents/vi/_heard.txt") { "greet xin chào\n" + $0 }
        for command in [["match", "xin chào"], ["train"], ["run"], ["chat"]] {
            let run = try await letan.run(command + ["--share", share])
            #expect(run.status == 78, "\(command)")
            #expect(run.errors.contains("vi/_heard.txt:1:1: there is no tab"), "\(run.errors)")
        }
    }
}

extension LetanProgram {
    /// Puts a file in the place of the model in the data folder.
    fileprivate func keep(_ text: String) throws {
        let folder = scratch.url.appending(path: "data/letan/models")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "intents.model"))
    }
}
