import CodeDrawing
import Foundation
import Knowledge
import Reception
import Simulation
import TestSupport
import Ticketing
import Web

/// Everything behind a `ScreenStage`, put together as the program does it.
struct StageHouse: Sendable {
    let screen: BrowserScreen
    private let content: Content
    private let clock = RealClock()
    private let service: EmbeddedTicketService
    private let hub: EventHub
    private let news: OfficeNews
    private let site: ScreenSite
    private let board: BoardSite
    private let api: TicketAPI

    init(_ content: Content, publicURL: String?) throws {
        self.content = content
        let office = content.office.office
        screen = BrowserScreen(language: office.language, clock: clock)
        service = EmbeddedTicketService(
            office: office, store: InMemoryTicketStore(fault: FaultSwitch(part: .tickets)), clock: clock)
        hub = EventHub(service: service, clock: clock)
        news = OfficeNews(service: service, clock: clock)
        let sessions = try SessionCookies()
        let nobody = TokenStore(file: TokenFile(path: "/dev/null/tokens.json"), clock: clock)
        let gate = AccessGate(
            hosts: try HostAllowList(port: nil), tokens: nobody, sessions: sessions, limits: .generous, clock: clock)
        let codes = ScreenCodes(publicURL: publicURL) { text in
            QRSymbol(Array(text.utf8)).map { symbol in CodePicture(side: symbol.side, isDark: symbol.isDark) }
        }
        site = try ScreenSite(
            ScreenSite.Parts(
                screen: screen, renderer: content.replies, domain: Self.domain(of: content),
                aliases: { _, _ in [] }, service: service, hub: hub, gate: gate, clock: clock, codes: codes))
        board = try BoardSite(
            BoardSite.Parts(
                service: service, news: news, renderer: content.replies, office: office, gate: gate, clock: clock))
        let phones = PhoneRoutes(
            service: service, news: news, renderer: content.replies, language: office.language, publicURL: publicURL,
            clock: clock)
        api = TicketAPI(
            TicketAPI.Parts(
                service: service, hub: hub, gate: gate, sessions: sessions, language: office.language, clock: clock,
                metrics: { "" }, log: { _ in }),
            adding: try site.routes + board.routes + phones.all
                + WordRoutes(content.replies, language: office.language).all, pages: try Self.pages())
    }

    /// Listens on a free port.
    func stage() async throws -> ScreenStage {
        var settings = ServerSettings()
        settings.port = 0
        settings.stopTime = .seconds(1)
        let server = HTTPServer(settings: settings, responder: api, clock: clock)
        return ScreenStage(
            screen: screen, speech: site.speech, service: service, words: content.replies, clock: clock,
            server: server, port: try await server.start())
    }

    /// Follows the office until the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await hub.run() }
            group.addTask { await news.run() }
            group.addTask { await site.run() }
            group.addTask { await board.run() }
        }
    }

    private static func domain(of content: Content) -> ConversationDomain {
        ConversationDomain(
            office: content.office.office, procedures: content.procedures.procedures, languages: content.languages)
    }

    /// The pages that are there.
    private static func pages() throws -> [Route] {
        let files = try PageFiles(folder: Checkout.root.appending(path: "Sources/Web/Resources"))
        return try PageRoutes(files, pages: [.screen, .board, .phone, .icon]).all
    }
}

extension AccessLimits {
    /// More than any test asks.
    fileprivate static let generous = AccessLimits(
        strangers: RateLimit(burst: 100_000, perSecond: 1_000), principals: RateLimit(burst: 100_000, perSecond: 1_000),
        failures: RateLimit(burst: 100_000, perSecond: 1_000))
}
