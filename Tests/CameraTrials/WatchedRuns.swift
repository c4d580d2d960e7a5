import Reception
import Synchronization
import TestSupport
import Testing
import Vision

/// A camera that is run again whenever it fails, as the robot's supervisor does, and what came of it.
final class WatchedRuns: Sendable {
    /// What is looked at of a frame.
    struct Look: Sendable {
        let at: Instant
        let capturedAt: Instant
        let width: Int
        let height: Int
        let format: PixelFormat
    }

    private struct Log {
        var looks: [Look] = []
        var failures: [(at: Instant, reason: String)] = []
        var running: Task<Void, Never>?
    }

    /// The time of the trial.
    let clock = RealClock()
    /// The camera.
    let camera: V4L2Camera
    private let log = Mutex(Log())

    init(_ device: CameraDevice, _ wish: CameraWish = CameraWish(framesPerSecond: 25)) {
        camera = V4L2Camera(device: device, wish: wish, clock: clock)
    }

    /// The frames so far.
    var looks: [Look] { log.withLock { $0.looks } }
    /// The reasons of the failures so far.
    var reasons: [String] { log.withLock { $0.failures.map(\.reason) } }

    /// Runs the camera while `body` goes on.
    func watch(_ body: () async throws -> Void) async throws {
        let running = Task { await keepRunning() }
        log.withLock { $0.running = running }
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
        await stop()
        try outcome.get()
    }

    /// Ends the run.
    func stop() async {
        let running = log.withLock { $0.running }
        running?.cancel()
        await running?.value
    }

    /// Breaks a camera that runs, mends it after it failed with `words`, and measures how long it takes to come back.
    func recovering(
        _ name: String, from words: String, breaking: () async throws -> Void, mend: () async throws -> Void
    ) async throws {
        try await watch {
            try await frames(3)
            let begun = clock.now
            try await breaking()
            let failed = try await failure(saying: words, after: begun)
            try await mend()
            try await Figure.recovery(name, of: self, after: failed)
        }
    }

    /// Returns when so many more frames have come.
    func frames(_ count: Int) async throws {
        let before = looks.count
        try await awaiting("\(count) frames") { $0.looks.count >= before + count ? .start : nil }
    }

    /// When the first frame after `start` came.
    @discardableResult func frame(after start: Instant) async throws -> Instant {
        try await awaiting("a frame") { $0.looks.first { $0.at > start }?.at }
    }

    /// When the first failure after `start` came whose reason holds `words`.
    @discardableResult func failure(saying words: String, after start: Instant) async throws -> Instant {
        try await awaiting("a failure that says \(words)") { log in
            log.failures.first { $0.at > start && $0.reason.contains(words) }?.at
        }
    }

    /// What `look` finds; throws when it finds nothing for 20 s.
    @discardableResult private func awaiting(_ what: String, _ look: (Log) -> Instant?) async throws -> Instant {
        let deadline = clock.now + .seconds(20)
        while clock.now < deadline {
            if let found = log.withLock({ look($0) }) { return found }
            try await clock.sleep(for: .milliseconds(5))
        }
        throw PartFailure(part: .camera, reason: "\(what) did not come; told were \(reasons.suffix(5))")
    }

    private func keepRunning() async {
        let policy = AgentSettings().deviceRestart
        var (failures, absences) = (0, 0)
        while !Task.isCancelled {
            let seen = looks.count
            do {
                try await camera.run { [self] frame in note(frame) }
            } catch let failure as PartFailure {
                let isAway = looks.count == seen
                (failures, absences) = isAway ? (failures, absences + 1) : (failures + 1, 0)
                log.withLock { $0.failures.append((clock.now, failure.reason)) }
            } catch { /* It was cancelled. */  }
            let isAway = absences > 0
            try? await clock.sleep(for: policy.delay(afterFailures: isAway ? absences : failures, isAway: isAway))
        }
    }

    private func note(_ frame: borrowing Frame) {
        let isSound = frame.isWhole && frame.capturedAt <= clock.now
        #expect(isSound, "a frame is not whole, or yet to be taken")
        let look = Look(
            at: clock.now, capturedAt: frame.capturedAt, width: frame.width, height: frame.height,
            format: frame.format)
        log.withLock { $0.looks.append(look) }
    }
}
