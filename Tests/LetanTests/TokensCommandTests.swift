import Foundation
import TestSupport
import Testing

@Suite("letan tokens") struct TokensCommandTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private func tokens(_ words: String...) async throws -> ProgramRun {
        try await letan.run(["tokens", "--file", "tokens.json"] + words)
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("A token is shown once, alone on standard output, then listed without its secret until it is revoked")
    func wholeLife() async throws {
        let made = try await tokens("create", "--role", "desk", "--label", "Quầy 3", "--days", "30")
        #expect(made.status == 0 && made.lines.count == 1, "\(made.errors)")
        let parts = try #require(made.lines.first).split(separator: "_", maxSplits: 3).map(String.init)
        try #require(parts.count == 4 && parts[0] == "letan" && parts[1] == "desk" && parts[3].count == 43)
        #expect(made.errors.contains("letan tokens revoke \(parts[2])") && !made.errors.contains(parts[3]))
        #expect(try !letan.contents("tokens.json").contains(parts[3]))
        #expect(try mode(letan.scratch.path("tokens.json")) == 0o600)

        let listed = try await tokens("list")
        #expect(listed.lines.count == 1 && listed.output.hasPrefix("\(parts[2])  desk  made 20"), "\(listed.output)")
        #expect(listed.output.contains("until 20") && listed.output.hasSuffix("Quầy 3\n"))
        let row = try #require(try await tokens("list", "--json").objects.first ?? nil)
        #expect(row.keys == ["id", "role", "label", "createdAt", "expiresAt", "isExpired"])
        #expect(row.text("id") == parts[2] && row.text("role") == "desk" && row.text("label") == "Quầy 3")

        #expect(try await tokens("revoke", parts[2]).status == 0)
        let gone = try await tokens("list")
        #expect(gone.status == 0 && gone.lines.isEmpty && gone.errors.contains("letan tokens create"))
        let again = try await tokens("revoke", parts[2])
        #expect(again.status == 1 && again.errors.contains("no token \(parts[2])"))
    }

    @Test("A token that was found lying about can be revoked by itself") func found() async throws {
        let token = try #require(try await tokens("create", "--role", "board").lines.first)
        #expect(try await tokens("create", "--role", "board").status == 0)
        #expect(try await tokens("revoke", token).status == 0)
        #expect(try await tokens("list").lines.count == 1)
    }

    @Test("What cannot be understood is a usage error that says what can") func usage() async throws {
        for (words, message) in [
            ([], "a verb"), (["grant"], "no \"tokens grant\""), (["create"], "robot, screen, desk, operator, board"),
            (["create", "--role", "chief"], "robot, screen, desk, operator, board"),
            (["create", "--role", "desk", "--days", "0"], "from 1 to 3650"),
            (["create", "--role", "desk", "--label", String(repeating: "x", count: 101)], "at most 100"),
            (["create", "desk"], "unexpected word"), (["list", "all"], "unexpected word"),
            (["revoke"], "ten digits"), (["revoke", "desk 3"], "ten digits"),
        ] {
            let run = try await letan.run(["tokens", "--file", "tokens.json"] + words)
            #expect(run.status == 2 && run.errors.contains(message) && run.lines.isEmpty, "\(words): \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: letan.scratch.path("tokens.json")))
    }

    @Test("A file that is damaged or open to others is refused with what to do, and left alone") func damaged()
        async throws
    {
        let path = letan.scratch.path("tokens.json")
        for (text, mode, message) in [
            ("{\"tokens\": [\n7]}", 0o600, "tokens.json:2:1: expected an object"),
            ("{\"tokens\": []}", 0o644, "mode 644); run chmod 600"),
        ] {
            try Data(text.utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            for words in [["list"], ["create", "--role", "desk"], ["revoke", "0123456789"]] {
                let run = try await letan.run(["tokens", "--file", "tokens.json"] + words)
                #expect(run.status == 78 && run.errors.contains(message) && run.lines.isEmpty, "\(run.errors)")
            }
            #expect(try letan.contents("tokens.json") == text)
        }
    }

    @Test("Where nothing can be written the command says so") func unwritable() async throws {
        try Data().write(to: letan.scratch.url.appending(path: "folder"))
        let run = try await letan.run("tokens", "create", "--role", "desk", "--file", "folder/tokens.json")
        #expect(run.status == 69 && run.errors.contains("folder") && run.lines.isEmpty, "\(run.errors)")
    }

    @Test("Tokens that are made at the same time are all kept, in the data folder, for its owner only") func together()
        async throws
    {
        try await withThrowingTaskGroup { group in
            for number in 0..<6 {
                group.addTask { [letan] in
                    let run = try await letan.run("tokens", "create", "--role", "robot", "--label", "\(number)")
                    #expect(run.status == 0, "\(run.errors)")
                }
            }
            try await group.waitForAll()
        }
        let labels = try await letan.run("tokens", "list", "--json").objects.compactMap { $0?.text("label") }
        #expect(labels.sorted() == (0..<6).map { "\($0)" })
        let folder = letan.scratch.path("data/letan")
        #expect(try mode(folder) == 0o700 && mode(folder + "/tokens.json") == 0o600)
    }
}
