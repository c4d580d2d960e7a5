import Foundation
import TestSupport
import Testing

@Suite("A ticket database that cannot be used") struct BadDatabaseTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private func expectRefusal(of name: String, _ message: String) async throws {
        let tickets = try await letan.run("tickets", "issue", "certification", "--database", name)
        #expect(tickets.status == 69 && tickets.output.isEmpty)
        #expect(tickets.errors.contains("letan: \(name): ") && tickets.errors.contains(message), "\(tickets.errors)")
        let robot = try await letan.run(
            "run", "--database", name, "--journal", "j.jsonl", "--type", "cho tôi lấy số chứng thực",
            "--exit-when-idle",
            "--set", "conversation.silenceSeconds=0.3")
        #expect(robot.status == 0, "it serves without tickets")
        #expect(robot.errors.contains("  tickets   not usable: \(name): "), "\(robot.errors)")
        #expect(robot.errors.contains("an official is wanted: ticketsUnavailable"))
        #expect(robot.output.lowercased().contains("cán bộ"), "\(robot.output)")
        #expect(!robot.output.contains("B001"))
        #expect(!robot.errors.contains("unavailable(reason"), "no error is printed as code: \(robot.errors)")
    }

    @Test("A newer schema is refused, and the file left as it is") func newer() async throws {
        #expect(try await letan.run("tickets", "issue", "certification", "--database", "n.sqlite").status == 0)
        // The schema's version stands at byte 60 of a SQLite file, four bytes, the highest first.
        var before = try Data(contentsOf: letan.scratch.url.appending(path: "n.sqlite"))
        before.replaceSubrange(60..<64, with: [0, 0, 3, 231])
        _ = try letan.scratch.file(before, named: "n.sqlite")
        try await expectRefusal(of: "n.sqlite", "newer")
        #expect(try Data(contentsOf: letan.scratch.url.appending(path: "n.sqlite")) == before)
    }

    @Test("What is no database is refused, with the way out") func noDatabase() async throws {
        _ = try letan.scratch.file(Array(repeating: 7, count: 5_000), named: "x.sqlite")
        try await expectRefusal(of: "x.sqlite", "is not a SQLite database; name another file, or move this one away")
    }

    @Test("A folder is named as one") func folder() async throws {
        try await expectRefusal(of: ".", "is a directory; name a file")
    }
}
