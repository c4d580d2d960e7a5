import Foundation
import Reception
import TestSupport
import TicketClient
import Ticketing
import Web

/// A ticket office in memory or a file behind a real server on a real socket, and clients of it.
final class ServedTickets: Sendable {
    private let server: HTTPServer
    private let hub: EventHub
    private let scratch: ScratchFolder
    private let tokens: TokenFile
    private let following: Task<Void, Never>
    private let clock: any ReceptionClock
    /// The server's port.
    let port: UInt16

    /// Serves `service`; the office's own clock is the service's affair, sockets need a real one.
    init(_ service: any TicketService, clock: any ReceptionClock = RealClock()) async throws {
        scratch = try ScratchFolder()
        tokens = TokenFile(path: scratch.path("tokens.json"))
        self.clock = clock
        let sessions = try SessionCookies()
        let gate = AccessGate(
            hosts: try HostAllowList(port: nil), tokens: TokenStore(file: tokens, clock: clock), sessions: sessions,
            limits: AccessLimits(principals: RateLimit(burst: 1_000_000, perSecond: 100_000)), clock: clock)
        let hub = EventHub(service: service, clock: clock)
        self.hub = hub
        let api = TicketAPI(
            TicketAPI.Parts(
                service: service, hub: hub, gate: gate, sessions: sessions, language: .vietnamese, clock: clock,
                metrics: { "" }, log: { _ in }))
        var settings = ServerSettings()
        settings.port = 0
        server = HTTPServer(settings: settings, responder: api, clock: clock)
        port = try await server.start()
        following = Task { await hub.run() }
    }

    /// A client with a token of its own for `role`; with a `journal`, the path of its file.
    func client(
        _ role: Role, port: UInt16? = nil, journal: String? = nil,
        settings: TicketClientSettings = .patient
    ) throws -> HTTPTicketService {
        let token = try tokens.create(role, createdAt: UTCSecond(clock.wallTime))
        return HTTPTicketService(
            server: try ServerAddress("http://127.0.0.1:\(port ?? self.port)"),
            token: TicketClient.AccessToken { () throws(TicketClientFailure) in token.secret },
            journal: journal.map(RequestJournal.init(path:)), clock: clock, seed: 7, settings: settings)
    }

    /// Ends it all.
    func stop() async {
        following.cancel()
        await server.stop()
    }
}

extension TicketClientSettings {
    /// For machines that do much else: what is tried is not how fast they are.
    static let patient: TicketClientSettings = {
        var settings = TicketClientSettings()
        (settings.deadline, settings.attempt) = (.seconds(60), .seconds(20))
        return settings
    }()
}
