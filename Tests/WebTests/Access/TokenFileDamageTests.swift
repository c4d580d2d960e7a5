import Foundation
import TestSupport
import Testing
import Web

@Suite("A token file that cannot be trusted")
struct TokenFileDamageTests {
    private static let hash = String(repeating: "a", count: 64)
    private static let token = "letan_desk_0123456789_" + String(repeating: "S", count: 43)

    private let scratch: ScratchFolder
    private let file: TokenFile

    init() throws {
        scratch = try ScratchFolder()
        file = TokenFile(path: scratch.path("tokens.json"))
    }

    private static func record(
        id: String = "\"0123456789\"", role: String = "\"desk\"", hash: String = "\"\(hash)\"",
        createdAt: String = "\"2026-03-02T01:00:00Z\"", more: String = ""
    ) -> String {
        "{\"id\": \(id), \"role\": \(role), \"hash\": \(hash),\n\"createdAt\": \(createdAt)\(more)}"
    }

    static let corpus: [(text: String, line: Int?, words: String)] = [
        ("", 1, "JSON"), ("{\n\"tokens\": [", 2, "JSON"), ("\u{FEFF}{\"tokens\": []}", 1, "byte order mark"),
        ("[]", 1, "an object"), ("{}", 1, "\"tokens\""), ("{\"tokens\": {}}", 1, "an array"),
        ("{\n\"tokens\": [],\n\"more\": 1}", 3, "unknown key"), ("{\"tokens\": [],\n\"tokens\": []}", 2, "twice"),
        ("{\"tokens\": [\n7]}", 2, "an object"),
        ("{\"tokens\": [\n{\"id\": \"0123456789\"}]}", 2, "\"role\""),
        ("{\"tokens\": [\n\(record(id: "\"0123\""))]}", 2, "ten lower-case"),
        ("{\"tokens\": [\n\(record(id: "\"012345678G\""))]}", 2, "ten lower-case"),
        ("{\"tokens\": [\n\(record(role: "\"desck\""))]}", 2, "did you mean \"desk\""),
        ("{\"tokens\": [\n\(record(role: "null"))]}", 2, "a string"),
        ("{\"tokens\": [\n\(record(hash: "\"\(token)\""))]}", 2, "never the token"),
        ("{\"tokens\": [\n\(record(hash: "\"\(hash.uppercased())\""))]}", 2, "64 lower-case"),
        ("{\"tokens\": [\n\(record(createdAt: "\"yesterday\""))]}", 3, "2026-03-02T01:00:00Z"),
        ("{\"tokens\": [\n\(record(more: ",\n\"expiresAt\": 7"))]}", 4, "a string"),
        ("{\"tokens\": [\n\(record(more: ",\n\"secret\": \"x\""))]}", 4, "unknown key"),
        (
            "{\"tokens\": [\n\(record(more: ",\n\"label\": \"\(String(repeating: "x", count: 101))\""))]}", 4,
            "at most 100"
        ),
        ("{\"tokens\": [\n\(record()),\n\(record())]}", 4, "second time"),
        ("{\"tokens\": [[[[[\n[]]]]]]}", 1, "nested"),
        (String(repeating: " ", count: 1 << 20) + "{\"tokens\": []}", nil, "longer than"),
    ]

    @Test("is refused with the line and what belongs there, without a secret in it", arguments: corpus)
    func damaged(text: String, line: Int?, words: String) throws {
        try Data(text.utf8).write(to: scratch.url.appending(path: "tokens.json"))
        chmod(file.path, 0o600)
        let error = try #require(throws: AccessError.self) { try file.records() }
        let place = file.path + (line.map { ":\($0):" } ?? ": ")
        #expect("\(error)".hasPrefix(place) && "\(error)".contains(words), "\(error)")
        #expect(!"\(error)".contains("SSSS") && !"\(error)".contains("aaaa"), "\(error)")
        // Nor is it overwritten by a change.
        #expect(throws: error) { try file.create(.desk, createdAt: .march) }
        #expect(try Data(contentsOf: URL(filePath: file.path)) == Data(text.utf8))
    }

    @Test("is refused when anybody else may read or change it", arguments: [0o644, 0o640, 0o620, 0o604, 0o602, 0o601])
    func exposed(mode: mode_t) throws {
        _ = try file.create(.desk, createdAt: .march)
        chmod(file.path, mode)
        #expect(throws: AccessError.exposed(path: file.path, mode: mode)) { try file.records() }
    }

    @Test("is read when its owner alone may read it", arguments: [0o600, 0o400, 0o700]) func ownerAlone(
        mode: mode_t
    )
        throws
    {
        _ = try file.create(.desk, createdAt: .march)
        chmod(file.path, mode)
        #expect(try file.records()?.count == 1)
    }

    @Test("is refused when it belongs to somebody else", .enabled(if: geteuid() == 0, "only root gives files away"))
    func foreign() throws {
        _ = try file.create(.desk, createdAt: .march)
        chown(file.path, 12_345, 12_345)
        #expect(throws: AccessError.foreign(path: file.path, owner: 12_345)) { try file.records() }
    }

    @Test("is refused, without waiting, when it is no file") func noFile() throws {
        #expect(throws: AccessError.notAFile(path: scratch.url.path)) {
            try TokenFile(path: scratch.url.path).records()
        }
        let pipe = scratch.path("pipe")
        mkfifo(pipe, 0o600)
        #expect(throws: AccessError.notAFile(path: pipe)) { try TokenFile(path: pipe).records() }
    }

    @Test("is refused with the system's words when its folder is none") func noFolder() throws {
        _ = try file.create(.desk, createdAt: .march)
        let below = TokenFile(path: file.path + "/tokens.json")
        for call: (TokenFile) throws -> Void in [
            { _ = try $0.records() }, { _ = try $0.create(.desk, createdAt: .march) },
        ] {
            let error = try #require(throws: AccessError.self) { try call(below) }
            #expect("\(error)".hasPrefix(file.path) && "\(error)".contains("check the path"), "\(error)")
        }
    }
}
