package import Metrics
package import Reception
import Synchronization

/// A camera whose frames are counted, also those that the device took and nobody saw.
package struct MeasuredCamera: Camera {
    private let camera: any Camera
    private let frames: Counter
    private let drops: Counter

    /// Makes a camera that shows what `camera` does and writes its numbers into `registry`, once in each.
    package init(_ camera: any Camera, registry: MetricsRegistry) {
        self.camera = camera
        frames = registry.counter("letan_camera_frames_total", "Frames that were looked at or could have been.")
        drops = registry.counter(
            "letan_camera_dropped_frames_total", "Frames that the camera took and the robot was too slow to see.")
    }

    package func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        let last = Atomic(Int.max)
        try await camera.run { [frames, drops] frame throws(PartFailure) in
            frames.increment()
            let previous = last.exchange(frame.sequence, ordering: .relaxed)
            if previous < frame.sequence { drops.add(UInt64(frame.sequence - previous - 1)) }
            try consume(frame)
        }
    }
}

/// A face detector whose looks are timed.
package struct MeasuredFaceDetector: FaceDetector {
    private let detector: any FaceDetector
    private let clock: any ReceptionClock
    private let seconds: Histogram

    /// Makes a detector that finds what `detector` does and writes its numbers into `registry`, once in each.
    package init(_ detector: any FaceDetector, clock: any ReceptionClock, registry: MetricsRegistry) {
        self.detector = detector
        self.clock = clock
        seconds = registry.histogram("letan_detector_seconds", "How long looking for faces in a frame takes.")
    }

    package func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
        let begun = clock.now
        defer { seconds.observe((clock.now - begun).seconds) }
        return try detector.detect(in: frame)
    }
}
