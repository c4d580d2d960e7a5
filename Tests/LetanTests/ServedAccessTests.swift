import Foundation
import TestSupport
import Testing

@Suite("Who is not let into a served office", .timeLimit(.minutes(3)))
struct ServedAccessTests {
    @Test("is told so, changes nothing, and is in the log without the token")
    func refused() async throws {
        let office = try ServedOffice(LetanProgram())
        let (board, desk, gone) = (
            try await secret("board", of: office), try await secret("desk", of: office),
            try await secret("desk", of: office)
        )
        let (program, port) = try await office.start()
        let call = "http://127.0.0.1:\(port)/v1/desks/2/pause"
        #expect(try await status(of: ["http://127.0.0.1:\(port)/v1/desks/2/open"], token: gone) == 200)
        #expect(try await office.letan.run("tokens", "revoke", gone).status == 0)
        // The service looks at the file twice a second; each try takes some milliseconds.
        var tries = 0
        while try await status(of: ["http://127.0.0.1:\(port)/v1/desks/2/open"], token: gone) == 200, tries < 500 {
            tries += 1
        }
        #expect(tries < 500, "a revoked token works no longer")
        for (words, token, expected) in [
            ([call], nil, 401), ([call], board, 403), ([call], desk + "x", 401),
            ([call, "-H", "Host: evil.example"], desk, 403), ([call, "-H", "Origin: http://evil.example"], desk, 403),
        ] as [([String], String?, Int)] {
            #expect(try await status(of: words, token: token) == expected, "\(words)")
        }
        let desks = try await office.letan.run("tickets", "desks", "--json", "--database", "tickets.sqlite")
        #expect(desks.output.contains("open") && !desks.output.contains("paused"), "nothing was changed")
        #expect(try await status(of: [call], token: desk) == 200)
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        #expect(program.errors.text.contains("[web] 401 POST /v1/desks/{desk}/pause from 127.0.0.1, nobody known"))
        for token in [board, desk, gone] { #expect(!program.errors.text.contains(token.suffix(40))) }
    }

    private func secret(_ role: String, of office: ServedOffice) async throws -> String {
        try await office.letan.run("tokens", "create", "--role", role).lines[0]
    }

    /// The status that a POST of `words` (for curl) is answered with.
    private func status(of words: [String], token: String?) async throws -> Int? {
        let credentials = token.map { ["-H", "Authorization: Bearer \($0)"] } ?? []
        let run = try await ProgramRun.run(
            URL(filePath: "/usr/bin/curl"),
            ["-s", "-o", "/dev/null", "-w", "%{http_code}", "-X", "POST"] + credentials + words,
            in: FileManager.default.temporaryDirectory)
        return Int(run.output)
    }
}
