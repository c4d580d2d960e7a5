import Reception
import Synchronization
import TestSupport
import Vision

/// A camera that is run again whenever it fails, as the robot's supervisor does, and what came of it.
final class WatchedRuns: Sendable {
    private struct Log {
        var frames: [Instant] = []
        var failures: [(at: Instant, reason: String)] = []
    }

    /// The time of the trial.
    let clock = RealClock()
    /// The camera.
    let camera: V4L2Camera
    private let log = Mutex(Log())

    init(_ device: CameraDevice, _ wish: CameraWish = CameraWish(framesPerSecond: 25)) {
        camera = V4L2Camera(device: device, wish: wish, clock: clock)
    }

    /// Runs the camera while `body` goes on.
    func watch(_ body: () async throws -> Void) async throws {
        async let _: Void = keepRunning()
        try await body()
    }

    /// When the first frame after `start` came; throws when there is none in 8 s.
    @discardableResult func frame(after start: Instant) async throws -> Instant {
        try await awaiting("a frame") { $0.frames.first { $0 > start } }
    }

    /// When the first failure after `start` came whose reason holds `words`; throws when there is none in 8 s.
    @discardableResult func failure(saying words: String, after start: Instant) async throws -> Instant {
        try await awaiting("a failure that says \(words)") { log in
            log.failures.first { $0.at > start && $0.reason.contains(words) }?.at
        }
    }

    /// Everything that was told so far.
    var reasons: [String] { log.withLock { $0.failures.map(\.reason) } }

    private func awaiting(_ what: String, _ look: (Log) -> Instant?) async throws -> Instant {
        let deadline = clock.now + .seconds(8)
        while clock.now < deadline {
            if let found = log.withLock({ look($0) }) { return found }
            try await clock.sleep(for: .milliseconds(5))
        }
        throw PartFailure(part: .camera, reason: "\(what) did not come; told were \(reasons.suffix(5))")
    }

    private func keepRunning() async {
        let policy = AgentSettings().deviceRestart
        var failures = 0
        while !Task.isCancelled {
            do {
                try await camera.run { [self] _ in log.withLock { $0.frames.append(clock.now) } }
            } catch let failure as PartFailure {
                failures += 1
                log.withLock { $0.failures.append((clock.now, failure.reason)) }
            } catch { /* It was cancelled. */  }
            try? await clock.sleep(for: policy.delay(afterFailures: failures))
        }
    }
}
