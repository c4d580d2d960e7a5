package import Foundation
import Glibc

/// The cost of the program as a whole, measured on a child process.
package enum ProcessBenchmarks {
    /// From the start of `program` with `arguments` to its end.
    package static func startToReady(_ program: URL, _ arguments: [String]) -> Benchmark {
        Benchmark("Start:Ready", unit: "ms", runs: 10) {
            try await seconds { try await run(program, arguments) } * 1_000
        }
    }

    /// The most memory that a child of this process has used so far: to be run after `startToReady`.
    package static func peakMemory() -> Benchmark {
        Benchmark("Memory:RobotPeak", unit: "MB", runs: 1) {
            var usage = rusage()
            guard getrusage(RUSAGE_CHILDREN.rawValue, &usage) == 0 else { return .nan }
            return Double(usage.ru_maxrss) / 1_024
        }
    }

    private static func run(_ program: URL, _ arguments: [String]) async throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { process in
                if process.terminationStatus == 0 { return continuation.resume() }
                continuation.resume(throwing: ChildFailure(program: program.path(), status: process.terminationStatus))
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
    }
}

/// A measured program that did not end well: its time means nothing.
struct ChildFailure: Error, CustomStringConvertible {
    let program: String
    let status: Int32

    var description: String { "\(program) ended with status \(status); run it by hand to see why" }
}
