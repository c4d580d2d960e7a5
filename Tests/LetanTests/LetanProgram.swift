import Foundation
import TestSupport

/// The program `letan` as it was built with the tests, run in a folder of its own with its own data folder.
struct LetanProgram: Sendable {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// Runs `letan` with `arguments`; relative paths are in the scratch folder.
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:],
        whileRunning: (@Sendable (pid_t) -> Void)? = nil
    ) async throws -> ProgramRun {
        var surroundings = [
            "HOME": scratch.url.path, "XDG_DATA_HOME": scratch.path("data"), "XDG_CONFIG_HOME": scratch.path("config"),
        ]
        surroundings.merge(environment) { $1 }
        return try await ProgramRun.run(
            Checkout.programs.appending(path: "letan"), arguments, input: input, environment: surroundings,
            in: scratch.url, whileRunning: whileRunning)
    }

    /// A clip of the shared data.
    static func clip(_ name: String) -> String { Checkout.sharedData.appending(path: "clips/\(name).mjpeg").path }

    /// The weights of the shared data, as a setting.
    static let sharedModel =
        "detector.model=" + Checkout.sharedData.appending(path: "faces/face_detection_yunet_2023mar.onnx").path
}
