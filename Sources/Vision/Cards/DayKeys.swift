package import Reception
import Synchronization
import Threading

/// The ticket office's key of the day, asked for once a day and whenever it is missing.
///
/// Whoever wants it waits a moment at most: an office that hangs holds nobody up.
package final class DayKeys: Sendable {
    private let ask: @Sendable () async throws -> DayKey
    private let clock: any ReceptionClock
    private let patience: Delay
    private let known = Mutex<DayKey?>(nil)
    private let wanted = ChangeSignal()
    private let answered = ChangeSignal()

    /// Makes keys that `ask` gets from the office; `patience` is the longest anybody waits for one.
    package init(
        clock: any ReceptionClock, patience: Delay = .seconds(1), ask: @escaping @Sendable () async throws -> DayKey
    ) {
        self.ask = ask
        self.clock = clock
        self.patience = patience
    }

    /// Asks for the key now and each time it is wanted and not there, until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            let seen = wanted.generation
            let key = try? await ask()
            known.withLock { $0 = key }
            answered.signal()
            do { try await wanted.wait(past: seen) } catch { return }
        }
    }

    /// The key of today; nil when the office does not tell it in time.
    func key() async -> DayKey? {
        if let key = today { return key }
        let seen = answered.generation
        wanted.signal()
        await withTaskGroup { [answered, clock, patience] group in
            group.addTask { try? await answered.wait(past: seen) }
            group.addTask { try? await clock.sleep(for: patience) }
            await group.next()
            group.cancelAll()
        }
        return today
    }

    /// Yesterday's key would make another person of the same card.
    private var today: DayKey? {
        let day = clock.wallTime.day
        return known.withLock { $0?.day == day ? $0 : nil }
    }
}
