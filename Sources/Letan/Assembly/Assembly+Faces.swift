import Foundation
import Reception
import Vision

extension Assembly {
    /// The face detector that is used by day.
    func detector() throws(PartFailure) -> NeuralFaceDetector {
        try detector(of: dayModel())
    }

    /// The face detector; where the weights of the network for the dark are there, it takes over at night.
    func adaptiveDetector() throws(PartFailure) -> any FaceDetector {
        let day = try detector()
        guard let night = configuration.detector.night, let model = try nightModel() else { return day }
        return AdaptiveFaceDetector(day: day, night: try detector(of: model), settings: night)
    }

    /// The weights of the network for the dark; nil when they are not there or not wanted.
    func nightModel() throws(PartFailure) -> String? {
        guard configuration.detector.night != nil else { return nil }
        return FaceModelFolder.nightModel(in: modelFolder, besides: try dayModel())
    }

    private var modelFolder: String { installation.models.appending(path: "Faces").path(percentEncoded: false) }

    private func dayModel() throws(PartFailure) -> String {
        if let file = configuration.detector.model { return file }
        do throws(VisionError) {
            return try FaceModelFolder.model(in: modelFolder)
        } catch {
            throw PartFailure(part: .detector, reason: error.description)
        }
    }

    private func detector(of model: String) throws(PartFailure) -> NeuralFaceDetector {
        let settings = configuration.detector
        do throws(VisionError) {
            return try NeuralFaceDetector(modelFile: model, input: settings.input, threshold: settings.threshold)
        } catch {
            throw PartFailure(part: .detector, reason: error.description)
        }
    }
}
