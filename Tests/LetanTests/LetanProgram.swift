import Foundation
import TestSupport

/// The program `letan` as it was built with the tests, run in a folder of its own with its own data folder.
struct LetanProgram: Sendable {
    let scratch: ScratchFolder

    private static let gate = Gate(limit: 3)

    init() throws {
        scratch = try ScratchFolder()
        // Many programs run at once: each listens where there is room, and speaks only where a test listens.
        let folder = scratch.url.appending(path: "config/letan")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(#"{"web": {"port": 0}, "speech": {"output": "none"}}"#.utf8).write(
            to: folder.appending(path: "letan.json"))
    }

    /// Runs `letan` with `arguments` to its end; relative paths are in the scratch folder.
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:],
        whileRunning: (@Sendable (pid_t) -> Void)? = nil
    ) async throws -> ProgramRun {
        try await run(arguments, input: input, environment: environment, whileRunning: whileRunning)
    }

    /// The same with arguments in a list.
    func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:],
        whileRunning: (@Sendable (pid_t) -> Void)? = nil
    ) async throws -> ProgramRun {
        try await Self.gate.pass {
            try await ProgramRun.run(
                Self.program, arguments, input: input, environment: surroundings.merging(environment) { $1 },
                in: scratch.url, whileRunning: whileRunning)
        }
    }

    /// Starts `letan` with `arguments`, for a test that talks to it.
    func start(_ arguments: String..., terminal: Bool = false) throws -> RunningProgram {
        try start(arguments, terminal: terminal)
    }

    /// The same with arguments in a list.
    func start(_ arguments: [String], terminal: Bool = false) throws -> RunningProgram {
        try RunningProgram(
            Self.program, arguments, environment: surroundings, in: scratch.url, terminal: terminal)
    }

    private var surroundings: [String: String] {
        ["HOME": scratch.url.path, "XDG_DATA_HOME": scratch.path("data"), "XDG_CONFIG_HOME": scratch.path("config")]
    }

    private static let program = Checkout.programs.appending(path: "letan")

    /// A clip of the shared data.
    static func clip(_ name: String) -> String { Checkout.sharedData.appending(path: "clips/\(name).mjpeg").path }

    /// The weights of the shared data, as a setting.
    static let sharedModel =
        "detector.model=" + Checkout.sharedData.appending(path: "faces/face_detection_yunet_2023mar.onnx").path
}

extension LetanProgram {
    /// The text of a file in the scratch folder.
    func contents(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: scratch.url.appending(path: name)), as: UTF8.self)
    }

    /// The lines of a file in the scratch folder.
    func lines(_ name: String) throws -> [String] { try contents(name).split(separator: "\n").map(String.init) }
}

extension LetanProgram {
    /// A share folder of its own: `Models` and `Voices` copied, and the text of one file changed.
    func share(changing file: String, _ change: (String) throws -> String) throws -> String {
        let share = try copiedShare()
        let url = share.appending(path: file)
        try Data(change(String(decoding: try Data(contentsOf: url), as: UTF8.self)).utf8).write(to: url)
        return share.path
    }

    /// The same with other sentence templates, few enough to be learnt in a moment: by the file's place the text.
    func share(intents: [String: String]) throws -> String {
        let share = try copiedShare()
        let folder = share.appending(path: "Models/Intents")
        try FileManager.default.removeItem(at: folder)
        for (place, text) in intents {
            let file = folder.appending(path: place)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return share.path
    }

    private func copiedShare() throws -> URL {
        let share = scratch.url.appending(path: "share")
        try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
        for folder in ["Models", "Voices"] {
            try FileManager.default.copyItem(
                at: Checkout.root.appending(path: folder), to: share.appending(path: folder))
        }
        return share
    }
}
