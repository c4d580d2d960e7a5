import Reception
import Simulation
import Synchronization
import Testing

@Suite("Virtual time")
struct VirtualExecutorTests {
    /// What happened when, in the order it happened.
    private final class Log: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    @Test func `sleepers wake in the order of their deadlines, ties in the order they fell asleep`() throws {
        let clock = ManualClock()
        let log = Log()
        try VirtualExecutor().run(clock, limit: .start + .seconds(100)) {
            await withTaskGroup { group in
                for (name, seconds) in [("c", 3.0), ("a", 1.0), ("b", 2.0), ("a2", 1.0)] {
                    group.addTask {
                        try? await clock.sleep(for: .seconds(seconds))
                        log.add("\(name) at \(clock.now.seconds)")
                    }
                }
            }
        }
        #expect(log.all == ["a at 1.0", "a2 at 1.0", "b at 2.0", "c at 3.0"])
        #expect(clock.now == .start + .seconds(3))
    }

    @Test func `thousands of tasks on actors give the same log in every run`() throws {
        func run() throws -> [String] {
            let clock = ManualClock()
            let log = Log()
            try VirtualExecutor().run(clock, limit: .start + .seconds(1_000)) {
                await withTaskGroup { group in
                    for number in 0..<2_000 {
                        group.addTask {
                            for step in 1...3 {
                                try? await clock.sleep(for: .milliseconds(Int64(number * 7_919 % 101 * step)))
                                await Counter.shared.count()
                                log.add("\(number).\(step) at \(clock.now.microseconds)")
                            }
                        }
                    }
                }
            }
            return log.all
        }
        let first = try run()
        #expect(first.count == 6_000)
        #expect(try run() == first)
    }

    private actor Counter {
        static let shared = Counter()
        private var total = 0

        func count() { total += 1 }
    }

    @Test func `waiting for what never happens is told, not waited for`() {
        let clock = ManualClock()
        #expect(throws: VirtualTimeError.stuck(at: .start)) {
            try VirtualExecutor().run(clock, limit: .start + .seconds(1)) {
                let (stream, end) = AsyncStream<Never>.makeStream()
                await withTaskCancellationHandler {
                    for await _ in stream {}
                } onCancel: {
                    end.finish()
                }
            }
        }
    }

    @Test func `a simulation without an end is stopped at its limit`() {
        let clock = ManualClock()
        let limit = Instant.start + .seconds(60)
        #expect(throws: VirtualTimeError.overrun(limit: limit)) {
            try VirtualExecutor().run(clock, limit: limit) {
                while true { try await clock.sleep(for: .seconds(1)) }
            }
        }
        #expect(clock.now <= limit)
    }

    @Test func `errors of the simulated work come out`() {
        #expect(throws: CancellationError.self) {
            try VirtualExecutor().run(ManualClock(), limit: .start) { throw CancellationError() }
        }
    }

    @Test func `a task that goes round at one instant is given up`() throws {
        let clock = ManualClock()
        let error = #expect(throws: VirtualTimeError.self) {
            try VirtualExecutor().run(clock, limit: .start + .seconds(60), mostJobsAtOnce: 10_000) {
                try await clock.sleep(for: .seconds(5))
                while true { await Task.yield() }
            }
        }
        guard case .runaway(let at, let jobs) = try #require(error) else {
            Issue.record("it ended with \(error as Any)")
            return
        }
        #expect(at == .start + .seconds(5))
        #expect(jobs >= 10_000 && jobs < 10_100)
    }

    @Test func `a simulation that goes on in small steps is given up after all its jobs`() throws {
        let clock = ManualClock()
        let error = #expect(throws: VirtualTimeError.self) {
            try VirtualExecutor().run(clock, limit: .start + .seconds(1_000_000), mostJobs: 5_000) {
                while true { try await clock.sleep(for: .milliseconds(1)) }
            }
        }
        guard case .runaway(let at, _) = try #require(error) else {
            Issue.record("it ended with \(error as Any)")
            return
        }
        #expect(at > .start && at < .start + .seconds(10))
    }

    /// A pace by which somebody outside says a word every ten seconds, three times.
    private struct WordsFromOutside: VirtualPace {
        let say: @Sendable (String) -> Void
        let log: Log

        func wait(from now: Instant, until deadline: Instant?) -> PaceOutcome {
            log.add("waits from \(now.seconds) until \(deadline.map { "\($0.seconds)" } ?? "somebody comes")")
            let next = Instant(microseconds: (now.microseconds / 10_000_000 + 1) * 10_000_000)
            guard next <= .start + .seconds(30), deadline.map({ next < $0 }) ?? true else { return .reached }
            say("word at \(next.seconds)")
            return .interrupted(at: next)
        }
    }

    @Test func `what comes in from outside is heard before time goes on, and instead of being stuck`() throws {
        let (clock, log) = (ManualClock(), Log())
        let (words, outside) = AsyncStream<String>.makeStream()
        let pace = WordsFromOutside(say: { outside.yield($0) }, log: log)
        #expect(throws: VirtualTimeError.stuck(at: .start + .seconds(30))) {
            try VirtualExecutor().run(clock, limit: .start + .seconds(60), pace: pace) {
                try await clock.sleep(for: .seconds(12))
                log.add("awake at \(clock.now.seconds)")
                for await word in words { log.add("\(word), heard at \(clock.now.seconds)") }
            }
        }
        #expect(
            log.all == [
                "waits from 0.0 until 12.0", "waits from 10.0 until 12.0", "awake at 12.0",
                "word at 10.0, heard at 12.0", "waits from 12.0 until somebody comes",
                "word at 20.0, heard at 20.0", "waits from 20.0 until somebody comes",
                "word at 30.0, heard at 30.0", "waits from 30.0 until somebody comes",
            ])
    }
}
