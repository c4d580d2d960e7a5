import Reception
import Synchronization
import Threading

/// How the office's lines are now, for screens: open or not, how many wait and for how long.
final class ScreenLines: Sendable {
    private struct State {
        var standings: [LineStanding]?
        var version = 0
    }

    /// The shortest time between two looks at the office.
    private static let pause = Delay.seconds(1)

    private let service: any TicketService
    private let hub: EventHub
    private let office: Office
    private let clock: any ReceptionClock
    private let news: ChangeSignal
    private let state = Mutex(State())

    /// Makes lines of `office`, of which nothing is known before `run`; changes are told to `news`.
    init(
        of office: Office, service: any TicketService, hub: EventHub, clock: any ReceptionClock, news: ChangeSignal
    ) {
        self.office = office
        self.service = service
        self.hub = hub
        self.clock = clock
        self.news = news
    }

    /// Looks at the office whenever something happens there, at most once a second, until the task is cancelled. The hub
    /// that runs beats every 15 s, too, so that doors that open and close by the clock are seen.
    func run() async {
        while true {
            let seen = hub.news.generation
            await look()
            do {
                try await clock.sleep(for: Self.pause)
                try await hub.news.wait(past: seen)
            } catch { return }
        }
    }

    /// Counts the changes.
    var version: Int { state.withLock { $0.version } }

    /// The event `lines` in the words of `renderer`. As long as the ticket office cannot be asked, only hours are known.
    func frame(_ renderer: any ReplyRenderer, in language: Language) -> [UInt8] {
        let standings = state.withLock { $0.standings }
        let time = clock.wallTime
        let frames =
            standings.map { $0.map { LineFrame($0, renderer, in: language) } }
            ?? office.lines.map { LineFrame($0.id, isOpen: office.issuesTickets(in: $0.id, at: time)) }
        return ServerSentEvent.bytes("lines", frames)
    }

    private func look() async {
        let found: [LineStanding]?
        // The office tells its own health; here only what is known matters.
        do { found = try await service.lines() } catch { found = nil }
        let isChanged = state.withLock { state in
            guard state.standings != found else { return false }
            state.standings = found
            state.version += 1
            return true
        }
        if isChanged { news.signal() }
    }
}
