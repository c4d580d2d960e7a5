import Foundation
import Glibc
import Reception
import TestSupport
import Testing
import Vision

@Suite("Cameras of the machine, without one", .timeLimit(.minutes(1)))
struct V4L2CameraTests {
    private let clock = RealClock()

    @Test(
        "what is no camera is named, with the fix",
        arguments: [
            ("/dev/null", "/dev/null is no camera; give a video device, as /dev/video0, or a file of footage"),
            ("/dev", "/dev is no camera; give a video device, as /dev/video0, or a file of footage"),
            ("/dev/video63", "/dev/video63 is not there; plug the camera in, or set camera.device to where it is"),
        ])
    func noCamera(path: String, reason: String) async throws {
        let camera = V4L2Camera(device: .path(path), clock: clock)
        let failure = PartFailure(part: .camera, reason: reason)
        await #expect(throws: failure) { try await camera.run { _ in } }
        await #expect(throws: failure) { try await camera.description() }
    }

    @Test("a file is no camera")
    func file() async throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file([1, 2, 3])
        let failure = await #expect(throws: PartFailure.self) {
            try await V4L2Camera(device: .path(path), clock: clock).run { _ in }
        }
        #expect(failure?.reason.hasPrefix("\(path) is no camera") ?? false)
        #expect(!CameraDevice.isDevice(path))
    }

    @Test(
        "a path tells a device from a file, also one that is not plugged in",
        arguments: [
            ("/dev/null", true), ("/dev/video63", true), ("/dev/v4l/by-id/usb-x-index0", true), ("/dev", false),
            ("footage.mjpeg", false),
        ])
    func devices(path: String, isDevice: Bool) { #expect(CameraDevice.isDevice(path) == isDevice) }

    @Test(
        "what the system refuses is told in words",
        arguments: [
            (EBUSY, "is used by another program; close it"), (EACCES, "add it to the group video"),
            (ENOENT, "is not there; plug the camera in"), (ENODEV, "was unplugged; plug the camera in again"),
            (EIO, "reports a fault"), (ENOSPC, "the USB port has no room"), (EINVAL, "VIDIOC_S_FMT failed"),
        ])
    func words(code: Int32, words: String) {
        let fault = CameraFault.failed(device: "/dev/video0", call: "VIDIOC_S_FMT", code: code)
        #expect(VisionError.camera(fault).description.contains(words))
        #expect(VisionError.camera(fault).description.hasPrefix("/dev/video0"))
        #expect(VisionError.camera(fault).description.contains("; "))
    }

    @Test("cancelled before it began, it opens nothing")
    func cancelledEarly() async {
        let run = Task { [clock] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await V4L2Camera(device: .path("/dev/null"), clock: clock).run { _ in }
        }
        await #expect(throws: CancellationError.self) { try await run.value }
    }

    @Test("work that never comes back holds nobody up, and ends by itself")
    func hangs() async throws {
        let (started, starter) = AsyncStream.makeStream(of: Void.self)
        let (ended, ender) = AsyncStream.makeStream(of: Void.self)
        let pipe = Pipe()
        let run = Task {
            try await OwnThread.run("letan.test") { wakeup in
                starter.yield()
                // As a driver does, it does not look at the wakeup.
                _ = try? pipe.fileHandleForReading.read(upToCount: 1)
                ender.yield()
                return wakeup.isSignalled
            }
        }
        for await _ in started { break }
        let cancelled = clock.now
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
        // 0.6 s on a quiet machine; what counts is that the work has not come back, and would not.
        #expect(clock.now - cancelled < .seconds(30))
        try pipe.fileHandleForWriting.write(contentsOf: [1])
        for await _ in ended { break }
    }

    @Test("work that looks at its wakeup ends in its own way when the task is cancelled")
    func wakes() async throws {
        let (started, starter) = AsyncStream.makeStream(of: Void.self)
        let run = Task {
            try await OwnThread.run("letan.test") { wakeup in
                starter.yield()
                var watched = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
                return (poll(&watched, 1, -1), wakeup.isSignalled)
            }
        }
        for await _ in started { break }
        run.cancel()
        let (ready, isSignalled) = try await run.value
        #expect(ready == 1)
        #expect(isSignalled)
    }
}
