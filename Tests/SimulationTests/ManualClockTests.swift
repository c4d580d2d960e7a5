import Reception
import Simulation
import Synchronization
import Testing

@Suite("The clock that is told to move")
struct ManualClockTests {
    /// Who woke, in order, and how.
    private final class Log: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    /// One who sleeps until a deadline, unless cancelled before.
    private struct Sleeper {
        let number: Int
        let deadline: Int64
        let cancelledAt: Int64?
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `whoever sleeps wakes in order, and whoever is cancelled at once`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let sleepers = (1...300).map { number in
            let deadline = Int64.random(in: 1...200, using: &random)
            let isCancelled = Int.random(in: 0..<3, using: &random) == 0
            return Sleeper(
                number: number, deadline: deadline,
                cancelledAt: isCancelled ? Int64.random(in: 0..<deadline, using: &random) : nil)
        }
        let (clock, log, executor) = (ManualClock(), Log(), VirtualExecutor())
        try executor.run(clock, limit: .start + .seconds(1)) {
            let tasks = sleepers.map { sleeper in
                Task(executorPreference: executor) {
                    do {
                        try await clock.sleep(until: .start + .milliseconds(sleeper.deadline))
                        log.add("\(clock.now.microseconds / 1_000) \(sleeper.number)")
                    } catch {
                        log.add("\(clock.now.microseconds / 1_000) \(sleeper.number) cancelled")
                    }
                }
            }
            for at in Int64(0)..<200 {
                try await clock.sleep(until: Instant.start + .milliseconds(at) + Delay(microseconds: 500))
                for (sleeper, task) in zip(sleepers, tasks) where sleeper.cancelledAt == at { task.cancel() }
            }
            for task in tasks { await task.value }
        }
        let woken = sleepers.filter { $0.cancelledAt == nil }
            .sorted { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
        #expect(log.all.filter { !$0.hasSuffix("cancelled") } == woken.map { "\($0.deadline) \($0.number)" })
        let cancelled = sleepers.filter { $0.cancelledAt != nil }
            .sorted { ($0.cancelledAt ?? 0, $0.number) < ($1.cancelledAt ?? 0, $1.number) }
        #expect(
            log.all.filter { $0.hasSuffix("cancelled") }
                == cancelled.map { "\($0.cancelledAt ?? 0) \($0.number) cancelled" })
        #expect(clock.nextDeadline == nil)
    }

    @Test func `a sleep of a cancelled task ends before it begins, also when it is over already`() async {
        let clock = ManualClock()
        for deadline in [Instant.start, .start + .seconds(1)] {
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await clock.sleep(until: deadline)
            }
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(clock.nextDeadline == nil)
    }
}
