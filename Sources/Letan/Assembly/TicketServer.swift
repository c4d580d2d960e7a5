import Reception
import Ticketing
import Web

/// The HTTP API over a ticket office: the server, and what runs beside it.
struct TicketServer: Sendable {
    /// Where it listens, as `http://127.0.0.1:8080`.
    let address: String
    private let server: HTTPServer
    private let hub: EventHub

    /// Begins to listen. `measures` is what `/metrics` shows; `log` is told of refusals.
    static func start(
        over service: any TicketService, of assembly: Assembly, measures: Measures, log: AccessLog
    ) async throws -> TicketServer {
        let configuration = assembly.configuration.web
        let sessions = try SessionCookies()
        let port = configuration.server.port
        let gate = AccessGate(
            hosts: try HostAllowList(names: configuration.hosts, port: port == 0 ? nil : Int(port)),
            tokens: TokenStore(file: TokenFile(path: try assembly.tokensPath()), clock: assembly.clock),
            sessions: sessions, clock: assembly.clock)
        let hub = EventHub(service: service, clock: assembly.clock)
        let api = TicketAPI(
            TicketAPI.Parts(
                service: service, hub: hub, gate: gate, sessions: sessions,
                language: assembly.models.domain.office.language, clock: assembly.clock, metrics: measures.text,
                log: log.note))
        let server = HTTPServer(settings: configuration.server, responder: api, clock: assembly.clock)
        let found = try await server.start()
        measures.watch(server)
        measures.watch(service)
        return TicketServer(address: configuration.address(at: found), server: server, hub: hub)
    }

    /// Follows the office for all who listen, until the task is cancelled.
    func run() async { await hub.run() }

    /// Stops gracefully: what was accepted is answered.
    func stop() async { await server.stop() }
}
