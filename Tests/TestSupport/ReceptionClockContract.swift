package import Reception
import Testing

/// What every `ReceptionClock` promises, real or manual.
package struct ReceptionClockContract: Sendable {
    private let clock: any ReceptionClock
    private let pass: @Sendable (Delay) async throws -> Void

    /// The contract for `clock`; `pass` lets at least so much of its time go by.
    package init(_ clock: any ReceptionClock, pass: @escaping @Sendable (Delay) async throws -> Void) {
        self.clock = clock
        self.pass = pass
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await nowNeverGoesBack()
        try await sleepersWakeAfterTheirDeadline()
        try await pastDeadlinesDoNotSuspend()
        await cancelledSleepersThrow()
        try await wallTimeFollows()
    }

    private func nowNeverGoesBack() async throws {
        var last = clock.now
        for _ in 0..<5 {
            try await pass(.milliseconds(1))
            #expect(clock.now >= last + .milliseconds(1))
            last = clock.now
        }
    }

    private func sleepersWakeAfterTheirDeadline() async throws {
        let begun = clock.now
        try await withThrowingTaskGroup(of: (Instant, Instant).self) { [clock] group in
            for milliseconds in [3, 1, 2, 0] as [Int64] {
                let deadline = begun + .milliseconds(milliseconds)
                group.addTask {
                    try await clock.sleep(until: deadline)
                    return (deadline, clock.now)
                }
            }
            try await pass(.milliseconds(5))
            for try await (deadline, woken) in group { #expect(woken >= deadline) }
        }
    }

    private func pastDeadlinesDoNotSuspend() async throws {
        try await pass(.milliseconds(1))
        try await clock.sleep(until: .start)
        try await clock.sleep(for: .zero)
        try await clock.sleep(for: Delay.zero - .seconds(1))
    }

    private func cancelledSleepersThrow() async {
        let asleep = Task { [clock] in try await clock.sleep(for: .seconds(3_600)) }
        await Task.yield()
        asleep.cancel()
        let alreadyCancelled = Task { [clock] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await clock.sleep(for: .seconds(3_600))
        }
        for sleeper in [asleep, alreadyCancelled] {
            await #expect(throws: CancellationError.self) { try await sleeper.value }
        }
    }

    private func wallTimeFollows() async throws {
        let (before, wall) = (clock.now, clock.wallTime)
        try await pass(.milliseconds(20))
        let (after, later) = (clock.now, clock.wallTime)
        let passed = (after - before).microseconds / 1_000
        // The two readings of each pair are not one: a millisecond either way, and what the reading takes.
        #expect(abs(later.utcMilliseconds - wall.utcMilliseconds - passed) <= 10)
        #expect((0..<1_440).contains(wall.minute))
        #expect(wall.day <= later.day)
    }
}
