package import Reception
import Synchronization
package import Threading

/// Keeps the board as it is now, for all who show it.
///
/// It looks at the ticket office when something happened there, at most once a second, and at each heartbeat for the
/// clock. When the office cannot be asked, the board stays as it was and says so.
package final class BoardWatch: Sendable {
    private struct State {
        var view: BoardView?
        var frame: [UInt8] = []
        /// Counts the frames.
        var number = 0
    }

    /// The shortest time between two looks.
    private static let pause = Delay.seconds(1)

    private let service: any TicketService
    private let news: OfficeNews
    private let words: BoardWords
    private let customs: OfficeCustoms
    private let clock: any ReceptionClock
    private let state = Mutex(State())
    private let signal: ChangeSignal

    /// Makes a watch that knows nothing until `run`. Whoever runs it runs `news`, too, which must be of the same service.
    /// Each new board is told to `signal`.
    package init(
        service: any TicketService, news: OfficeNews, words: BoardWords, customs: OfficeCustoms,
        clock: any ReceptionClock,
        signal: ChangeSignal
    ) {
        self.service = service
        self.news = news
        self.words = words
        self.customs = customs
        self.clock = clock
        self.signal = signal
    }

    /// Watches until the task is cancelled.
    package func run() async {
        while true {
            let seen = news.signal.generation
            show(await look())
            do {
                try await clock.sleep(for: Self.pause)
                try await news.signal.wait(past: seen)
            } catch { return }
        }
    }

    /// The board as it was last seen; nil as long as nobody could see it.
    package var view: BoardView? { state.withLock(\.view) }

    /// The newest frame and its number, when that is another than `number`.
    func frame(after number: Int) -> (bytes: [UInt8], number: Int)? {
        state.withLock { $0.number == number ? nil : ($0.frame, $0.number) }
    }

    /// The board as it is now.
    private func look() async -> BoardView {
        do throws(TicketFailure) {
            return view(of: try await BoardReading(asking: service))
        } catch {
            // The office tells its own health; the board says that it is not up to date.
            return (view ?? view(of: BoardReading(board: TicketBoard(current: [], waiting: []), lines: [], desks: [])))
                .outdated(at: clock.wallTime)
        }
    }

    private func view(of reading: BoardReading) -> BoardView {
        BoardView(reading, calls: news.calls, at: clock.now, wall: clock.wallTime, in: words, customs: customs)
    }

    private func show(_ view: BoardView) {
        let frame = ServerSentEvent.bytes("board", view)
        state.withLock { state in
            state.view = view
            state.frame = frame
            state.number += 1
        }
        signal.signal()
    }
}
