import Foundation
import SpeechWorkerProtocol
import Testing

extension EngineTests {
    /// The worker itself, over its pipes, without the client.
    @Suite struct WorkerStopTests {
        /// A worker whose replies are read on the calling thread.
        private final class RawWorker {
            private let process = Process()
            private let input = Pipe()
            private let output = Pipe()
            private var parser = FrameParser()

            init() throws {
                process.executableURL = URL(fileURLWithPath: Surroundings.worker)
                process.standardInput = input
                process.standardOutput = output
                try process.run()
                try? output.fileHandleForWriting.close()
            }

            func send(_ request: WorkerRequest) throws {
                try input.fileHandleForWriting.write(contentsOf: request.frame)
            }

            func reply() throws -> WorkerReply? {
                while true {
                    if let frame = try parser.next() { return try WorkerReply(frame) }
                    let bytes = output.fileHandleForReading.availableData
                    if bytes.isEmpty { return nil }
                    parser.append(bytes)
                }
            }

            func end() {
                try? input.fileHandleForWriting.close()
                process.waitUntilExit()
            }
        }

        private static func order(_ id: UInt32, _ text: String) -> WorkerRequest {
            .speak(SpeechOrder(id: id, voice: "vi", rate: 170, pitch: 50, range: 50, volume: 80, text: text))
        }

        /// Stops an order of two minutes in the middle; the seconds until the worker says so, and whether the next order
        /// was whole.
        private static func stop(_ worker: RawWorker, _ id: UInt32) throws -> (seconds: Double, isNextWhole: Bool) {
            try worker.send(order(id, String(repeating: "Xin mời quý khách. ", count: 200)))
            var pieces = 0
            while pieces < 3, let reply = try worker.reply() { if case .audio = reply { pieces += 1 } }
            let begun = ContinuousClock.now
            try worker.send(.stop(id: id))
            while let reply = try worker.reply(), reply != .stopped(id: id) {}
            let seconds = (ContinuousClock.now - begun) / .seconds(1)
            try worker.send(order(id + 1, "Xin chào"))
            var samples = 0
            while let reply = try worker.reply(), reply != .finished(id: id + 1) {
                if case .audio(id + 1, let audio) = reply { samples += audio.count }
            }
            return (seconds, samples > 5_000)
        }

        @Test func `an order is given up within 20 ms, and the next is whole`() async throws {
            let results: [(seconds: Double, isNextWhole: Bool)] = try await withCheckedThrowingContinuation {
                continuation in
                Thread.detachNewThread { @Sendable in
                    continuation.resume(
                        with: Result {
                            let worker = try RawWorker()
                            defer { worker.end() }
                            return try (0..<10).map { try Self.stop(worker, UInt32(2 * $0 + 1)) }
                        })
                }
            }
            #expect(results.allSatisfy { $0.isNextWhole })
            // The whole text takes seconds of audio; how fast it stops is measured by `letan bench Speech:Stop`.
            #expect(results.allSatisfy { $0.seconds < 1 })
        }
    }
}
