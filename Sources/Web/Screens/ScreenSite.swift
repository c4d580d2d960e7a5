package import Digests
package import Reception

/// The visitor's screen as a server: its stream of events, what is done at it, and the catalogue of what there is.
///
/// Whoever runs the server runs it, too, together with the hub of its parts.
package struct ScreenSite: Sendable {
    /// What it is made of.
    package struct Parts: Sendable {
        /// What is shown and done.
        package let screen: BrowserScreen
        /// All words.
        package let renderer: any ReplyRenderer
        /// What there is at this office.
        package let domain: ConversationDomain
        /// Other names of a procedure in a language, to find it by.
        package let aliases: @Sendable (ProcedureID, Language) -> [String]
        /// The ticket office.
        package let service: any TicketService
        /// Its events; it must have the same service.
        package let hub: EventHub
        /// Lets callers in, and knows when one may no longer listen.
        package let gate: AccessGate
        /// The time.
        package let clock: any ReceptionClock
        /// The QR codes.
        package let codes: ScreenCodes

        /// Makes parts.
        package init(
            screen: BrowserScreen, renderer: any ReplyRenderer, domain: ConversationDomain,
            aliases: @escaping @Sendable (ProcedureID, Language) -> [String], service: any TicketService,
            hub: EventHub, gate: AccessGate, clock: any ReceptionClock, codes: ScreenCodes
        ) {
            self.screen = screen
            self.renderer = renderer
            self.domain = domain
            self.aliases = aliases
            self.service = service
            self.hub = hub
            self.gate = gate
            self.clock = clock
            self.codes = codes
        }
    }

    /// Takes what the robot says, to be shown and heard.
    package let speech: ScreenSpeech
    /// Its routes, to be added to the API.
    package let routes: [Route]
    private let lines: ScreenLines
    private let heartbeat: Heartbeat

    /// Makes a site under a new name for this run; catalogues are written now.
    package init(_ parts: Parts) throws(DigestError) {
        let news = parts.screen.news
        speech = ScreenSpeech(clock: parts.clock, news: news)
        heartbeat = Heartbeat(clock: parts.clock, news: news)
        lines = ScreenLines(
            of: parts.domain.office, service: parts.service, hub: parts.hub, clock: parts.clock, news: news)
        let hello = HelloFrame(run: try SecureRandom.hex(bytes: 8), language: parts.domain.office.language)
        routes =
            ScreenRoutes(
                source: ScreenSource(
                    hello: ServerSentEvent.bytes("hello", hello), screen: parts.screen,
                    frames: ViewFrames(codes: parts.codes), lines: lines, speech: speech, renderer: parts.renderer),
                catalogues: try Self.catalogues(of: parts), offered: OfferedChoices(domain: parts.domain),
                gate: parts.gate, heartbeat: heartbeat
            ).all
    }

    /// Follows the lines and lets silent streams be heard until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await lines.run() }
            group.addTask { await heartbeat.run() }
        }
    }

    private static func catalogues(of parts: Parts) throws(DigestError) -> [Language: StoredAnswer] {
        var catalogues: [Language: StoredAnswer] = [:]
        for language in parts.domain.languages {
            let catalogue = ScreenCatalogue(of: parts.domain, parts.renderer, in: language, aliases: parts.aliases)
            catalogues[language] = try StoredAnswer(jsonBytes(catalogue), mediaType: "application/json")
        }
        return catalogues
    }
}
