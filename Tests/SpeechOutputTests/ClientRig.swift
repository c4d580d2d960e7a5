import Foundation
import Reception
import SpeechOutput
import SpeechWorkerProtocol
import Synchronization
import TestSupport
import Testing

/// Real workers at the hands of tests.
enum ClientRig {
    /// Ten seconds: much more than the pipe holds, so the worker is in mid-sentence while it is read.
    static let longText = String(repeating: "Xin mời quý khách ngồi chờ một lát. ", count: 4)

    static func order(_ text: String = "Xin chào", voice: String = "vi", rate: UInt16 = 170) -> SpeechOrder {
        SpeechOrder(id: 0, voice: voice, rate: rate, pitch: 50, range: 50, volume: 80, text: text)
    }

    /// Calls `body` with a client and ends its workers.
    static func working(
        _ path: String = Surroundings.worker, clock: any ReceptionClock = RealClock(),
        _ body: (SpeechWorkerClient) async throws -> Void
    ) async throws {
        let client = SpeechWorkerClient(path: path, clock: clock)
        do {
            try await body(client)
        } catch {
            await client.shutdown()
            throw error
        }
        await client.shutdown()
    }

    /// The number of samples of `order`; every one must come once, in order, and marks must rise.
    static func count(
        _ client: SpeechWorkerClient, _ order: SpeechOrder, _ each: @Sendable (Int) async -> Void = { _ in }
    ) async throws -> Int {
        try await marked(client, order, each).samples
    }

    /// The same with the marks.
    static func marked(
        _ client: SpeechWorkerClient, _ order: SpeechOrder, _ each: @Sendable (Int) async -> Void = { _ in }
    ) async throws -> (samples: Int, marks: [WorkerMark]) {
        struct Heard {
            var samples = 0
            var pieces = 0
            var marks: [WorkerMark] = []
        }
        let heard = Mutex(Heard())
        try await client.speak(order) { piece in
            let (number, isInOrder) = heard.withLock { heard in
                let marks = [heard.marks.last?.sample ?? 0] + piece.marks.map(\.sample)
                let isInOrder =
                    piece.firstSample == heard.samples && marks == marks.sorted()
                    && piece.marks.allSatisfy { 0..<piece.samples.count ~= $0.sample - piece.firstSample }
                heard.samples += piece.samples.count
                heard.marks += piece.marks
                heard.pieces += 1
                return (heard.pieces, isInOrder)
            }
            #expect(isInOrder, "piece \(number) is not in order")
            await each(number)
        }
        return heard.withLock { ($0.samples, $0.marks) }
    }

    static func expectWhole(_ client: SpeechWorkerClient) async throws {
        #expect(try await count(client, order()) > 5_000)
    }

    /// Of workers that were ended: at most the `descriptors` there were before, and no zombie.
    static func expectNothingLeft(_ descriptors: Int) async {
        // The last worker's descriptors are closed when its end is noticed. The test library's own few come and go; a leak
        // would be a hundred.
        let deadline = ContinuousClock.now + .seconds(20)
        while Surroundings.openDescriptors >= descriptors + 5, ContinuousClock.now < deadline { await Task.yield() }
        #expect(Surroundings.openDescriptors < descriptors + 5)
        #expect(Surroundings.zombieWorkers == 0)
    }

    static func kill(_ client: SpeechWorkerClient, _ signal: Int32) async {
        if let id = await client.workerProcess { Foundation.kill(id, signal) }
    }

    /// Waits until a worker stands by; its number.
    static func standby(_ client: SpeechWorkerClient) async -> Int32? {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            if let id = await client.standbyProcess { return id }
            await Task.yield()
        }
        return nil
    }

    /// The seconds that `work` takes.
    static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        try await ContinuousClock().measure { try await work() } / .seconds(1)
    }
}
