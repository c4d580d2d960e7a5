package import Reception
import Threading

/// How fast recorded footage is shown.
package enum FootagePace: Sendable {
    /// As it was recorded: a picture is lent when its time has come, and dropped when the next one's has, too.
    case realTime
    /// One picture after another without a pause; nothing is dropped, and time stamps are those of the recording.
    case asFastAsPossible
}

/// A camera that shows recorded footage: a file of JPEG pictures one after another.
///
/// Besides what `Camera` promises: `capturedAt` is the time of the recording counted from the start of `run`
/// (`sequence` / rate), whatever the pace. A damaged picture is left out, shows as a gap in `sequence` and is counted,
/// as long as a readable one follows. Footage damaged to its end is a failure that names frame and byte, after all
/// frames before were lent; so is a file without one readable picture. Memory is bounded by `FootageLimits`.
package actor MotionJPEGCamera: Camera {
    /// Damaged pictures left out in the last run.
    package private(set) var damagedPictures = 0
    private let path: String
    private let picturesPerSecond: Double
    private let pace: FootagePace
    private let limits: FootageLimits
    private let clock: any ReceptionClock
    private let executor = SerialQueueExecutor(label: "letan.camera.footage")

    /// The camera's own thread: reading and decoding block it, and the consumer of the frames does.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Makes a camera for the footage at `path`, recorded at `picturesPerSecond` (finite, above 0).
    package init(
        path: String, picturesPerSecond: Double = 10, pace: FootagePace = .realTime,
        limits: FootageLimits = .usual, clock: any ReceptionClock
    ) {
        precondition(picturesPerSecond.isFinite && picturesPerSecond > 0, "footage has a positive frame rate")
        self.path = path
        self.picturesPerSecond = picturesPerSecond
        self.pace = pace
        self.limits = limits
        self.clock = clock
    }

    package func run(
        _ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void
    ) async throws {
        let timeline = FootageTimeline(beginning: clock.now, picturesPerSecond: picturesPerSecond)
        var footage = try atEdge(of: .camera) { () throws(VisionError) in try Footage(path: path, limits: limits) }
        defer { damagedPictures = footage.damaged }
        while true {
            try Task.checkCancellation()
            let step = try atEdge(of: .camera) { () throws(VisionError) in try footage.step() }
            switch step {
            case .end: return
            case .nothing: continue
            case .picture(let number):
                if pace == .realTime, timeline.isPast(number, at: clock.now) {
                    footage.pass()
                } else if footage.decode() {
                    let instant = timeline.instant(of: number)
                    if pace == .realTime { try await clock.sleep(until: instant) }
                    try footage.lend(number: number, capturedAt: instant, to: consume)
                }
            }
        }
    }
}
