public import Reception

/// The twin of a camera: ten frames a second of nothing. What is to be seen is in the `SimulatedScene`, which the
/// `SimulatedFaceDetector` looks at.
public final class SimulatedCamera: Camera {
    /// Breaks the camera: failing ends `run`, hanging gives no more frames, covered ones show nothing.
    public let fault: FaultSwitch

    private let clock: any ReceptionClock
    private let interval: Delay
    private let frames: Int?
    private let rest: CameraRest?

    /// Makes a camera with a frame every `interval`; `frames`, if given, is the length of the footage.
    public init(
        clock: any ReceptionClock, interval: Delay = .milliseconds(100), frames: Int? = nil,
        fault: FaultSwitch = FaultSwitch(part: .camera)
    ) {
        self.clock = clock
        self.fault = fault
        self.interval = interval
        self.frames = frames
        rest = nil
    }

    /// Makes a camera without an end that leaves out frames while it may rest: a whole day then costs little.
    public init(
        clock: any ReceptionClock, interval: Delay = .milliseconds(100), rest: CameraRest,
        fault: FaultSwitch = FaultSwitch(part: .camera)
    ) {
        self.clock = clock
        self.fault = fault
        self.interval = interval
        frames = nil
        self.rest = rest
    }

    public func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        // A wall and the floor before it: something to see, whatever the brightness.
        // Small, for every frame of a simulated day is measured.
        let lobby = GrayPicture(width: 128, height: 96) { $0 < 128 * 60 ? 200 : 90 }
        let lensCap = GrayPicture(width: 128, height: 96) { _ in 0 }
        var next = Exposure(sequence: 0, due: clock.now)
        var awakeSince = next.due
        while frames.map({ next.sequence < $0 }) ?? true {
            try await fault.pass()
            let now = clock.now
            if fault.fault == .covered {
                try lensCap.lend(next.sequence, at: now, to: consume)
            } else {
                try lobby.lend(next.sequence, at: now, to: consume)
            }
            if let rest {
                if now > next.due || fault.fault != .none || rest.isTroubled { awakeSince = now }
                let begun = next
                next = try await rest.skip(from: next, every: interval, awakeSince: awakeSince, on: clock)
                // It shows what there was to see until now.
                if next != begun { try lobby.lend(next.sequence, at: next.due, to: consume) }
            }
            next = next.after(1, every: interval)
            try await clock.sleep(until: next.due)
        }
    }
}

/// The place of a frame in the camera's grid.
struct Exposure: Equatable {
    let sequence: Int
    let due: Instant

    /// The place `count` frames later.
    func after(_ count: Int, every interval: Delay) -> Exposure {
        Exposure(sequence: sequence + count, due: due + Delay(microseconds: Int64(count) * interval.microseconds))
    }
}

/// A picture without colours that is lent again and again.
private struct GrayPicture: ~Copyable {
    private let width: Int
    private let height: Int
    private let pixels: UnsafeMutableRawBufferPointer

    /// Makes a picture of pixels as bright as `brightness` says of their numbers.
    init(width: Int, height: Int, brightness: (Int) -> UInt8) {
        self.width = width
        self.height = height
        pixels = UnsafeMutableRawBufferPointer.allocate(byteCount: width * height, alignment: 16)
        for index in pixels.indices { pixels[index] = brightness(index) }
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
        // Whatever is wrong now was not when a frame was taken that the camera shows late.
        if !scene.isPast(frame.capturedAt) { try fault.check() }
        return scene.detections(at: frame.capturedAt)
    }
}
