import Foundation
import TestSupport
import Testing

@Suite("letan tickets") struct TicketsCommandTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private func tickets(_ words: String...) async throws -> ProgramRun {
        try await letan.run(["tickets", "--database", "t.sqlite"] + words)
    }

    @Test("A ticket goes from issue through call and service to its end, and every step is shown")
    func wholeLife() async throws {
        for (words, shown) in [
            (["issue", "certification"], "B001  waiting  certification  0 ahead"),
            (["issue", "certification"], "B002  waiting  certification  1 ahead"),
            (["issue", "civil-status"], "A001  waiting  civil-status  0 ahead"),
            (["call", "2"], "B001  called  certification  desk 2"),
            (["serve", "b001"], "B001  serving  certification  desk 2"),
            (["finish", "B001"], "B001  served  certification  desk 2"),
            (["call", "2"], "B002  called  certification  desk 2"),
            (["board"], "B002  called  certification  desk 2"),
            (["no-show", "B002"], "B002  noShow  certification"),
            (["cancel", "A001"], "A001  cancelled  civil-status"),
            (["show", "A001"], "A001  cancelled  civil-status"),
            (["call", "2"], "nobody waits for desk 2"),
        ] {
            let run = try await letan.run(["tickets", "--database", "t.sqlite"] + words)
            #expect(run.status == 0 && run.output.contains(shown), "\(words): \(run.output)\(run.errors)")
        }
        #expect(try await tickets("list").lines.count == 3)
    }

    @Test("What a ticket's status does not allow is refused with the status and what it allows") func conflicts()
        async throws
    {
        #expect(try await tickets("issue", "certification").status == 0)
        for (words, message) in [
            (["serve", "B001"], "B001 is waiting"), (["finish", "B001"], "B001 is waiting"),
            (["no-show", "B001"], "B001 is waiting"),
            (["show", "B999"], "no such ticket today"), (["show", "rubbish"], "no such ticket today"),
            (["issue", "fishing"], "no line \"fishing\"; the lines are civil-status, certification"),
            (["call", "99"], "no desk \"99\"; the desks are 1, 2, 3"),
        ] {
            let run = try await letan.run(["tickets", "--database", "t.sqlite"] + words)
            #expect(run.status == 1 && run.errors.contains(message), "\(words): \(run.errors)")
        }
    }

    @Test("An empty office is told in words; as JSON by no ticket and an empty board") func emptyOffice() async throws {
        #expect(try await tickets("list").lines == ["no tickets today"])
        #expect(try await tickets("board").lines == ["nobody is called or waits"])
        #expect(try await tickets("list", "--json").lines.isEmpty)
        let board = try #require(try await tickets("board", "--json").objects.first ?? nil)
        #expect(Set(board.keys) == ["current", "next", "waiting"])
    }

    @Test("As JSON a ticket is the object of the HTTP API, and so is a board") func json() async throws {
        let waiting: Set<String> = [
            "id", "number", "line", "day", "status", "language", "issuedAt", "queuedAt", "peopleAhead",
        ]
        let issued = try #require(try await tickets("issue", "certification", "--json").objects.first ?? nil)
        #expect(issued.keys.subtracting(["estimatedWaitMinutes"]) == waiting)
        #expect(issued.text("id")?.count == 32)
        #expect(issued.text("issuedAt")?.hasSuffix("Z") == true)
        #expect(try await tickets("call", "3").status == 0)
        let listed = try #require(try await tickets("list", "--json").objects.first ?? nil)
        #expect(listed.keys.isSuperset(of: waiting.union(["desk", "calledAt"])))
        #expect(listed.text("id") == issued.text("id") && listed.text("desk") == "3")
    }

    @Test("The default database lies in the data folder, for its owner only") func defaultPlace() async throws {
        let run = try await letan.run("tickets", "issue", "certification")
        #expect(run.status == 0)
        let folder = letan.scratch.url.appending(path: "data/letan")
        let mode = try Self.permissions(folder.path)
        #expect(mode == 0o700)
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "tickets.sqlite").path))
    }

    private static func permissions(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
}
