import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The gate")
struct AccessGateTests {
    private let scratch: ScratchFolder
    private let file: TokenFile
    private let clock = ManualClock()
    private let sessions: SessionCookies
    private let gate: AccessGate
    private let desk: AccessToken
    private let board: AccessToken

    init() throws {
        scratch = try ScratchFolder()
        file = TokenFile(path: scratch.path("tokens.json"))
        desk = try file.create(.desk, label: "3", createdAt: .march)
        board = try file.create(.board, createdAt: .march)
        sessions = try SessionCookies()
        gate = AccessGate(
            hosts: try HostAllowList(port: 8080), tokens: TokenStore(file: file, clock: clock), sessions: sessions,
            limits: AccessLimits(
                strangers: RateLimit(burst: 20, perSecond: 1), principals: RateLimit(burst: 5, perSecond: 1),
                failures: RateLimit(burst: 3, perSecond: 0.1)),
            clock: clock)
    }

    private let host = ("host", "localhost:8080")

    private func bearer(_ token: AccessToken, peer: String = "127.0.0.1") -> HTTPRequest {
        request(host, ("authorization", "Bearer \(token.secret)"), peer: peer)
    }

    /// A request with a token that nobody made.
    private func wrong(peer: String = "127.0.0.1") throws -> HTTPRequest {
        bearer(try AccessToken.make(for: .operator), peer: peer)
    }

    private func refusal(_ request: HTTPRequest, for roles: Set<Role>? = .everyone) -> AccessRefusal? {
        do throws(AccessRefusal) {
            try gate.admit(request, for: roles)
            return nil
        } catch {
            return error
        }
    }

    @Test("lets a token in where its role may go, and tells who came") func roles() throws {
        #expect(try gate.admit(bearer(desk), for: [.desk]) == Principal(role: .desk, token: desk.id, label: "3"))
        #expect(refusal(bearer(desk), for: [.operator, .robot]) == .wrongRole(.desk))
        #expect(refusal(bearer(board), for: []) == .wrongRole(.board))
        #expect(refusal(bearer(board)) == nil)
    }

    @Test("lets nobody in without a token that works, and asks for one") func strangers() throws {
        for request in [
            request(host), try wrong(), request(host, ("authorization", "Basic eA==")),
            request(host, query: [HTTPRequest.Field("access_token", desk.secret)]),
        ] {
            let found = try #require(refusal(request))
            #expect(found == .unauthenticated && found.status == 401)
            #expect(found.headers == [HTTPRequest.Field("www-authenticate", "Bearer realm=\"letan\"")])
        }
    }

    @Test("looks at nothing that is shown where everybody may go, but at the host") func everybody() throws {
        #expect(refusal(request(host), for: nil) == nil)
        #expect(refusal(try wrong(), for: nil) == nil)
        #expect(refusal(request(("host", "evil.example"), ("authorization", "Bearer \(desk.secret)"))) == .foreignHost)
        #expect(refusal(request(host, ("origin", "http://evil.example")), for: nil) == .foreignOrigin)
    }

    @Test("lets a browser's session in until its token is revoked") func session() throws {
        let cookie = try sessions.begin(for: desk.id, at: clock.wallTime, isSecure: false).value
        let request = request(host, ("cookie", String(cookie.prefix { $0 != ";" })))
        #expect(try gate.admit(request, for: [.desk])?.token == desk.id)
        #expect(gate.principal(of: request)?.label == "3")
        try file.revoke(desk.id)
        clock.advance(by: .seconds(1))
        #expect(refusal(request) == .unauthenticated && gate.principal(of: request) == nil)
    }

    @Test("answers a peer that fails too often with how long to wait, in no other way") func failures() throws {
        for _ in 0..<3 { #expect(refusal(try wrong(peer: "10.0.0.9")) == .unauthenticated) }
        let refused = try #require(refusal(try wrong(peer: "10.0.0.9")))
        #expect(refused == .tooMany(retryAfter: 10) && refused.status == 429)
        #expect(refused.headers == [HTTPRequest.Field("retry-after", "10")])
        #expect(refusal(try wrong(peer: "10.0.0.8")) == .unauthenticated)
        clock.advance(by: .seconds(10))
        #expect(refusal(try wrong(peer: "10.0.0.9")) == .unauthenticated)
    }

    @Test("lets a token that works in whatever else comes from its address") func sharedAddress() throws {
        for _ in 0..<30 { _ = refusal(try wrong()) }
        #expect(refusal(request(host)) == .tooMany(retryAfter: 1))
        #expect(refusal(bearer(desk)) == nil)
    }

    @Test("counts a token's requests wherever they come from, its sessions with it, and nobody else's")
    func principals()
        throws
    {
        let cookie = try sessions.begin(for: desk.id, at: clock.wallTime, isSecure: false).value
        for number in 0..<4 { #expect(refusal(bearer(desk, peer: "10.0.0.\(number)")) == nil) }
        #expect(refusal(request(host, ("cookie", String(cookie.prefix { $0 != ";" })))) == nil)
        #expect(refusal(bearer(desk)) == .tooMany(retryAfter: 1))
        #expect(refusal(bearer(board)) == nil)
        #expect(gate.principal(of: bearer(desk)) != nil)
    }

    @Test(
        "counts machines, not addresses: all of a network of version 6 are one, and mapped ones are those of version 4",
        arguments: [
            ("2001:db8::1", "2001:db8::2", true), ("2001:db8::1", "2001:db8:0:0:ffff::", true),
            ("2001:db8::1", "2001:db8:0:1::1", false), ("10.0.0.1", "::ffff:10.0.0.1", true),
            ("10.0.0.1", "10.0.0.2", false), ("fe80::1%eth0", "fe80::2%eth0", true), ("", "unix", false),
        ]) func peers(first: String, second: String, isOne: Bool) throws
    {
        for _ in 0..<3 { #expect(refusal(try wrong(peer: first)) == .unauthenticated) }
        #expect((refusal(try wrong(peer: second)) == .tooMany(retryAfter: 10)) == isOne)
    }

    @Test("tells every refusal in a sentence without a secret") func words() {
        let refusals: [AccessRefusal] = [
            .foreignHost, .foreignOrigin, .unauthenticated, .wrongRole(.board), .tooMany(retryAfter: 7),
        ]
        #expect(refusals.map(\.status) == [403, 403, 401, 403, 429])
        #expect(Set(refusals.map { "\($0)" }).count == refusals.count)
    }
}
