package import Reception
import Synchronization
import Testing

/// What every `Camera` promises, live or recorded.
package struct CameraContract: Sendable {
    /// Lets time pass while its argument runs.
    package typealias Passing = @Sendable (@escaping @Sendable () async throws -> Void) async throws -> Void

    private let clock: any ReceptionClock
    private let passing: Passing
    private let makeCamera: @Sendable () throws -> any Camera

    /// The contract for the cameras that `makeCamera` makes: each shows at least 10 sound pictures on `clock`, whose time
    /// `passing` lets pass; real time does so by itself.
    package init(
        clock: any ReceptionClock, passing: @escaping Passing = { try await $0() },
        _ makeCamera: @escaping @Sendable () throws -> any Camera
    ) {
        self.clock = clock
        self.passing = passing
        self.makeCamera = makeCamera
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await lendsWholeFramesInOrder()
        try await consumersFailureEndsTheRun()
        try await cancellationEndsTheRun()
    }

    /// What is looked at of a frame.
    private struct Look: Sendable {
        let sequence: Int
        let capturedAt: Instant
        let isWhole: Bool

        init(_ frame: borrowing Frame) {
            sequence = frame.sequence
            capturedAt = frame.capturedAt
            isWhole = frame.isWhole
        }
    }

    private static let enough = PartFailure(part: .detector, reason: "the consumer has had enough")

    /// The first `count` frames.
    private func looks(at camera: any Camera, _ count: Int) async throws -> [Look] {
        let looks = Gathered<Look>()
        await #expect(throws: Self.enough) {
            try await passing {
                try await camera.run { frame throws(PartFailure) in
                    if looks.add(Look(frame)) == count { throw Self.enough }
                }
            }
        }
        return looks.all
    }

    private func lendsWholeFramesInOrder() async throws {
        let begun = clock.now
        let looks = try await looks(at: makeCamera(), 10)
        #expect(looks.count == 10)
        #expect(looks.allSatisfy { $0.isWhole }, "a frame has fewer bytes than its size asks for")
        #expect(looks.first.map { $0.capturedAt >= begun } ?? false, "a frame was taken before the run")
        for (earlier, later) in zip(looks, looks.dropFirst()) {
            #expect(later.sequence > earlier.sequence)
            #expect(later.capturedAt > earlier.capturedAt)
        }
    }

    private func consumersFailureEndsTheRun() async throws {
        let camera = try makeCamera()
        for _ in 0..<2 { #expect(try await looks(at: camera, 3).count == 3) }
    }

    private func cancellationEndsTheRun() async throws {
        let camera = try makeCamera()
        let (seen, handle) = (Gathered<Int>(), Handle())
        let (start, starter) = AsyncStream.makeStream(of: Void.self)
        let cancelled = Gathered<Instant>()
        await #expect(throws: CancellationError.self) {
            try await passing { [clock] in
                let run = Task {
                    for await _ in start { break }
                    try await camera.run { frame in
                        guard seen.add(frame.sequence) == 3 else { return }
                        cancelled.add(clock.now)
                        handle.cancel()
                    }
                }
                handle.hold(run)
                starter.yield()
                try await run.value
            }
        }
        #expect(seen.all.count <= 4)
        let moment = try #require(cancelled.all.first)
        #expect(clock.now - moment <= .seconds(1), "the camera went on for more than a second")
        #expect(try await looks(at: camera, 3).count == 3)
    }

    /// The task that a consumer cancels: it runs on a thread of the camera's, which knows no task.
    private final class Handle: Sendable {
        private let task = Mutex<Task<Void, any Error>?>(nil)

        func hold(_ task: Task<Void, any Error>) { self.task.withLock { $0 = task } }
        func cancel() { task.withLock { $0?.cancel() } }
    }
}
