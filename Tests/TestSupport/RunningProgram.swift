package import Foundation
import Synchronization

/// A program that runs while a test talks to it, sends it signals and looks at its processes.
///
/// `end` must be waited for, or the program outlives the test.
package final class RunningProgram: Sendable {
    /// Its standard output.
    package let output: Transcript
    /// Its standard error.
    package let errors: Transcript

    private let process: Process
    private let input: FileHandle
    private let exit: AsyncStream<Int32>

    /// Writing to a program that has died would kill the tests.
    private static let ignoringBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Starts `program`. With `terminal` its standard input is a terminal, otherwise a pipe.
    package init(
        _ program: URL, _ arguments: [String], environment: [String: String] = [:], in folder: URL,
        terminal: Bool = false
    ) throws {
        _ = Self.ignoringBrokenPipes
        let (outputPipe, errorPipe) = (Pipe(), Pipe())
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let ends = terminal ? try PseudoTerminal.open() : PseudoTerminal.pipe()
        input = ends.ours
        process.standardInput = ends.theirs
        process.standardOutput = outputPipe
        process.standardError = errorPipe
        let (exit, ended) = AsyncStream<Int32>.makeStream()
        self.exit = exit
        process.terminationHandler = { process in
            ended.yield(process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0))
            ended.finish()
        }
        output = Transcript(of: outputPipe.fileHandleForReading)
        errors = Transcript(of: errorPipe.fileHandleForReading)
        try process.run()
        for handle in [ends.theirs, outputPipe.fileHandleForWriting, errorPipe.fileHandleForWriting] {
            try? handle.close()
        }
    }

    /// Its number.
    package var id: pid_t { process.processIdentifier }

    /// Types a line.
    package func type(_ line: String) { type(bytes: Array((line + "\n").utf8)) }

    /// Types bytes.
    package func type(bytes: [UInt8]) { try? input.write(contentsOf: Data(bytes)) }

    /// Ends its standard input.
    package func endInput() { try? input.close() }

    /// Sends it a signal.
    package func send(_ signal: Int32) { kill(id, signal) }

    /// Its exit status when it has ended, 128 more than the number of a signal. One that does not end within `seconds` is
    /// killed.
    package func end(within seconds: Double = 60) async -> Int32 {
        let deadline = DispatchWorkItem { [id] in kill(id, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: deadline)
        defer { deadline.cancel() }
        for await status in exit { return status }
        return -1
    }
}
