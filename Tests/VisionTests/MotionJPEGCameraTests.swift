import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Vision

@Suite("Showing recorded footage")
struct MotionJPEGCameraTests {
    private let scratch: ScratchFolder
    private let path: String
    private let clock = ManualClock()

    /// Ten pictures.
    init() throws {
        scratch = try ScratchFolder()
        path = try scratch.file((0..<10).flatMap(TinyPicture.bytes))
    }

    private static func tenths(_ numbers: [Int]) -> [Instant] {
        numbers.map { Instant(microseconds: Int64($0) * 100_000) }
    }

    @Test("as fast as possible: every picture, stamped with the time of the recording from the start of the run")
    func stampsFootageTime() async throws {
        clock.advance(to: Instant(microseconds: 7))
        let camera = MotionJPEGCamera(path: path, picturesPerSecond: 25, pace: .asFastAsPossible, clock: clock)
        let shown = Shown()
        try await camera.run(shown.take)
        #expect(shown.sequences == Array(0..<10))
        #expect(shown.pictures.map(\.capturedAt) == (0..<10).map { Instant(microseconds: 7 + $0 * 40_000) })
    }

    @Test("in real time: each picture when its time has come")
    func keepsPace() async throws {
        let camera = MotionJPEGCamera(path: path, clock: clock)
        let shown = Shown()
        let clock = clock
        async let run: Void = camera.run { frame in
            #expect(clock.now == frame.capturedAt)
            shown.take(frame)
        }
        while shown.sequences.count < 10 {
            _ = clock.advanceToNextDeadline()
            await Task.yield()
        }
        try await run
        #expect(shown.pictures.map(\.capturedAt) == Self.tenths(Array(0..<10)))
    }

    @Test("in real time: a slow consumer gets the newest picture, and the gap shows")
    func dropsLatePictures() async throws {
        let camera = MotionJPEGCamera(path: path, clock: clock)
        let shown = Shown()
        let clock = clock
        try await camera.run { frame in
            shown.take(frame)
            clock.advance(by: .milliseconds(250))
        }
        #expect(shown.sequences == [0, 2, 5, 7])
        #expect(shown.brightness == [0, 2, 5, 7].map(TinyPicture.brightness))
        #expect(shown.pictures.map(\.capturedAt) == Self.tenths([0, 2, 5, 7]))
    }

    @Test(
        "cancelled between two pictures, it stops before the next one",
        arguments: [FootagePace.realTime, .asFastAsPossible])
    func stopsBetweenPictures(pace: FootagePace) async throws {
        let camera = MotionJPEGCamera(path: path, pace: pace, clock: clock)
        let shown = Shown()
        await #expect(throws: CancellationError.self) {
            try await camera.run { frame in
                shown.take(frame)
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        #expect(shown.sequences == [0])
    }

    @Test("cancelled while it waits for a picture's time, it stops at once")
    func stopsWhileWaiting() async throws {
        let camera = MotionJPEGCamera(path: path, clock: clock)
        let (first, continuation) = AsyncStream.makeStream(of: Void.self)
        let run = Task { try await camera.run { _ in continuation.yield() } }
        for await _ in first { break }
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }

    @Test("the consumer's failure ends the run and passes through")
    func passesFailureOn() async throws {
        let camera = MotionJPEGCamera(path: path, pace: .asFastAsPossible, clock: clock)
        let failure = PartFailure(part: .detector, reason: "the detector broke")
        await #expect(throws: failure) { try await camera.run { _ throws(PartFailure) in throw failure } }
    }

    @Test("a hundred runs, whatever their end, leave no descriptor behind")
    func releasesDescriptors() async throws {
        let camera = MotionJPEGCamera(path: path, pace: .asFastAsPossible, clock: clock)
        let failure = PartFailure(part: .detector, reason: "the detector broke")
        for round in 0..<100 {
            try? await camera.run { frame throws(PartFailure) in
                if round.isMultiple(of: 2), frame.sequence == 3 { throw failure }
            }
        }
        #expect(try openDescriptors(of: path) == 0)
    }

    @Test("a gigabyte behind the pictures is searched without being kept")
    func boundsMemory() async throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 1 << 30)
        try handle.close()
        let camera = MotionJPEGCamera(path: path, pace: .asFastAsPossible, clock: clock)
        let shown = Shown()
        let before = try residentKilobytes()
        await #expect(throws: PartFailure.self) { try await camera.run(shown.take) }
        #expect(shown.sequences == Array(0..<10))
        // Tests that run at the same time need memory, too; a whole gigabyte would show.
        #expect(try residentKilobytes() - before < 500_000)
    }

    /// How many descriptors of this process lead to `path`; other tests may open others meanwhile.
    private func openDescriptors(of path: String) throws -> Int {
        let folder = "/proc/self/fd"
        return try FileManager.default.contentsOfDirectory(atPath: folder).count {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")) == path
        }
    }

    /// The most memory this process ever had.
    private func residentKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").compactMap { Int($0) }.first)
    }
}
