package import Reception
import Synchronization

/// A camera of this machine, through the kernel's V4L2 interface; libv4l2 converts what is not read here.
///
/// Besides what `Camera` promises: damaged frames are left out, show as gaps in `sequence` and are counted; 2 s without a
/// sound frame (4 s before the first) end the run. A camera that has moved to another number since the last run is found
/// again by its name and its port. A driver that does not answer keeps its thread, at most one, and holds nobody else up:
/// `run` returns within a second of being cancelled, and until that thread comes back further runs fail. Pictures are
/// wiped from the buffers before these are let go of.
package final class V4L2Camera: Camera {
    private struct State {
        var isHeld = false
        var card: VideoCard?
        var tally = CaptureTally()
    }

    private let device: CameraDevice
    private let wish: CameraWish
    private let clock: any ReceptionClock
    private let state = Mutex(State())

    /// Makes a camera; nothing is opened before `run`.
    package init(device: CameraDevice = .automatic, wish: CameraWish = CameraWish(), clock: any ReceptionClock) {
        self.device = device
        self.wish = wish
        self.clock = clock
    }

    /// What became of the frames of the last run.
    package var tally: CaptureTally { state.withLock { $0.tally } }

    package func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        let begun = clock.now
        try await onThread { [self] wakeup in
            let camera = try find()
            var capture = try Capture(camera, begunAt: begun, clock: clock)
            while true {
                defer { state.withLock { $0.tally = capture.tally } }
                try capture.step(wakeup, consume)
            }
        }
    }

    /// Opens the camera and tells what it would show, without a picture. Throws `PartFailure`, as `run` would, also when
    /// the driver takes longer than 3 s.
    package func description() async throws -> CameraDescription {
        guard let found = try await limited({ [self] in CameraDescription(try find()) }) else {
            throw PartFailure(part: .camera, reason: CameraFault.hanging(device: "\(device)").description)
        }
        return found
    }

    /// The cameras that are plugged in, by number; none when a driver takes longer than 3 s to answer.
    package static func listed(clock: any ReceptionClock) async -> [ListedCamera] {
        (try? await V4L2Camera(clock: clock).limited { ListedCamera.all }) ?? []
    }

    /// Does `work` on a thread of its own; nil when it takes longer than 3 s.
    private func limited<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { [self] in try await onThread { _ in try work() } }
            group.addTask { [clock] in
                try await clock.sleep(for: .seconds(3))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }

    private func find() throws(CameraFault) -> OpenCamera {
        let camera = try OpenCamera.find(device, wish: wish, known: state.withLock { $0.card })
        state.withLock { $0.card = camera.card }
        return camera
    }

    /// Does `work` on a thread of its own, which alone holds the device.
    private func onThread<Value: Sendable>(_ work: @escaping @Sendable (Wakeup) throws -> Value) async throws -> Value {
        try Task.checkCancellation()
        do {
            return try await OwnThread.run("letan.camera") { [self] wakeup in
                try hold()
                defer { state.withLock { $0.isHeld = false } }
                return try work(wakeup)
            }
        } catch let fault as CameraFault {
            throw PartFailure(part: .camera, reason: VisionError.camera(fault).description)
        } catch let error as VisionError {
            throw PartFailure(part: .camera, reason: error.description)
        }
    }

    private func hold() throws(CameraFault) {
        let isFree = state.withLock { state in
            defer { state.isHeld = true }
            return !state.isHeld
        }
        guard isFree else { throw .hanging(device: "\(device)") }
    }
}
