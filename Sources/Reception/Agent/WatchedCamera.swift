import Synchronization

/// A camera that is given up when it stays silent: a device that hangs tells nobody, it only gives no more frames.
struct WatchedCamera: Camera {
    let camera: any Camera
    let clock: any ReceptionClock
    /// The longest time without a frame.
    let patience: Delay

    func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        let sight = LastSight(clock.now)
        try await withThrowingTaskGroup { group in
            group.addTask { [camera, clock] in
                try await camera.run { frame throws(PartFailure) in
                    sight.note(clock.now)
                    try consume(frame)
                }
            }
            group.addTask { try await giveUp(after: sight) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Throws once there was no frame for too long.
    private func giveUp(after sight: LastSight) async throws {
        var deadline = sight.instant + patience
        while clock.now < deadline {
            try await clock.sleep(until: deadline)
            deadline = sight.instant + patience
        }
        throw PartFailure(
            part: .camera, reason: "the camera gave no picture for \(patience.seconds) s; check its cable and power")
    }
}

/// When the last frame came.
private final class LastSight: Sendable {
    private let last: Mutex<Instant>

    init(_ instant: Instant) { last = Mutex(instant) }

    var instant: Instant { last.withLock { $0 } }

    func note(_ instant: Instant) { last.withLock { $0 = instant } }
}
