import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Vision

@Suite("Footage and networks keep the contracts of their parts", .timeLimit(.minutes(1)))
struct VisionContractTests {
    @Test("recorded footage is a camera", arguments: [FootagePace.asFastAsPossible, .realTime])
    func footage(_ pace: FootagePace) async throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file(
            (0..<RecordedCameraContract.length).flatMap { TinyPicture.bytes($0 % 10) }, named: "footage.mjpeg")
        try await RecordedCameraContract { MotionJPEGCamera(path: path, pace: pace, clock: $0) }.verify()
    }

    @Test("the neural network is a face detector", .enabled(if: Checkout.hasSharedData, Checkout.noSharedData))
    func network() async throws {
        let clock = ManualClock()
        let detector = try NeuralFaceDetector(modelFile: Checkout.yuNet, input: .quarterVGA)
        let camera = MotionJPEGCamera(
            path: Checkout.clip("one-person-webcam.mjpeg"), pace: .asFastAsPossible, clock: clock)
        try await FaceDetectorContract(detector, camera: camera, showing: 1, clock: clock).verify()
    }
}
