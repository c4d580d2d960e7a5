import Foundation
import TestSupport
import Testing

/// What is wrong in `Models` or in the configuration is told with file, line and column, and the exit code 78.
@Suite("Wrong content and configuration") struct BadContentTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    @Test("An unclosed bracket in a sentence template") func unclosedBracket() async throws {
        var line = 0
        let share = try letan.share(changing: "Models/Intents/vi/greet.txt") { text in
            line = text.split(separator: "\n", omittingEmptySubsequences: false).count
            return text + "chào (em|robot\n"
        }
        for command in [["match", "xin chào"], ["chat"], ["run"]] {
            let run = try await letan.run(command + ["--share", share])
            #expect(run.status == 78)
            #expect(run.errors.contains("vi/greet.txt:\(line):6: "), "\(run.errors)")
            #expect(run.errors.contains("add its closing bracket"), "\(run.errors)")
        }
        let check = try await letan.run("check", "--json", "--share", share)
        let finding = check.objects.compactMap { $0 }.first { $0.text("part") == "intents" }
        #expect(check.status == 1 && finding?.text("state") == "broken")
        #expect(finding?.text("detail")?.contains("greet.txt:\(line):6") == true && finding?.text("fix") != nil)
    }

    @Test("An office with a broken line of JSON, and one that lacks a key") func office() async throws {
        let broken = try letan.share(changing: "Models/Office.json") {
            $0.replacingOccurrences(of: "\"language\": \"vi\",", with: "\"language\": vi,")
        }
        let run = try await letan.run("tickets", "list", "--share", broken)
        #expect(run.status == 78 && run.errors.contains("Models/Office.json:3:15: not valid JSON"), "\(run.errors)")
    }

    @Test("A reply that is missing in a language") func missingReply() async throws {
        let share = try letan.share(changing: "Models/Replies/vi.json") {
            $0.replacingOccurrences(of: "\"greet.back\"", with: "\"greet.bock\"")
        }
        let run = try await letan.run("chat", "--share", share)
        #expect(run.status == 78)
        #expect(run.errors.contains("Models/Replies/vi.json") && run.errors.contains("greet.back"), "\(run.errors)")
        #expect(run.errors.contains("greet.bock"))
    }

    @Test("A share folder without Models") func noModels() async throws {
        let run = try await letan.run("chat", "--share", letan.scratch.url.path)
        #expect(
            run.status == 78 && run.errors.contains("holds no folder Models; name the folder above it with --share"))
    }

    @Test(
        "A configuration file with a wrong key or value",
        arguments: [
            ("{\n  \"detectr\": {}\n}", ":2:3: unknown key \"detectr\"; did you mean \"detector\""),
            ("{\"presence\": {\n \"keepScore\": 7}}", ":2:15: "),
            ("{\"detector\": {\n \"threshold\": 0.9}}", ":2:15: detector.threshold 0.9 must be at most"),
            ("{\"presence\": {\n \"keepScore\": 0.1}}", ":2:15: detector.threshold "),
            ("{\"conversation\": {\"silenceSeconds\": \"long\"}}", ":1:37: "),
            ("{\"conversation\": {\"silenceSeconds\": -1}}", ":1:37: "),
            (
                "{\"camera\": {\"device\": \"auto\",\n \"footage\": \"a\"}}",
                ":1:12: write either \"device\" or \"footage\""
            ),
            ("{\"camera\": {\n \"width\": 8}}", ":2:11: "),
            ("{\"presence\": {\"disengageWidth\": 0.9}}", ":1:14: disengageWidth must be at most engageWidth"),
            ("{\"presence\": {\"leaveAfterSeconds\": 0}}", ":1:14: leaveAfterSeconds must be at least 0.3"),
            ("{\"eyes\": {\n \"framesPerSecond\": 0}}", ":2:21: "),
            ("{\"eyes\": {\"shortFrom\": 0.3}}", ":1:10: the processor cannot be short"),
            ("{\"eyes\": {\"view\": {\"blockedDetail\": -1}}}", ":1:37: "),
            ("{\"eyes\": {\"codes\": {\"intervalSeconds\": \"often\"}}}", ":1:40: "),
            ("{\"camera\": {\n \"height\": 1.5}}", ":2:12: "),
            ("{\"camera\": {\n \"framesPerSecond\": 0}}", ":2:21: "),
            ("{\"camera\": {\n \"format\": \"mpeg\"}}", ":2:12: "),
            ("{\"camera\": {\"footage\": \"a\",\n \"width\": 640}}", ":2:2: unknown key \"width\""),
            ("{\"camera\": ", ":1:12: not valid JSON"),
            ("[]", ":1:1: "),
        ])
    func configuration(text: String, message: String) async throws {
        _ = try letan.scratch.file(text.utf8, named: "c.json")
        let run = try await letan.run("tickets", "list", "--config", "c.json")
        #expect(run.status == 78 && run.errors.contains("c.json") && run.errors.contains(message), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("The default configuration is read when it is there; --set goes over it and may be repeated")
    func defaultConfiguration() async throws {
        let folder = letan.scratch.url.appending(path: "config/letan")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(#"{"tickets": {"database": "from-file.sqlite"}}"#.utf8).write(to: folder.appending(path: "letan.json"))
        _ = try await letan.run("tickets", "issue", "certification")
        #expect(FileManager.default.fileExists(atPath: letan.scratch.path("from-file.sqlite")))
        _ = try await letan.run(
            "tickets", "issue", "certification", "--set", "tickets.database=a.sqlite", "--set",
            "tickets.database=b.sqlite")
        #expect(FileManager.default.fileExists(atPath: letan.scratch.path("b.sqlite")))
        #expect(!FileManager.default.fileExists(atPath: letan.scratch.path("a.sqlite")))
    }

    @Test(
        "A wrong --set is named",
        arguments: [
            ("nonsense", "--set nonsense: write it as --set key.path=value"), ("a.b=1", "unknown key \"a\""),
            ("conversation.silenceSeconds=no", "--set conversation.silenceSeconds"), (".=1", "write it as"),
        ])
    func setting(text: String, message: String) async throws {
        let run = try await letan.run("tickets", "list", "--set", text)
        #expect(run.status == 78 && run.errors.contains(message), "\(run.errors)")
    }

    @Test(
        "A scenario with an unknown key, a wrong order or none at all",
        arguments: [
            (
                "{\"name\": \"n\", \"shows\": \"s\", \"until\": 9, \"expect\": [], \"steps\": [],\n \"stepps\": 1}",
                "s.json:2:2: unknown key \"stepps\""
            ),
            (
                "{\"name\": \"n\", \"shows\": \"s\", \"until\": 9, \"expect\": [], \"steps\": [\n{\"at\": 1, \"jumps\": 2}]}",
                "s.json:2:1: a step needs one of face"
            ),
            ("{", "s.json:1:2: not valid JSON"),
        ])
    func scenario(text: String, message: String) async throws {
        _ = try letan.scratch.file(text.utf8, named: "s.json")
        let run = try await letan.run("simulate", "s.json")
        #expect(run.status == 78 && run.errors.contains(message), "\(run.errors)")
    }
}
