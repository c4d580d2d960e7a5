import CodeDrawing
import Foundation
import Knowledge
import Reception
import Web

/// The web of an office: the HTTP API, the lobby board, the phone pages of tickets and, where there is a robot, its
/// visitors' screen.
struct OfficeServer: Sendable {
    /// What there is to serve.
    struct Offer: Sendable {
        /// The ticket office.
        let tickets: any TicketService
        /// Whether the office is this one: another's has an API, a board and phone pages of its own.
        var isOwn = true
        /// The visitors' screen of the robot, if there is one.
        var screen: BrowserScreen?
    }

    /// Where it listens, as `http://127.0.0.1:8080`.
    let address: String
    /// Takes what the robot says, for its screen.
    let screenSpeech: ScreenSpeech?
    /// Takes what is called aloud by the board.
    let boardSpeech: ScreenSpeech?
    private let server: HTTPServer
    private let services: [@Sendable () async -> Void]

    /// Begins to listen. `measures` is what `/metrics` shows; `log` is told of refusals.
    static func start(
        _ offer: Offer, of assembly: Assembly, measures: Measures, log: AccessLog
    ) async throws -> OfficeServer {
        let web = assembly.configuration.web
        let door = try Door(assembly, measures: measures, log: log)
        let hub = EventHub(service: offer.tickets, clock: assembly.clock)
        let lobby = offer.isOwn ? try Lobby(offer.tickets, of: assembly, gate: door.gate) : nil
        let screen = try offer.screen.map { screen in
            try ScreenSite(assembly.screenParts(screen, offer.tickets, hub, door.gate))
        }
        let words = try WordRoutes(assembly.models.content.replies, language: assembly.models.domain.office.language)
        let pages = try PageRoutes(
            PageFiles(), pages: [.icon] + (screen == nil ? [] : [.screen]) + (lobby?.pages ?? []))
        let api = TicketAPI(
            TicketAPI.Parts(
                service: offer.tickets, hub: hub, gate: door.gate, sessions: door.sessions,
                language: assembly.models.domain.office.language, clock: assembly.clock, metrics: measures.text,
                log: log.note),
            offersTickets: offer.isOwn, adding: words.all + (screen?.routes ?? []) + (lobby?.routes ?? []),
            pages: pages.all)
        let server = HTTPServer(settings: web.server, responder: api, clock: assembly.clock)
        let found = try await server.start()
        measures.watch(server)
        measures.watch(offer.tickets)
        return OfficeServer(
            address: web.address(at: found), screenSpeech: screen?.speech, boardSpeech: lobby?.board.speech,
            server: server,
            services: [{ await hub.run() }] + (screen.map { screen in [{ await screen.run() }] } ?? [])
                + (lobby?.services ?? []))
    }

    /// Follows the office for all who listen, until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for service in services { group.addTask(operation: service) }
        }
    }

    /// Stops gracefully: what was accepted is answered.
    func stop() async { await server.stop() }

    /// Who comes in.
    private struct Door {
        let gate: AccessGate
        let sessions: SessionCookies

        init(_ assembly: Assembly, measures: Measures, log: AccessLog) throws {
            let web = assembly.configuration.web
            let tokens = TokenStore(file: TokenFile(path: try assembly.tokensPath()), clock: assembly.clock)
            if case .failed(let reason) = tokens.health { log.say("nobody is let in: \(reason)") }
            measures.watch(tokens)
            sessions = try SessionCookies(keptIn: SessionKeyFile(path: assembly.sessionKeyPath()))
            gate = AccessGate(
                hosts: try HostAllowList(
                    names: web.hosts + web.publicHost, port: web.server.port == 0 ? nil : Int(web.server.port)),
                tokens: tokens, sessions: sessions, clock: assembly.clock)
        }
    }

    /// The board in the hall, and the phones of those who wait.
    private struct Lobby {
        let board: BoardSite
        let routes: [Route]
        let pages: [Page]
        let services: [@Sendable () async -> Void]

        init(_ tickets: any TicketService, of assembly: Assembly, gate: AccessGate) throws {
            let replies = assembly.models.content.replies
            let office = assembly.models.domain.office
            let publicURL = assembly.configuration.web.publicURL
            let news = OfficeNews(service: tickets, clock: assembly.clock)
            let board = try BoardSite(
                BoardSite.Parts(
                    service: tickets, news: news, renderer: replies, office: office, gate: gate, clock: assembly.clock))
            let phones = PhoneRoutes(
                service: tickets, news: news, renderer: replies, language: office.language, publicURL: publicURL,
                clock: assembly.clock)
            self.board = board
            routes = board.routes + phones.all
            pages = [.board] + (publicURL == nil ? [] : [.phone])
            services = [{ await news.run() }, { await board.run() }]
        }
    }
}

extension Assembly {
    /// What the visitors' screen is made of.
    fileprivate func screenParts(
        _ screen: BrowserScreen, _ tickets: any TicketService, _ hub: EventHub, _ gate: AccessGate
    ) -> ScreenSite.Parts {
        ScreenSite.Parts(
            screen: screen, renderer: models.content.replies, domain: models.domain,
            aliases: { [procedures = models.content.procedures] id, language in
                procedures[id]?.aliases[language] ?? []
            },
            service: tickets, hub: hub, gate: gate, clock: clock,
            codes: ScreenCodes(publicURL: configuration.web.publicURL) { text in
                QRSymbol(Array(text.utf8), correction: .low).map { CodePicture(side: $0.side, isDark: $0.isDark) }
            })
    }
}
