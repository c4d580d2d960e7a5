import Reception
import TestSupport
import Testing
import Vision

extension CameraTrials {
    /// A device that shows what a program writes, of v4l2loopback.
    @Suite(.serialized, .timeLimit(.minutes(2)), .enabled(if: Machine.isThere, "on-virtual-cameras runs these"))
    struct Loopback {
        private let runs = WatchedRuns(.path(Node.loopback))

        @Test func `the program that feeds it dies and comes back`() async throws {
            let words = "-f YUYV -r 25 yuyv.raw"
            let runs = runs
            try await Feeder.feeding(words) {
                try await runs.recovering("its feeder died", from: "gave no picture") {
                    await Feeder.end()
                    try await runs.failure(saying: "does not capture pictures", after: runs.clock.now)
                } mend: {
                    await Feeder.begin(words)
                }
            }
        }

        @Test func `what is not read here, libv4l2 converts`() async throws {
            try await Feeder.feeding("-f UYVY -r 25 yuyv.raw") {
                try await runs.watch { try await runs.frames(5) }
            }
            #expect(runs.looks.allSatisfy { $0.format == .yuv420 && $0.width == 640 && $0.height == 480 })
            #expect(runs.reasons.isEmpty)
        }

        @Test func `nothing but damaged pictures is a failure, and sound ones end it`() async throws {
            try await Feeder.feeding("-f MJPG -r 25 damaged.mjpeg") {
                try await runs.watch {
                    try await runs.failure(saying: "gave only damaged pictures", after: .start)
                    await Feeder.end()
                    await Feeder.begin("-f MJPG -r 25 clip.mjpeg")
                    try await Figure.recovery("nothing but damage", of: runs)
                }
            }
        }
    }

    /// The program that feeds the device.
    private enum Feeder {
        /// Feeds the device while `body` goes on.
        static func feeding(_ words: String, _ body: () async throws -> Void) async throws {
            await begin(words)
            let outcome: Result<Void, any Error>
            do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
            await end()
            try outcome.get()
        }

        /// Starts it; returns when the device captures.
        static func begin(_ words: String) async {
            await Machine.shell(
                """
                vfeed -d \(Node.loopback) -W 640 -H 480 \(words) 2>/dev/null & echo $! >/tmp/feeder
                for i in $(seq 50); do v4l2-ctl -d \(Node.loopback) -D | grep -q 'Video Capture' && exit 0; sleep 0.05; done
                exit 1
                """)
        }

        /// Ends it.
        static func end() async { await Machine.shell("kill -9 $(cat /tmp/feeder)") }
    }
}
