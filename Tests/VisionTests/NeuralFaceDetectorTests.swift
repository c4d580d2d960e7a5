import Foundation
import Reception
import Simulation
import Synchronization
import TestSupport
import Testing
import Vision

@Suite("Finding faces", .serialized)
struct NeuralFaceDetectorTests {
    /// A detector's configuration and in how many frames of a clip it may disagree with a person.
    struct Setting: Sendable, CustomTestStringConvertible {
        let model: String
        let input: NetworkInput?
        let tolerance: Int
        /// Which share of the frames is looked at, as CenterFace takes its time: every one, every fourth ...
        let every: Int
        var testDescription: String { "\(model) \(input.map { "\($0.width)x\($0.height)" } ?? "as usual")" }
    }

    private static let yuNet: [Setting] = [
        Setting(model: Checkout.yuNet, input: .vga, tolerance: 0, every: 1),
        Setting(model: Checkout.yuNet, input: .quarterVGA, tolerance: 0, every: 1),
    ]
    private static let centerFace: [Setting] = [
        Setting(model: CenterFaceWeights.path, input: nil, tolerance: 0, every: 4)
    ]

    private func expectAgreement(_ setting: Setting, _ clip: Clip) async throws {
        let detector = try NeuralFaceDetector(modelFile: setting.model, input: setting.input)
        let camera = MotionJPEGCamera(path: clip.path, pace: .asFastAsPossible, clock: ManualClock())
        let found = Mutex<[Int: Int]>([:])
        try await camera.run { frame throws(PartFailure) in
            guard frame.sequence.isMultiple(of: setting.every) else { return }
            let faces = try detector.detect(in: frame).count { $0.score >= PresenceSettings().appearScore }
            let sequence = frame.sequence
            found.withLock { $0[sequence] = faces }
        }
        let counts = found.withLock { $0 }
        #expect(counts.count == (clip.faces.count + setting.every - 1) / setting.every)
        let wrong = counts.filter { clip.faces[$0.key] != $0.value }.keys.sorted()
        #expect(wrong.count <= setting.tolerance, "other numbers of faces in frames \(wrong)")
    }

    @Test(
        "YuNet sees the faces a person sees",
        .enabled(if: Checkout.hasSharedData, Checkout.noSharedData),
        arguments: yuNet, Clip.all)
    func yuNetAgrees(setting: Setting, clip: Clip) async throws { try await expectAgreement(setting, clip) }

    @Test(
        "CenterFace sees the faces a person sees",
        .enabled(
            if: CenterFaceWeights.areThere && Checkout.hasSharedData,
            "no Models/Faces/centerface.onnx or no shared data"),
        arguments: centerFace, Clip.all)
    func centerFaceAgrees(setting: Setting, clip: Clip) async throws { try await expectAgreement(setting, clip) }
}
