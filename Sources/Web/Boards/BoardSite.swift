package import Digests
package import Reception
import Threading

/// The lobby board as a server: its stream of events.
///
/// Whoever runs the server runs it, too, together with the news of its parts.
package struct BoardSite: Sendable {
    /// What it is made of.
    package struct Parts: Sendable {
        /// The ticket office.
        package let service: any TicketService
        /// What happens there; it must have the same service.
        package let news: OfficeNews
        /// All words.
        package let renderer: any ReplyRenderer
        /// The office's language and customs.
        package let office: Office
        /// Lets callers in, and knows when one may no longer listen.
        package let gate: AccessGate
        /// The time.
        package let clock: any ReceptionClock

        /// Makes parts.
        package init(
            service: any TicketService, news: OfficeNews, renderer: any ReplyRenderer, office: Office,
            gate: AccessGate, clock: any ReceptionClock
        ) {
            self.service = service
            self.news = news
            self.renderer = renderer
            self.office = office
            self.gate = gate
            self.clock = clock
        }
    }

    /// Takes what is called aloud, to be heard in the hall; nobody needs to say anything.
    package let speech: ScreenSpeech
    /// Its routes, to be added to the API.
    package let routes: [Route]
    private let watch: BoardWatch
    private let heartbeat: Heartbeat

    /// Makes a board under a new name for this run.
    package init(_ parts: Parts) throws(DigestError) {
        let signal = ChangeSignal()
        let office = parts.office
        let watch = BoardWatch(
            service: parts.service, news: parts.news, words: BoardWords(parts.renderer, language: office.language),
            customs: office.customs, clock: parts.clock, signal: signal)
        // Not that of the news: an office that does not answer must not silence the board.
        let heartbeat = Heartbeat(clock: parts.clock, news: signal)
        let speech = ScreenSpeech(clock: parts.clock, news: signal)
        let hello = ServerSentEvent.bytes(
            "hello", HelloFrame(run: try SecureRandom.hex(bytes: 8), language: office.language))
        self.watch = watch
        self.heartbeat = heartbeat
        self.speech = speech
        routes = [
            Route(Self.operation) { [gate = parts.gate] call throws(Refusal) in
                .events(
                    LiveListener(
                        BoardPlace(watch, speech, hello: hello), changes: signal, heartbeat: heartbeat,
                        isWelcome: { gate.principal(of: call.request) == call.caller }))
            }
        ]
    }

    /// Looks at the office and lets silent streams be heard until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await watch.run() }
            group.addTask { await heartbeat.run() }
        }
    }

    private static let operation = Operation(
        name: "followBoard", method: .get, path: "/v1/board/events",
        summary: "The lobby board in words, and what is called aloud there, as Server-Sent Events.",
        welcome: .rolesOrNeighbours([.board, .screen, .desk, .operator]),
        answers: [
            .text("text/event-stream", "hello, then board each time it changes, and speech; a comment every 15 s.")
        ])
}
