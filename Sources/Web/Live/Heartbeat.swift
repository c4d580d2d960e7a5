import Reception
import Synchronization
import Threading

/// Counts on every 15 seconds: a stream that has nothing to say says so then, for nobody would notice otherwise that its
/// other end has left.
final class Heartbeat: Sendable {
    private static let interval = Delay.seconds(15)

    private let clock: any ReceptionClock
    private let news: ChangeSignal
    private let count = Mutex(0)

    /// Makes a heart that stands still; each beat is told to `news`.
    init(clock: any ReceptionClock, news: ChangeSignal) {
        self.clock = clock
        self.news = news
    }

    /// How many beats there were.
    var beats: Int { count.withLock { $0 } }

    /// Beats until the task is cancelled.
    func run() async {
        while true {
            do { try await clock.sleep(for: Self.interval) } catch { return }
            count.withLock { $0 += 1 }
            news.signal()
        }
    }
}
