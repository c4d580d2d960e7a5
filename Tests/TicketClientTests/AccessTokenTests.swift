import Foundation
import Reception
import TestSupport
import Testing
import TicketClient

@Suite("The token file", .timeLimit(.minutes(1)))
struct AccessTokenTests {
    private let folder: ScratchFolder
    private let front: OfficeFront

    init() throws {
        folder = try ScratchFolder()
        front = try OfficeFront()
    }

    @Test(arguments: ["abc-._~+/123==", "abc\n", " abc \r\n", "\nabc\n"])
    func aTokenOfOneLineIsSent(_ text: String) async throws {
        let path = try write(text)
        front.plan([.instead(.http(200, #"{"items":[]}"#))])
        #expect(try await front.client(token: AccessToken(file: path)).desks().isEmpty)
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(front.server.requests.map { $0.header("Authorization") } == ["Bearer \(token)"])
    }

    @Test(arguments: [
        "", "\n", "abc\ndef", "abc def", "abc=d", "=", "ab\u{0}c", "äbc", String(repeating: "a", count: 5_000),
    ])
    func whatIsNoTokenIsNotSent(_ text: String) async throws {
        let path = try write(text)
        let reason = await reason { try await front.client(token: AccessToken(file: path)).desks() }
        #expect(reason?.contains("token of one line") == true)
        #expect(reason?.contains("abc") == false)
        #expect(front.server.requests.isEmpty)
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o620, 0o601])
    func aTokenThatOthersMayReadIsRefused(mode: Int) async throws {
        let path = try write("abc", mode: mode)
        let reason = await reason { try await front.client(token: AccessToken(file: path)).desks() }
        #expect(reason?.contains("chmod 600") == true && reason?.hasPrefix(path) == true)
        #expect(front.server.requests.isEmpty)
    }

    @Test func aFileThatIsNotThereIsNamed() async throws {
        for path in [folder.path("missing"), folder.url.path] {
            let reason = await reason { try await front.client(token: AccessToken(file: path)).desks() }
            #expect(reason?.hasPrefix(path) == true)
        }
    }

    private func write(_ text: String, mode: Int = 0o600) throws -> String {
        let path = try folder.file(text.utf8, named: "token")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }
}
