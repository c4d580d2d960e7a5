import Foundation
import Reception
import SpeechOutput
import Synchronization

/// Where the tests find what was built and what is shipped.
enum Surroundings {
    /// The folder of the running test program: the build folder.
    static let buildFolder: String = {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "."
        return URL(fileURLWithPath: program).deletingLastPathComponent().path
    }()

    /// The speech worker that was built with the tests.
    static let worker = "\(buildFolder)/letan-speech-worker"

    /// The voices of this checkout.
    static let voices = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Voices").standardizedFileURL.path

    /// Whether the long tests are asked for.
    static let runsLongTests = ProcessInfo.processInfo.environment["LETAN_LONG"] != nil

    /// Sentences that people say, as the templates of the intents have them, without their signs.
    static func sentences(_ language: Language, most: Int) throws -> [String] {
        let folder = "\(voices)/../Models/Intents/\(language.rawValue)"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        let lines = try files.flatMap { file in
            try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n")
        }
        let step = max(1, lines.count / most)
        return stride(from: 0, to: lines.count, by: step).map { index in
            // The Japanese voice has no Chinese characters.
            let scalars = lines[index].unicodeScalars.filter { scalar in
                !"[]<>{}()|#=:_".unicodeScalars.contains(scalar)
                    && !(language == .japanese && (0x4E00...0x9FFF).contains(scalar.value))
            }
            return String(String.UnicodeScalarView(scalars.prefix(80)))
        }
    }

    /// The memory a process holds now, in megabytes.
    static func megabytes(of process: pid_t = getpid()) -> Double {
        let text = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(getpagesize()) / 1_048_576
    }

    /// Calls `body` with the path of a file that does not exist yet, and removes it.
    static func withFile<Result>(
        _ name: String = UUID().uuidString, _ body: (String) async throws -> Result
    ) async rethrows -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "letan-\(name)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    /// The descriptors this process has open.
    static var openDescriptors: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 0
    }

    /// The workers of this process that ended and were not waited for.
    static var zombieWorkers: Int {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.filter { entry in
            // pid (name, at most 15 bytes) state parent ...
            guard let stat = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8) else { return false }
            return stat.contains("(letan-speech-wo) Z \(getpid()) ")
        }.count
    }
}
