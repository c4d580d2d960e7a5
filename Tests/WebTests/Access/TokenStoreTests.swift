import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The token store")
struct TokenStoreTests {
    private let scratch: ScratchFolder
    private let file: TokenFile
    private let clock = ManualClock()
    private let store: TokenStore

    init() throws {
        scratch = try ScratchFolder()
        file = TokenFile(path: scratch.path("tokens.json"))
        store = TokenStore(file: file, clock: clock)
    }

    private func pass() { clock.advance(by: .milliseconds(500)) }

    @Test("knows whose a token is", arguments: Role.allCases) func known(role: Role) throws {
        let token = try file.create(role, label: "Tầng 1", createdAt: .march)
        _ = try file.create(.operator, createdAt: .march)
        #expect(store.principal(of: token) == Principal(role: role, token: token.id, label: "Tầng 1"))
        #expect(store.principal(ofTokenNamed: token.id)?.role == role)
        #expect(store.health == .ready)
    }

    @Test("knows nobody by a right id with a wrong secret, or with another role in front") func wrong() throws {
        let token = try file.create(.screen, createdAt: .march)
        let other = try AccessToken.make(for: .screen)
        let forged = "letan_screen_\(token.id)_\(other.secret.suffix(43))"
        let raised = token.secret.replacing("_screen_", with: "_operator_")
        for text in [forged, raised, other.secret] {
            #expect(store.principal(of: try #require(AccessToken(text))) == nil)
        }
        #expect(store.principal(ofTokenNamed: other.id) == nil)
    }

    @Test("forgets a revoked token within a second, without a restart") func revocation() throws {
        let token = try file.create(.desk, createdAt: .march)
        #expect(store.principal(of: token) != nil)
        try file.revoke(token.id)
        clock.advance(by: .milliseconds(499))
        #expect(store.principal(of: token) != nil)
        clock.advance(by: .milliseconds(1))
        #expect(store.principal(of: token) == nil)
        #expect(store.principal(ofTokenNamed: token.id) == nil)
    }

    @Test("knows a new token at once") func creation() throws {
        let token = try file.create(.desk, createdAt: .march)
        #expect(store.principal(of: token) != nil)
        let new = try file.create(.desk, createdAt: .march)
        #expect(store.principal(of: new) != nil)
        try file.revoke(token.id)
        #expect(store.principal(of: try AccessToken.make(for: .desk)) == nil)
        #expect(store.principal(of: token) == nil, "who asks for one that is not there, has the file looked at")
    }

    @Test("is absent without a file, and begins and ends with it") func missing() throws {
        #expect(store.health == .absent)
        let token = try file.create(.desk, createdAt: .march)
        #expect(store.principal(of: token) != nil, "the first token works at once")
        pass()
        #expect(store.principal(of: token) != nil)
        try FileManager.default.removeItem(atPath: file.path)
        pass()
        #expect(store.principal(of: token) == nil && store.health == .absent)
    }

    @Test("lets nobody in while the file is damaged, says where, and lets them in again afterwards") func damaged()
        throws
    {
        let token = try file.create(.desk, createdAt: .march)
        #expect(store.principal(of: token) != nil)
        let good = try Data(contentsOf: URL(filePath: file.path))
        try (good + Data("}".utf8)).write(to: URL(filePath: file.path))
        pass()
        #expect(store.principal(of: token) == nil)
        guard case .failed(let reason) = store.health else { throw Unexpected(health: store.health) }
        let hash = try token.hash()
        #expect(reason.hasPrefix("\(file.path):12:") && !reason.contains(hash), "\(reason)")
        try good.write(to: URL(filePath: file.path))
        pass()
        #expect(store.principal(of: token) != nil && store.health == .ready)
    }

    @Test("lets nobody in as soon as others may read the file") func exposed() throws {
        let token = try file.create(.desk, createdAt: .march)
        #expect(store.principal(of: token) != nil)
        chmod(file.path, 0o644)
        pass()
        #expect(store.principal(of: token) == nil && !store.health.isUsable)
        chmod(file.path, 0o600)
        pass()
        #expect(store.principal(of: token) != nil)
    }

    @Test("lets a token in until the second it expires") func expiry() throws {
        let token = try file.create(.desk, createdAt: .march, expiresAt: .march.adding(days: 1))
        clock.advance(by: .seconds(86_399.999))
        #expect(store.principal(of: token) != nil)
        clock.advance(by: .milliseconds(1))
        #expect(store.principal(of: token) == nil && store.principal(ofTokenNamed: token.id) == nil)
    }

    private struct Unexpected: Error { let health: PartHealth }
}
