import Glibc
import Reception
import TestSupport
import Testing
import Vision

extension CameraTrials {
    /// A camera of the kernel whose driver can be told to fail.
    @Suite(.serialized, .timeLimit(.minutes(2)), .enabled(if: Machine.isThere, "on-virtual-cameras runs these"))
    struct Vivid {
        @Test func `a camera keeps the promises of cameras`() async throws {
            let clock = RealClock()
            let wish = CameraWish(framesPerSecond: 25)
            try await CameraContract(clock: clock) {
                V4L2Camera(device: .path(Node.vivid), wish: wish, clock: clock)
            }.verify()
            #expect(Machine.held == 0)
        }

        @Test func `it comes back after it was unplugged`() async throws {
            let runs = WatchedRuns(.path(Node.vivid))
            try await runs.watch {
                try await runs.frame(after: .start)
                let begun = runs.clock.now
                await Self.driver("unbind")
                try await runs.failure(saying: "plug", after: begun)
                await Self.driver("bind")
                try await Figure.recovery("unplugged and plugged in", of: runs)
            }
        }

        /// Takes the device away, or brings it back.
        private static func driver(_ verb: String) async {
            await Machine.shell("echo vivid.0 >/sys/bus/platform/drivers/vivid/\(verb)")
        }
    }
}
