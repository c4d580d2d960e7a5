import Foundation
import TestSupport
import Testing

@Suite("letan replay") struct ReplayCommandTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    /// A short conversation, written once for all tests.
    private static let conversation = Task { () throws -> Data in
        let letan = try LetanProgram()
        let run = try await letan.run(
            "chat", "--seed", "1", "--journal", "a.jsonl", input: "xin chào\ncho tôi lấy số chứng thực")
        #expect(run.status == 0)
        return try Data(contentsOf: letan.scratch.url.appending(path: "a.jsonl"))
    }

    /// Puts the conversation's journal into the folder as `a.jsonl`.
    private func journal() async throws {
        _ = try letan.scratch.file(try await Self.conversation.value, named: "a.jsonl")
    }

    @Test("The same conversation decides the same; an altered action is named with its line") func difference()
        async throws
    {
        try await journal()
        #expect(try await letan.run("replay", "a.jsonl").lines.last == "  the same")
        var lines = try letan.lines("a.jsonl")
        let number = try #require(lines.firstIndex { $0.contains("take_ticket.issued") && $0.contains("\"speak\"") })
        lines[number] = lines[number].replacingOccurrences(of: "take_ticket.issued_next", with: "goodbye")
        _ = try letan.scratch.file(lines.joined(separator: "\n").utf8, named: "b.jsonl")
        let run = try await letan.run("replay", "b.jsonl")
        #expect(run.status == 1)
        #expect(run.output.contains("b.jsonl:\(number + 1): the first difference"), "\(run.output)")
        #expect(run.output.contains("goodbye") && run.output.contains("take_ticket.issued_next"))
    }

    @Test("A replay goes by the settings it was recorded with, and tells that today's are others")
    func otherConfiguration() async throws {
        try await journal()
        let run = try await letan.run("replay", "a.jsonl", "--set", "conversation.silenceSeconds=3")
        #expect(run.status == 0 && run.lines.contains("  the same"), "\(run.output)")
        #expect(run.output.contains("written with another configuration"), "\(run.output)")
    }

    @Test("A difference is told field by field, in the robot's words and with what went before")
    func fields() async throws {
        try await journal()
        let changed = try letan.contents("a.jsonl").replacingOccurrences(
            of: "take_ticket.issued_next", with: "goodbye")
        _ = try letan.scratch.file(changed.utf8, named: "b.jsonl")
        let run = try await letan.run("replay", "b.jsonl", "--diff", "--context", "2")
        #expect(run.status == 1)
        #expect(run.lines.contains { $0.hasSuffix("a ticket in line certification is asked for") }, "\(run.output)")
        #expect(run.lines.contains { $0.contains("+ replayed: robot: ") && $0.contains("B001") }, "\(run.output)")
        #expect(run.lines.contains("      - \"goodbye\""), "\(run.output)")
        #expect(run.lines.contains("      + \"take_ticket.issued_next\""), "\(run.output)")
        #expect(!run.output.contains("xin chào") && !run.output.contains("the robot starts"), "\(run.output)")
    }

    @Test("Up to a line, how things stand is told") func until() async throws {
        try await journal()
        let lines = try letan.lines("a.jsonl")
        let asked = try #require(lines.firstIndex { $0.contains("issueTicket") }) + 1
        let run = try await letan.run("replay", "a.jsonl", "--until", ":\(asked)")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.contains("request   a ticket in line certification is asked for"), "\(run.output)")
        #expect(
            run.lines.contains { $0.hasPrefix("visit     1, since") && $0.contains("take_ticket line certification") })
        #expect(run.lines.contains { $0.hasPrefix("timer     patience") } && run.output.contains("deadline"))
        let json = try await letan.run("replay", "a.jsonl", "--until", ":\(asked)", "--json")
        #expect(json.lines.count == 1 && json.output.contains(#""file":"a.jsonl""#), "\(json.output)")
    }

    @Test("Step by step in a pipe everything is told, an event with its actions") func steps() async throws {
        try await journal()
        let count = try letan.lines("a.jsonl").count
        let run = try await letan.run("replay", "a.jsonl", "--step")
        #expect(run.status == 0 && run.lines.count == count, "\(run.output)")
        let json = try await letan.run("replay", "a.jsonl", "--step", "--json")
        let events = try letan.lines("a.jsonl").count { $0.contains("\"event\":") }
        #expect(json.lines.count == events && json.lines.allSatisfy { $0.contains(#""same":true"#) })
    }

    @Test("On a terminal Enter goes on, a number several events, c to the end, q quits") func stepsOnATerminal()
        async throws
    {
        try await journal()
        let program = try letan.start("replay", "a.jsonl", "--step", terminal: true)
        for word in ["", "huh", "2", "q"] { program.type(word) }
        #expect(await program.end() == 0)
        let told = program.output.text
        #expect(told.contains("the robot starts") && !told.contains("visit 1 begins"), "\(told)")
    }

    @Test(
        "What cannot be shown is refused with the reason",
        arguments: [
            (["--until", "100000"], 1, "is beyond the end"), (["--until", ":100000"], 1, "is beyond the end"),
            (["--until", "soon"], 2, "--until needs seconds"), (["--until", ":0"], 2, "--until needs seconds"),
            (["--until", "1", "--step"], 2, "use one"), (["--diff", "--step"], 2, "use one"),
            (["--context", "3"], 2, "--context needs --diff"), (["--session", "2"], 1, "there is no session 2"),
        ])
    func badRequests(options: [String], status: Int32, message: String) async throws {
        try await journal()
        let run = try await letan.run(["replay", "a.jsonl"] + options)
        #expect(run.status == status && run.output.isEmpty)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("Every start in a file or folder replays alone") func sessions() async throws {
        try await journal()
        let once = try letan.contents("a.jsonl")
        try FileManager.default.createDirectory(
            at: letan.scratch.url.appending(path: "rec"), withIntermediateDirectories: true)
        _ = try letan.scratch.file((once + once).utf8, named: "rec/2.jsonl")
        _ = try letan.scratch.file(once.utf8, named: "rec/10.jsonl")
        let run = try await letan.run("replay", "rec")
        #expect(run.status == 0 && run.lines.count { $0 == "  the same" } == 3, "\(run.output)\(run.errors)")
        #expect(run.lines.first?.hasPrefix("rec/2.jsonl:1:") ?? false)
        let second = try await letan.run("replay", "rec/2.jsonl", "--session", "2", "--until", "0")
        #expect(second.status == 0, "\(second.errors)")
        let unclear = try await letan.run("replay", "rec/2.jsonl", "--until", "0")
        #expect(unclear.status == 2 && unclear.errors.contains("choose one with --session"))
    }

    @Test("A journal cut in mid-line replays up to the cut, also with a later session behind it") func cut()
        async throws
    {
        try await journal()
        let whole = try Data(contentsOf: letan.scratch.url.appending(path: "a.jsonl"))
        _ = try letan.scratch.file(whole.dropLast(100), named: "cut.jsonl")
        let line = try letan.lines("cut.jsonl").count
        let alone = try await letan.run("replay", "cut.jsonl")
        #expect(alone.status == 0, "\(alone.errors)")
        #expect(alone.output.contains("cut.jsonl:\(line): cut in mid-line; replayed up to there"), "\(alone.output)")
        let later = try await letan.run("chat", "--journal", "cut.jsonl", input: "hello")
        #expect(later.status == 0)
        let both = try await letan.run("replay", "cut.jsonl")
        #expect(both.status == 0, "\(both.errors)")
        #expect(both.output.contains("cut.jsonl:\(line): cut in mid-line"))
        #expect(both.lines.filter { $0 == "  the same" }.count == 2)
    }

    @Test(
        "What is no journal is refused with file, line and what is wrong",
        arguments: [
            ("", ":1:1: the first line is no header"), ("hello\nworld\n", ":1:1: "), ("{}\n{}\n", ":1"),
            (#"{"format":"letan-journal","version":3}"# + "\n", "version 3 cannot be read; this program reads"),
            (#"{"format":"letan-journal","version":9}"# + "\n", "version 9 cannot be read; this program reads"),
            (#"{"format":"diary","version":1}"# + "\n", ":1"),
        ])
    func noJournal(text: String, message: String) async throws {
        _ = try letan.scratch.file(text.utf8, named: "x.jsonl")
        let run = try await letan.run("replay", "x.jsonl")
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains("x.jsonl") && run.errors.contains(message), "\(run.errors)")
    }

    @Test("Damage in the middle of a journal is told with its line") func damage() async throws {
        try await journal()
        var lines = try letan.lines("a.jsonl")
        lines[3] = "{\"at\":12,"
        _ = try letan.scratch.file((lines.joined(separator: "\n") + "\n").utf8, named: "d.jsonl")
        let run = try await letan.run("replay", "d.jsonl")
        #expect(run.status == 1 && run.errors.contains("d.jsonl:4:"), "\(run.errors)")
    }

    @Test("A missing journal is named") func missing() async throws {
        let run = try await letan.run("replay", "none.jsonl")
        #expect(run.status == 1 && run.errors.contains("none.jsonl"), "\(run.errors)")
        let folder = try await letan.run("replay", ".")
        #expect(folder.status == 1)
        #expect(folder.errors.contains("holds no recording"), "\(folder.errors)")
    }
}
