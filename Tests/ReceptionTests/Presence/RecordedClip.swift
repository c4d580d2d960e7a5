import Foundation
import Reception
import Simulation
import Synchronization
import TestSupport
import Testing
import Vision

/// A recorded clip with what people say is to be seen in it, and what the real detector sees.
struct RecordedClip: Sendable, CustomTestStringConvertible {
    /// `truth.json`: first frame, last frame, number of faces; no faces elsewhere.
    private struct Truth: Decodable {
        let frames: Int
        let faces: [[Int]]
    }

    let name: String
    /// The number of faces in each frame, as a person sees them.
    let faces: [Int]

    var testDescription: String { name }

    /// Every clip of the truth file, or none where it is missing.
    static let all: [RecordedClip] = {
        guard let data = FileManager.default.contents(atPath: Checkout.clip("truth.json")),
            let truths = try? JSONDecoder().decode([String: Truth].self, from: data)
        else { return [] }
        return truths.sorted { $0.key < $1.key }.map { RecordedClip(name: $0.key, truth: $0.value) }
    }()

    private init(name: String, truth: Truth) {
        self.name = name
        faces = (0..<truth.frames).map { frame in
            truth.faces.filter { $0[0] <= frame && frame <= $0[1] }.map { $0[2] }.reduce(0, +)
        }
    }

    /// What was found already, by clip and change: detecting takes the time of these tests.
    private static let known = Mutex<[String: [FaceObservation]]>([:])

    /// What the detector finds in each picture after `change` was done to it.
    func observations(changed change: PictureChange = .none) async throws -> [FaceObservation] {
        let key = "\(name) \(change)"
        if let known = Self.known.withLock({ $0[key] }) { return known }
        let found = try await detected(changed: change)
        Self.known.withLock { $0[key] = found }
        return found
    }

    private func detected(changed change: PictureChange) async throws -> [FaceObservation] {
        let detector = try NeuralFaceDetector(modelFile: Checkout.yuNet)
        let camera = MotionJPEGCamera(path: Checkout.clip(name), pace: .asFastAsPossible, clock: ManualClock())
        let seen = Mutex<[FaceObservation]>([])
        try await camera.run { frame throws(PartFailure) in
            let found = try change.detections(in: frame, detector)
            let aspectRatio = Double(frame.width) / Double(frame.height)
            seen.withLock { $0.append(FaceObservation(detections: found, aspectRatio: aspectRatio)) }
        }
        return seen.withLock { $0 }
    }
}
