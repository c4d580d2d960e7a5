package import Reception
package import Simulation
import Testing

/// What every `Camera` promises, live or recorded.
package struct CameraContract: Sendable {
    /// How many pictures the cameras under test have to show.
    package static let length = 50

    private let makeCamera: @Sendable (ManualClock) throws -> any Camera
    private let clock = ManualClock()

    /// The contract for the cameras that `makeCamera` makes: each shows `length` sound pictures, in the time of the clock
    /// it is given or without a pause, and ends.
    package init(_ makeCamera: @escaping @Sendable (ManualClock) throws -> any Camera) { self.makeCamera = makeCamera }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await lendsEveryFrameInOrder()
        try await canRunAgain()
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
            let size = frame.width * frame.height * (frame.format == .bgr24 ? 3 : 1)
            isWhole = size > 0 && frame.withBytes { $0.count } == size
        }
    }

    private func looks(at camera: any Camera) async throws -> [Look] {
        let looks = Gathered<Look>()
        try await playing(on: clock) { try await camera.run { frame in looks.add(Look(frame)) } }
        return looks.all
    }

    private func lendsEveryFrameInOrder() async throws {
        let begun = clock.now
        let looks = try await looks(at: makeCamera(clock))
        #expect(looks.count == Self.length)
        #expect(looks.allSatisfy { $0.isWhole }, "a frame lends other than width x height pixels")
        #expect(looks.first.map { $0.capturedAt >= begun } ?? false, "a frame was taken before the run")
        for (earlier, later) in zip(looks, looks.dropFirst()) {
            #expect(later.sequence == earlier.sequence + 1)
            #expect(later.capturedAt > earlier.capturedAt)
        }
    }

    private func canRunAgain() async throws {
        let camera = try makeCamera(clock)
        for _ in 0..<2 { #expect(try await looks(at: camera).count == Self.length) }
    }

    private func consumersFailureEndsTheRun() async throws {
        let camera = try makeCamera(clock)
        let seen = Gathered<Int>()
        let failure = PartFailure(part: .detector, reason: "the consumer has had enough")
        await #expect(throws: failure) {
            try await playing(on: clock) {
                try await camera.run { frame throws(PartFailure) in
                    if seen.add(frame.sequence) == 3 { throw failure }
                }
            }
        }
        #expect(seen.all.count == 3)
        #expect(try await looks(at: camera).count == Self.length)
    }

    private func cancellationEndsTheRun() async throws {
        let camera = try makeCamera(clock)
        let seen = Gathered<Instant>()
        let begun = clock.now
        await #expect(throws: CancellationError.self) {
            try await playing(on: clock) {
                try await camera.run { frame in
                    if seen.add(frame.capturedAt) == 3 { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
        }
        #expect(seen.all.count <= 4)
        #expect(clock.now - begun <= .seconds(2), "the camera went on for more than a second")
        #expect(try await looks(at: camera).count == Self.length)
    }
}
