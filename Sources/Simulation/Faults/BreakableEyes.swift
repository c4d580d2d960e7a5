public import Reception

/// A camera whose switch can make its frames nonsense: no pixels, and taken before those that came first.
public struct GarblingCamera: Camera {
    private let camera: any Camera
    private let fault: FaultSwitch

    /// Makes a camera that otherwise is `camera`.
    public init(_ camera: any Camera, fault: FaultSwitch) {
        self.camera = camera
        self.fault = fault
    }

    public func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        try await camera.run { [fault] frame throws(PartFailure) in
            guard fault.givesGarbage else { return try consume(frame) }
            let earlier = Instant(microseconds: frame.capturedAt.microseconds - Int64(fault.draw(below: 5_000_000)))
            try consume(
                Frame(
                    capturedAt: earlier, sequence: -frame.sequence, width: 0, height: 0, format: frame.format,
                    bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
        }
    }
}

/// A detector whose switch can make it see what cannot be.
public struct GarblingDetector: FaceDetector {
    private let detector: any FaceDetector
    private let fault: FaultSwitch

    /// Makes a detector that otherwise is `detector`.
    public init(_ detector: any FaceDetector, fault: FaultSwitch) {
        self.detector = detector
        self.fault = fault
    }

    public func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
        let found = try detector.detect(in: frame)
        return fault.givesGarbage ? (0..<fault.draw(below: 80)).map { _ in nonsense() } : found
    }

    private func nonsense() -> FaceDetection {
        let numbers = [Double.nan, .infinity, -.infinity, -3, 0, 0.5, 1e300]
        let number = { numbers[fault.draw(below: numbers.count)] }
        let point = { NormalizedPoint(x: number(), y: number()) }
        return FaceDetection(
            region: NormalizedRegion(x: number(), y: number(), width: number(), height: number()), score: number(),
            landmarks: FaceLandmarks(
                leftEye: point(), rightEye: point(), nose: point(), leftMouth: point(), rightMouth: point()))
    }
}
