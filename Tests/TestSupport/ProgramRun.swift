package import Foundation
import Synchronization

/// What came of a program that was run to its end.
package struct ProgramRun: Sendable {
    /// The exit status; that of a signal is 128 more than its number.
    package let status: Int32
    /// Standard output.
    package let output: String
    /// Standard error.
    package let errors: String

    /// The lines of standard output.
    package var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Runs `program` to its end without blocking a thread of the pool. `whileRunning` gets its process id.
    package static func run(
        _ program: URL, _ arguments: [String], input: String = "", environment: [String: String] = [:],
        in folder: URL, whileRunning: (@Sendable (pid_t) -> Void)? = nil
    ) async throws -> ProgramRun {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let files = try StandardFiles(in: folder, input: input)
        (process.standardInput, process.standardOutput, process.standardError) = (
            files.input, files.output, files.errors
        )
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
            whileRunning?(process.processIdentifier)
        }
        let isSignal = process.terminationReason == .uncaughtSignal
        return ProgramRun(
            status: process.terminationStatus + (isSignal ? 128 : 0), output: try files.text("output"),
            errors: try files.text("errors"))
    }
}

/// Standard streams as files: a pipe nobody reads would stop the program.
private struct StandardFiles {
    private let folder: URL
    let input: FileHandle
    let output: FileHandle
    let errors: FileHandle

    init(in folder: URL, input: String) throws {
        self.folder = folder.appending(path: ".streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        try Data(input.utf8).write(to: self.folder.appending(path: "input"))
        self.input = try FileHandle(forReadingFrom: self.folder.appending(path: "input"))
        output = try Self.empty(self.folder.appending(path: "output"))
        errors = try Self.empty(self.folder.appending(path: "errors"))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    private static func empty(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
