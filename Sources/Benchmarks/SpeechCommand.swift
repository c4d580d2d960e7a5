import Foundation

/// The `espeak-ng` command, which writes a WAV file to its output: what a robot without a worker would start for each
/// sentence.
struct SpeechCommand: Sendable {
    private static let headerLength = 44

    let program: URL
    let voice: String

    /// The seconds from its start to the first sample after the WAV header, and to its end.
    func say(_ text: String) async throws -> (first: Double, whole: Double) {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { @Sendable in
                continuation.resume(with: Result { try run(text) })
            }
        }
    }

    private func run(_ text: String) throws -> (first: Double, whole: Double) {
        let (process, output) = (Process(), Pipe())
        process.executableURL = program
        process.arguments = ["-v", voice, "--stdout", text]
        process.standardOutput = output
        let clock = ContinuousClock()
        let begun = clock.now
        try process.run()
        try output.fileHandleForWriting.close()
        var count = 0
        var first: Double?
        while true {
            let bytes = output.fileHandleForReading.availableData
            if bytes.isEmpty { break }
            count += bytes.count
            if count > Self.headerLength { first = first ?? (clock.now - begun) / .seconds(1) }
        }
        let whole = (clock.now - begun) / .seconds(1)
        process.waitUntilExit()
        guard let first, process.terminationStatus == 0 else {
            throw ChildFailure(program: program.path(percentEncoded: false), status: process.terminationStatus)
        }
        return (first, whole)
    }
}
