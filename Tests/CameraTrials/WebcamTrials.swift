import Reception
import TestSupport
import Testing
import Vision

extension CameraTrials {
    /// A webcam of the kernel's driver uvcvideo that shows a recorded clip.
    @Suite(.serialized, .timeLimit(.minutes(2)), .enabled(if: Machine.isThere, "on-virtual-cameras runs these"))
    struct Webcam {
        private let runs = WatchedRuns(.path(Node.webcam), CameraWish(framesPerSecond: 30))

        @Test func `a webcam that compresses its pictures`() async throws {
            try await Self.pluggedIn {
                let found = try await runs.camera.description()
                #expect(found.description.hasPrefix("\(Node.webcam) (Test UVC Camera"))
                #expect(found.encoding == .motionJPEG)
                try await runs.watch { try await runs.frames(30) }
                let (first, last) = (runs.looks[0], runs.looks[29])
                #expect([first.width, first.height] == [640, 480])
                Figure.value("frames a second of a webcam", 29 / (last.capturedAt - first.capturedAt).seconds)
                #expect(runs.reasons.isEmpty)
            }
        }

        @Test func `unplugged and plugged in`() async throws {
            try await Self.pluggedIn {
                try await runs.recovering("a webcam unplugged and plugged in", from: "plug") {
                    await Self.signal("USR1")
                    await Self.wait("[ ! -e \(Node.webcam) ]")
                } mend: {
                    await Self.signal("USR1")
                    await Self.wait("[ -e \(Node.webcam) ]")
                }
            }
        }

        @Test func `a webcam that freezes`() async throws {
            try await Self.pluggedIn {
                try await runs.recovering("a webcam that freezes", from: "gave no picture") {
                    await Self.signal("USR2")
                } mend: {
                    await Self.signal("USR2")
                }
            }
        }

        @Test func `one damaged picture is left out`() async throws {
            try await Self.pluggedIn {
                try await runs.watch {
                    try await runs.frames(3)
                    await Self.signal("HUP")
                    try await runs.frames(20)
                }
                #expect(runs.reasons.isEmpty)
            }
        }

        // The kernel takes a minute to give up what such a camera owes it.
        @Test(.enabled(if: Machine.runsLongTrials, "LETAN_LONG=1 runs this"))
        func `a driver that does not answer holds nobody up`() async throws {
            let (clock, camera) = (runs.clock, runs.camera)
            try await Self.pluggedIn {
                await Self.signal("STOP")
                let run = Task { try await camera.run { _ in Issue.record("a picture came") } }
                try await clock.sleep(for: .milliseconds(500))
                let cancelled = clock.now
                run.cancel()
                await #expect(throws: CancellationError.self) { try await run.value }
                Figure.value("return from a driver that hangs, s", (clock.now - cancelled).seconds)
                #expect(clock.now - cancelled <= .seconds(1))
                let failure = await #expect(throws: PartFailure.self) { try await camera.run { _ in } }
                #expect(failure?.reason.contains("does not answer") ?? false)
                await Self.signal("CONT")
                try await runs.watch { try await runs.frames(3) }
            }
            // The thread that was left behind has let go of everything.
            let deadline = clock.now + .seconds(5)
            while Machine.held > 0, clock.now < deadline { try await clock.sleep(for: .milliseconds(50)) }
            #expect(Machine.held == 0)
        }

        /// Has a webcam plugged in while `body` goes on.
        private static func pluggedIn(_ body: () async throws -> Void) async throws {
            await Machine.shell("uvccam -r 30 -m clip.mjpeg 2>/dev/null & echo $! >/tmp/webcam")
            await wait("[ -e \(Node.webcam) ]")
            let outcome: Result<Void, any Error>
            do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
            await signal("TERM")
            await wait("[ ! -e \(Node.webcam) ]")
            try outcome.get()
        }

        private static func signal(_ name: String) async {
            await Machine.shell("kill -\(name) $(cat /tmp/webcam)")
        }

        private static func wait(_ condition: String) async {
            await Machine.shell("for i in $(seq 100); do \(condition) && exit 0; sleep 0.05; done; exit 1")
        }
    }
}
