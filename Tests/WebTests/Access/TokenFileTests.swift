import Foundation
import TestSupport
import Testing
import Web

@Suite("The token file")
struct TokenFileTests {
    private let scratch: ScratchFolder
    private let file: TokenFile

    init() throws {
        scratch = try ScratchFolder()
        file = TokenFile(path: scratch.path("tokens.json"))
    }

    private func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    private var url: URL { scratch.url.appending(path: "tokens.json") }

    @Test("keeps what is known of a token, in the order they were made, and no secret") func content() throws {
        let desk = try file.create(.desk, label: "Quầy số 3", createdAt: .march)
        let board = try file.create(.board, createdAt: .march, expiresAt: .march.adding(days: 7))
        let records = try #require(try file.records())
        #expect(
            records == [
                TokenRecord(
                    id: desk.id, role: .desk, label: "Quầy số 3", hash: try desk.hash(), createdAt: .march),
                TokenRecord(
                    id: board.id, role: .board, label: "", hash: try board.hash(), createdAt: .march,
                    expiresAt: .march.adding(days: 7)),
            ])
        for token in [desk, board] {
            #expect(try !text().contains(token.secret.suffix(43)))
        }
    }

    @Test("is not there before the first token is made, and its folder is made with it") func missing() throws {
        let path = scratch.path("deep/er/tokens.json")
        #expect(try TokenFile(path: path).records() == nil)
        _ = try TokenFile(path: path).create(.desk, createdAt: .march)
        #expect(try TokenFile(path: path).records()?.count == 1)
        #expect(try mode(of: scratch.path("deep/er")) == 0o700)
    }

    @Test("loses a revoked token and no other; a token that is not there cannot be revoked") func revocation() throws {
        let tokens = try (0..<3).map { _ in try file.create(.desk, createdAt: .march) }
        try file.revoke(tokens[1].id)
        #expect(try file.records()?.map(\.id) == [tokens[0].id, tokens[2].id])
        #expect(throws: AccessError.noSuchToken(path: file.path, id: "\(tokens[1].id)")) {
            try file.revoke(tokens[1].id)
        }
    }

    // The umask belongs to the process: the tests that run beside this one must not feel it.
    @Test("is its owner's alone after every change, whatever the umask", arguments: [0, 0o022, 0o777] as [mode_t])
    func permissions(mask: mode_t) async throws {
        await #expect(processExitsWith: .success) { [path = file.path as String, mask = mask as mode_t] in
            umask(mask)
            let file = TokenFile(path: path)
            let first = try file.create(.robot, createdAt: .march)
            _ = try file.create(.desk, createdAt: .march)
            try file.revoke(first.id)
        }
        #expect(try mode(of: file.path) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["tokens.json"])
    }

    @Test("refuses a label that floods a list, and more tokens than are read") func bounds() throws {
        #expect(throws: AccessError.labelTooLong(limit: 100)) {
            try file.create(.desk, label: String(repeating: "a", count: 101), createdAt: .march)
        }
        let records = (0..<1_000).map { number in
            """
            {"id": "\(String(repeating: "0", count: 10 - "\(number)".count))\(number)", "role": "desk",
             "hash": "\(String(repeating: "a", count: 64))", "createdAt": "2026-03-02T01:00:00Z"}
            """
        }
        try Data("{\"tokens\": [\(records.joined(separator: ","))]}".utf8).write(to: url)
        chmod(url.path, 0o600)
        let before = try text()
        #expect(throws: AccessError.full(path: file.path, limit: 1_000)) { try file.create(.desk, createdAt: .march) }
        #expect(try text() == before)
    }

    @Test("is changed by many at once without losing a change, and is whole whenever it is read") func concurrency()
        async throws
    {
        let (file, tokens, counts) = (file, Gathered<TokenID>(), Gathered<Int>())
        try await onThreadOfItsOwn {
            DispatchQueue.concurrentPerform(iterations: 40) { number in
                do {
                    tokens.add(try file.create(number % 2 == 0 ? .desk : .robot, createdAt: .march).id)
                    counts.add(try file.records()?.count ?? 0)
                } catch {
                    Issue.record("\(error)")
                }
            }
        }
        #expect(try Set(#require(try file.records()).map(\.id)) == Set(tokens.all))
        #expect(tokens.all.count == 40 && counts.all.max() == 40)
    }

    @Test("is changed by several processes at once without losing a change") func processes() async throws {
        await withTaskGroup { group in
            for _ in 0..<3 {
                group.addTask { [path = file.path] in
                    await #expect(processExitsWith: .success) { [path = path as String] in
                        for _ in 0..<20 { _ = try TokenFile(path: path).create(.desk, createdAt: .march) }
                    }
                }
            }
        }
        #expect(try file.records()?.count == 60)
    }

    @Test("stays as it was when the disk is full") func fullDisk() async throws {
        _ = try file.create(.desk, createdAt: .march)
        let before = try text()
        await #expect(processExitsWith: .success) { [path = file.path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 300, rlim_max: 300)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let error = #expect(throws: AccessError.self) { try TokenFile(path: path).create(.desk, createdAt: .march) }
            #expect(error.map { "\($0)" }?.contains("write failed with \(EFBIG)") == true)
        }
        #expect(try text() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["tokens.json"])
    }

    @Test("takes no harm from a change that was killed half way, and stays as it was when one fails") func interrupted()
        throws
    {
        _ = try file.create(.desk, createdAt: .march)
        try Data("{\"tok".utf8).write(to: scratch.url.appending(path: "tokens.json.new"))
        _ = try file.create(.desk, createdAt: .march)
        #expect(try file.records()?.count == 2)
        let before = try text()
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "tokens.json.new"), withIntermediateDirectories: false)
        #expect(throws: AccessError.self) { try file.create(.desk, createdAt: .march) }
        #expect(try text() == before)
    }
}
