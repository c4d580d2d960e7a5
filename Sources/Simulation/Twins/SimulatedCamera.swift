public import Reception

/// The twin of a camera: ten frames a second of nothing. What is to be seen is in the `SimulatedScene`, which the
/// `SimulatedFaceDetector` looks at.
public final class SimulatedCamera: Camera {
    /// Breaks the camera: failing ends `run`, hanging gives no more frames.
    public let fault: FaultSwitch

    private let clock: any ReceptionClock
    private let interval: Delay
    private let frames: Int?

    /// Makes a camera with a frame every `interval`; `frames`, if given, is the length of the footage.
    public init(
        clock: any ReceptionClock, interval: Delay = .milliseconds(100), frames: Int? = nil,
        fault: FaultSwitch = FaultSwitch(part: .camera)
    ) {
        self.clock = clock
        self.fault = fault
        self.interval = interval
        self.frames = frames
    }

    public func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        let picture = BlankPicture(width: 640, height: 480)
        var sequence = 0
        var due = clock.now
        while frames.map({ sequence < $0 }) ?? true {
            try await fault.pass()
            try picture.lend(sequence, at: clock.now, to: consume)
            sequence += 1
            due = due + interval
            try await clock.sleep(until: due)
        }
    }
}

/// A black picture that is lent again and again.
private struct BlankPicture: ~Copyable {
    private let width: Int
    private let height: Int
    private let pixels: UnsafeMutableRawBufferPointer

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = UnsafeMutableRawBufferPointer.allocate(byteCount: width * height, alignment: 16)
        pixels.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit { pixels.deallocate() }

    borrowing func lend(
        _ sequence: Int, at now: Instant, to consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws(PartFailure) {
        let frame = Frame(
            capturedAt: now, sequence: sequence, width: width, height: height, format: .gray8,
            bytes: UnsafeRawBufferPointer(pixels))
        try consume(frame)
    }
}

/// The twin of a face detector: finds who is in the scene, whatever the frame shows.
public final class SimulatedFaceDetector: FaceDetector {
    /// Breaks the detector.
    public let fault: FaultSwitch

    private let scene: SimulatedScene

    /// Makes a detector for `scene`.
    public init(scene: SimulatedScene, fault: FaultSwitch = FaultSwitch(part: .detector)) {
        self.scene = scene
        self.fault = fault
    }

    public func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
        try fault.check()
        return scene.detections
    }
}
