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
            let feeder = Feeder("-f YUYV -r 25 yuyv.raw")
            await feeder.begin()
            try await runs.recovering("its feeder died", from: "gave no picture") {
                await feeder.end()
                try await runs.failure(saying: "does not capture pictures", after: runs.clock.now)
            } mend: {
                await feeder.begin()
            }
            await feeder.end()
        }

        @Test func `what is not read here, libv4l2 converts`() async throws {
            let feeder = Feeder("-f UYVY -r 25 yuyv.raw")
            await feeder.begin()
            try await runs.watch { try await runs.frames(5) }
            await feeder.end()
            #expect(runs.looks.allSatisfy { $0.format == .yuv420 && $0.width == 640 && $0.height == 480 })
            #expect(runs.reasons.isEmpty)
        }

        @Test func `nothing but damaged pictures is a failure, and sound ones end it`() async throws {
            let damaged = Feeder("-f MJPG -r 25 damaged.mjpeg")
            await damaged.begin()
            try await runs.watch {
                try await runs.failure(saying: "gave only damaged pictures", after: .start)
                await damaged.end()
                let sound = Feeder("-f MJPG -r 25 clip.mjpeg")
                await sound.begin()
                try await Figure.recovery("nothing but damage", of: runs)
                await sound.end()
            }
        }
    }

    /// A program that feeds the device.
    private struct Feeder {
        let words: String

        init(_ words: String) { self.words = words }

        /// Starts it; returns when the device captures.
        func begin() async {
            await Machine.shell(
                """
                vfeed -d \(Node.loopback) -W 640 -H 480 \(words) 2>/dev/null & echo $! >/tmp/feeder
                for i in $(seq 50); do v4l2-ctl -d \(Node.loopback) -D | grep -q 'Video Capture' && exit 0; sleep 0.05; done
                exit 1
                """)
        }

        /// Ends it.
        func end() async { await Machine.shell("kill -9 $(cat /tmp/feeder)") }
    }
}
