import Foundation
import Reception
import Simulation
import SpeechOutput
import SpeechWorkerProtocol
import TestSupport
import Testing

extension EngineTests {
    /// The worker under attack: killed, stopped, fed with what aborts the engine.
    @Suite struct SpeechWorkerClientTests {
        /// Ten seconds: much more than the pipe holds, so the worker is in mid-sentence while it is read.
        private static let longText = String(repeating: "Xin mời quý khách ngồi chờ một lát. ", count: 4)

        private func order(_ text: String = "Xin chào", voice: String = "vi", rate: UInt16 = 170) -> SpeechOrder {
            SpeechOrder(id: 0, voice: voice, rate: rate, pitch: 50, range: 50, volume: 80, text: text)
        }

        private func working(
            clock: any ReceptionClock = RealClock(), _ body: (SpeechWorkerClient) async throws -> Void
        ) async throws {
            let client = SpeechWorkerClient(path: Surroundings.worker, clock: clock)
            do {
                try await body(client)
            } catch {
                await client.shutdown()
                throw error
            }
            await client.shutdown()
        }

        /// The number of samples of `order`; every one must come once, in order.
        private func count(
            _ client: SpeechWorkerClient, _ order: SpeechOrder, _ each: @Sendable (Int) async -> Void = { _ in }
        ) async throws -> Int {
            let counts = Gathered<Int>()
            try await client.speak(order) { piece in
                #expect(piece.firstSample == counts.all.reduce(0, +))
                await each(counts.add(piece.samples.count))
            }
            return counts.all.reduce(0, +)
        }

        private func expectWhole(_ client: SpeechWorkerClient) async throws {
            #expect(try await count(client, order()) > 5_000)
        }

        @Test func `a worker killed in mid-sentence is replaced and the sentence goes on`() async throws {
            try await working { client in
                let expected = try await count(client, order(Self.longText))
                let before = await client.workerProcess
                let found = try await count(client, order(Self.longText)) { number in
                    if number == 3 { await Self.kill(client, SIGKILL) }
                }
                #expect(abs(found - expected) < expected / 50)
                #expect(await client.workerProcess != before)
            }
        }

        @Test func `a worker killed twice in one sentence is a failure, and the next sentence is whole`() async throws {
            try await working { client in
                let killed = Gathered<Int32>()
                let error = await #expect(throws: SpeechOutputError.self) {
                    _ = try await count(client, order(Self.longText)) { _ in
                        guard let id = await client.workerProcess, !killed.all.contains(id) else { return }
                        killed.add(id)
                        Foundation.kill(id, SIGKILL)
                    }
                }
                #expect(
                    error
                        == .workerLostTwice(
                            path: Surroundings.worker, loss: .ended(how: "it was ended by signal 9")))
                #expect(killed.all.count == 2)
                try await expectWhole(client)
            }
        }

        /// In a process of its own: other suites open files and start programs at the same time.
        @Test func `fifty kills leave no descriptor and no zombie`() async {
            await #expect(processExitsWith: .success) {
                try await SpeechWorkerClientTests().surviveKills(50)
            }
        }

        private func surviveKills(_ kills: Int) async throws {
            try await working { client in
                let expected = try await count(client, order(Self.longText))
                let descriptors = Surroundings.openDescriptors
                for round in 1...kills {
                    let found = try await count(client, order(Self.longText)) { number in
                        if number == 1 + round % 5 { await Self.kill(client, SIGKILL) }
                    }
                    #expect(abs(found - expected) < expected / 50)
                }
                // The last worker's descriptors are closed when its end is noticed. The test library's own few come and
                // go; a leak would be a hundred.
                let deadline = ContinuousClock.now + .seconds(20)
                while Surroundings.openDescriptors >= descriptors + 5, ContinuousClock.now < deadline {
                    await Task.yield()
                }
                #expect(Surroundings.openDescriptors < descriptors + 5)
                #expect(Surroundings.zombieWorkers == 0)
            }
        }

        @Test func `a worker that hangs is replaced when its time is up`() async throws {
            let clock = ManualClock()
            try await working(clock: clock) { client in
                let expected = try await count(client, order(Self.longText))
                let hung = Gathered<Int32>()
                async let found = count(client, order(Self.longText)) { number in
                    guard number == 2, let id = await client.workerProcess else { return }
                    Foundation.kill(id, SIGSTOP)
                    hung.add(id)
                }
                while hung.all.isEmpty { await Task.yield() }
                while await client.workerProcess == hung.all.first {
                    let deadline = clock.nextDeadline
                    // Only the time of the worker that hangs may be up.
                    if let deadline, await client.workerProcess == hung.all.first { clock.advance(to: deadline) }
                    await Task.yield()
                }
                let whole = try await found
                #expect(abs(whole - expected) < expected / 50)
                #expect(clock.now >= .start + SpeechWorkerClient.patience)
            }
        }

        @Test func `text that aborts the engine costs one sentence`() async throws {
            try await working { client in
                let error = await #expect(throws: SpeechOutputError.self) {
                    _ = try await count(client, order(String(repeating: "s'", count: 220)))
                }
                #expect(
                    error
                        == .workerLostTwice(
                            path: Surroundings.worker, loss: .ended(how: "it was ended by signal 6")))
                try await expectWhole(client)
            }
        }

        @Test(arguments: [("xx", 170, "\"xx\""), ("", 170, "\"\""), ("vi", 20, "rate is 20"), ("vi", 9_999, "rate")])
        func `an order the engine cannot carry out is refused`(
            _ voice: String, _ rate: UInt16, _ reason: String
        ) async throws {
            try await working { client in
                try await client.prepare()
                let before = await client.workerProcess
                let error = await #expect(throws: SpeechOutputError.self) {
                    _ = try await count(client, order(voice: voice, rate: rate))
                }
                #expect(error?.description.contains(reason) == true)
                try await expectWhole(client)
                #expect(await client.workerProcess == before)
            }
        }

        @Test func `a cancelled order leaves the next whole, however much was on its way`() async throws {
            try await working { client in
                let expected = try await count(client, order(Self.longText))
                let before = await client.workerProcess
                for cancelAt in 1...10 {
                    let speaking = Task {
                        try await client.speak(order(String(repeating: "Một hai ba. ", count: 5_000))) { piece in
                            if piece.firstSample > cancelAt * 2_000 { withUnsafeCurrentTask { $0?.cancel() } }
                        }
                    }
                    await #expect(throws: CancellationError.self) { try await speaking.value }
                    let found = try await count(client, order(Self.longText))
                    #expect(abs(found - expected) < expected / 50)
                }
                #expect(await client.workerProcess == before)
            }
        }

        @Test func `a shut down worker is gone, and a later order starts another`() async throws {
            try await working { client in
                try await client.prepare()
                let id = try #require(await client.workerProcess)
                await client.shutdown()
                #expect(await client.workerProcess == nil)
                #expect(Foundation.kill(id, 0) == -1 && errno == ESRCH)
                try await expectWhole(client)
            }
        }

        @Test func `a worker takes signals as they are meant`() async throws {
            try await working { client in
                try await client.prepare()
                let id = try #require(await client.workerProcess)
                let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
                let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") })
                let ignored = try #require(UInt64(line.dropFirst("SigIgn:\t".count), radix: 16))
                // Signals from 32 on belong to the C library, which leaves them to nobody.
                #expect(ignored & 0x7FFF_FFFF == 0)
            }
        }

        private static func kill(_ client: SpeechWorkerClient, _ signal: Int32) async {
            if let id = await client.workerProcess { Foundation.kill(id, signal) }
        }
    }
}
