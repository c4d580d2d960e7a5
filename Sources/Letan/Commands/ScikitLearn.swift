import Foundation

/// The usual light peer of the intent matcher, by the script that measures it: `Tests/compare-with-scikit-learn`.
struct ScikitLearn {
    /// Where the script lies.
    let script: URL
    /// The interpreter: the one `PYTHON` names, else the first `python3` there is.
    private let python = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"

    init(script: URL) { self.script = script }

    /// Whether the script is there and an interpreter that has the library.
    var isThere: Bool {
        get async {
            guard FileManager.default.fileExists(atPath: script.path(percentEncoded: false)) else { return false }
            let look = "import importlib.util as u, sys; sys.exit(u.find_spec('sklearn') is None)"
            return (try? await run(["-c", look], output: .nullDevice)) == 0
        }
    }

    /// How long it learns the labelled lines of `file`.
    func trainingSeconds(file: URL) async throws -> Double {
        let answer = file.appendingPathExtension("json")
        try Data().write(to: answer)
        let output = try FileHandle(forWritingTo: answer)
        let path = file.path(percentEncoded: false)
        let status = try await run(
            [script.path(percentEncoded: false), "--train", path, "--test", path], output: output)
        try output.close()
        guard status == 0 else {
            throw CommandError.failed("\(script.path()) ended with status \(status); run it by hand to see why")
        }
        return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: answer)).trainSeconds
    }

    private struct Answer: Decodable {
        let trainSeconds: Double
    }

    /// Runs the interpreter with `arguments` and gives its exit status.
    private func run(_ arguments: [String], output: FileHandle) async throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}
