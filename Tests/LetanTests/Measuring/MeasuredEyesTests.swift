import Letan
import Metrics
import Reception
import Simulation
import TestSupport
import Testing

@Suite("Eyes that are measured", .timeLimit(.minutes(1)))
struct MeasuredEyesTests {
    private let registry = MetricsRegistry()

    /// A camera that numbers its frames like this.
    private struct NumberingCamera: Camera {
        let numbers: [Int]

        func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
            for number in numbers {
                try consume(
                    Frame(
                        capturedAt: .start, sequence: number, width: 0, height: 0, format: .gray8,
                        bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
            }
        }
    }

    @Test("The camera keeps every promise") func camera() async throws {
        try await RecordedCameraContract { clock in
            MeasuredCamera(
                SimulatedCamera(clock: clock, frames: RecordedCameraContract.length), registry: MetricsRegistry())
        }.verify()
    }

    @Test("A gap in the numbers is so many drops, numbers that begin anew are none") func drops() async throws {
        let camera = MeasuredCamera(NumberingCamera(numbers: [5, 6, 9, 10, 0, 1, 4]), registry: registry)
        try await camera.run { _ in }
        try await camera.run { _ in }
        #expect(await registry.number(of: "letan_camera_frames_total") == 14)
        #expect(await registry.number(of: "letan_camera_dropped_frames_total") == 8)
    }

    @Test("The detector's looks are timed, also one that fails, and its failure is passed on") func detector() async {
        let clock = ManualClock()
        let broken = SimulatedFaceDetector(scene: SimulatedScene(clock: clock))
        let detector = MeasuredFaceDetector(broken, clock: clock, registry: registry)
        let failure = PartFailure(part: .detector, reason: "no network")
        let camera = NumberingCamera(numbers: [0])
        await #expect(throws: Never.self) {
            try await camera.run { frame throws(PartFailure) in _ = try detector.detect(in: frame) }
        }
        broken.fault.set(.failing(reason: failure.reason))
        await #expect(throws: failure) {
            try await camera.run { frame throws(PartFailure) in _ = try detector.detect(in: frame) }
        }
        #expect(await registry.number(of: "letan_detector_seconds_count") == 2)
    }
}
