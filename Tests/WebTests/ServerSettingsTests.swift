import Reception
import TestSupport
import Testing
import Web

@Suite("The server's settings")
struct ServerSettingsTests {
    @Test(
        "allow plain HTTP on this machine, and elsewhere only when it is said",
        arguments: [
            ("127.0.0.1", true), ("127.8.9.1", true), ("::1", true), ("0.0.0.0", false), ("192.168.1.2", false),
            ("::", false), ("fe80::1", false), ("::ffff:127.0.0.1", false),
        ])
    func loopback(host: String, isLoopback: Bool) {
        var settings = ServerSettings()
        settings.host = host
        #expect(settings.refusal == (isLoopback ? nil : .unprotected(host: host)))
        settings.isInsecureAllowed = true
        #expect(settings.refusal == nil)
        settings.isInsecureAllowed = false
        settings.tls = TLSFiles(certificate: "a.pem", key: "b.pem")
        #expect(settings.refusal == nil)
    }

    @Test("refuse what is no address", arguments: ["", "localhost", "1.2.3", "256.1.1.1", "127.0.0.1:80", "[::1]"])
    func badAddress(host: String) {
        var settings = ServerSettings()
        settings.host = host
        #expect(settings.refusal == .badAddress(host: host))
    }

    /// A setting out of its bounds.
    struct Case: Sendable {
        let name: String
        let change: @Sendable (inout ServerSettings) -> Void
    }

    static let outOfBounds = [
        Case(name: "connections") { $0.connections = 0 },
        Case(name: "connectionsPerPeer") { $0.connectionsPerPeer = -1 },
        Case(name: "headBytes") { $0.headBytes = 100 }, Case(name: "headerFields") { $0.headerFields = 0 },
        Case(name: "targetBytes") { $0.targetBytes = 20_000 }, Case(name: "bodyBytes") { $0.bodyBytes = -1 },
        Case(name: "requestTime") { $0.requestTime = .milliseconds(0) },
        Case(name: "idleTime") { $0.idleTime = .seconds(4_000) },
        Case(name: "answerTime") { $0.answerTime = .milliseconds(-5) },
        Case(name: "stopTime") { $0.stopTime = .milliseconds(0) },
    ]

    @Test("refuse what is out of bounds", arguments: outOfBounds)
    func bounds(setting: Case) throws {
        var settings = ServerSettings()
        setting.change(&settings)
        guard case .badSetting(let name, _) = settings.refusal else {
            Issue.record("\(setting.name) was taken")
            return
        }
        #expect(name == setting.name)
    }

    @Test("are checked when the server starts")
    func start() async {
        var settings = ServerSettings()
        settings.host = "0.0.0.0"
        let server = HTTPServer(settings: settings, responder: TestResponder.echo, clock: RealClock())
        await #expect(throws: WebError.unprotected(host: "0.0.0.0")) { try await server.start() }
    }

    @Test("give a port that is free: one in use is named")
    func portInUse() async throws {
        try await serving { _, port in
            var settings = ServerSettings()
            settings.port = port
            let server = HTTPServer(settings: settings, responder: TestResponder.echo, clock: RealClock())
            let error = await #expect(throws: WebError.self) { try await server.start() }
            #expect(
                error?.description.contains("bind for 127.0.0.1 port \(port) failed (Address already in use)") == true)
        }
    }

    @Test("take IPv6 as well")
    func version6() async throws {
        try await serving(.echo, { $0.host = "::1" }) { server, port in
            #expect(port > 0)
            await #expect(throws: WebError.alreadyStarted) { try await server.start() }
        }
    }
}
