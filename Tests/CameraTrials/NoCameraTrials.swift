import Reception
import TestSupport
import Testing
import Vision

extension CameraTrials {
    /// Devices that are no camera.
    @Suite(.serialized, .timeLimit(.minutes(2)), .enabled(if: Machine.isThere, "on-virtual-cameras runs these"))
    struct NoCamera {
        private let clock = RealClock()

        @Test(arguments: [
            (Node.output, "does not capture pictures"), (Node.loopback, "does not capture pictures"),
            ("/dev/null", "is no camera"), ("/dev", "is no camera"), ("/dev/video63", "is not there"),
        ])
        func `it says that something is no camera`(path: String, words: String) async throws {
            let camera = V4L2Camera(device: .path(path), clock: clock)
            let failure = await #expect(throws: PartFailure.self) { try await camera.run { _ in } }
            #expect(failure?.reason.contains(words) ?? false, "\(failure?.reason ?? "")")
            #expect(failure?.reason.hasPrefix(path) ?? false)
        }

        @Test func `the first that captures is found`() async throws {
            #expect(await V4L2Camera.listed(clock: clock).map(\.path) == [Node.vivid])
            let found = try await V4L2Camera(clock: clock).description()
            #expect(found.path == Node.vivid)
            print("figure found: \(found)")
        }

        @Test func `a format that is not offered is named`() async throws {
            let camera = V4L2Camera(
                device: .path(Node.vivid), wish: CameraWish(format: .mjpeg), clock: clock)
            let failure = await #expect(throws: PartFailure.self) { try await camera.run { _ in } }
            #expect(failure?.reason.contains("has no pictures in mjpeg") ?? false)
        }
    }
}
