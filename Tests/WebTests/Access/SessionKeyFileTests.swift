import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The key of the sessions")
struct SessionKeyFileTests {
    private let folder: ScratchFolder
    private let file: SessionKeyFile
    private let clock = ManualClock()

    init() throws {
        folder = try ScratchFolder()
        file = SessionKeyFile(path: folder.path("state/sessions.key"))
    }

    @Test("outlives the process: a session begun before a restart goes on until its end") func restart() throws {
        let token = try #require(TokenID("0123456789"))
        let cookie = try SessionCookies(keptIn: file).begin(for: token, at: clock.wallTime, isSecure: false).value
        let value = try #require(cookie.split(separator: ";").first?.split(separator: "=").last)
        let session = try #require(Session(String(value)))
        // A robot that starts anew counts its own time from 0; the clock on the wall went on.
        let later = ManualClock(minute: 8 * 60 + 30)
        #expect(try SessionCookies(keptIn: file).token(of: session, at: later.wallTime) == token)
        later.advance(by: SessionCookies.lifetime)
        #expect(try SessionCookies(keptIn: file).token(of: session, at: later.wallTime) == nil)
    }

    @Test("lets a browser in after a restart, as long as its token works") func gate() throws {
        let tokens = TokenFile(path: folder.path("tokens.json"))
        let token = try tokens.create(.screen, createdAt: .march)
        let cookie = try SessionCookies(keptIn: file).begin(for: token.id, at: clock.wallTime, isSecure: false).value
        let header = try #require(cookie.split(separator: ";").first)
        let later = ManualClock(minute: 9 * 60)
        let gate = AccessGate(
            hosts: try HostAllowList(port: 8080), tokens: TokenStore(file: tokens, clock: later),
            sessions: try SessionCookies(keptIn: file), clock: later)
        let request = request(("host", "localhost:8080"), ("cookie", String(header)))
        #expect(try gate.admit(request, for: [.screen])?.token == token.id)
        try tokens.revoke(token.id)
        later.advance(by: .seconds(1))
        #expect(throws: AccessRefusal.unauthenticated) { try gate.admit(request, for: [.screen]) }
    }

    @Test("is made for its owner alone, with its folder") func making() throws {
        _ = try SessionCookies(keptIn: file)
        #expect(try mode(of: file.path) == 0o600)
        #expect(try Data(contentsOf: URL(filePath: file.path)).count == 32)
    }

    @Test(
        "is refused where others may read it, and the error says what to do", arguments: [0o640, 0o604, 0o620, 0o777])
    func exposed(_ mode: Int) throws {
        _ = try SessionCookies(keptIn: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let error = try #require(throws: AccessError.self) { try SessionCookies(keptIn: file) }
        #expect(error == .exposedKey(path: file.path, mode: UInt32(mode)))
        #expect("\(error)".contains(file.path) && "\(error)".contains("remove it"))
    }

    @Test("is refused when it is no key", arguments: [0, 1, 31, 33, 10_000])
    func damaged(_ count: Int) throws {
        _ = try SessionCookies(keptIn: file)
        let handle = try FileHandle(forWritingTo: URL(filePath: file.path))
        try handle.truncate(atOffset: UInt64(count))
        try handle.close()
        #expect(throws: AccessError.notAKey(path: file.path)) { try SessionCookies(keptIn: file) }
    }

    @Test("is one for all that start at once") func race() async throws {
        let token = try #require(TokenID("0123456789"))
        let values = Gathered<String>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await onThreadOfItsOwn {
                        let sessions = try SessionCookies(keptIn: file)
                        values.add(try sessions.begin(for: token, at: clock.wallTime, isSecure: false).value)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(values.all.count == 8 && Set(values.all).count == 1)
    }
}
