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

    @Test("Another configuration is told as the likely reason of a difference") func otherConfiguration() async throws {
        try await journal()
        let run = try await letan.run("replay", "a.jsonl", "--set", "conversation.silenceSeconds=3")
        #expect(run.status == 1 && run.output.contains("written with another configuration"), "\(run.output)")
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
            (#"{"format":"letan-journal","version":9}"# + "\n", ":1"),
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
        #expect(folder.errors.contains("check that it is a journal and readable"), "\(folder.errors)")
    }
}
