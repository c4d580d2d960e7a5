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
        private struct Enough: Error {}

        @Test func `a worker killed in mid-sentence is replaced and the sentence goes on`() async throws {
            try await ClientRig.working { client in
                let expected = try await ClientRig.count(client, ClientRig.order(ClientRig.longText))
                let before = await client.workerProcess
                let found = try await ClientRig.count(client, ClientRig.order(ClientRig.longText)) { number in
                    if number == 3 { await ClientRig.kill(client, SIGKILL) }
                }
                #expect(abs(found - expected) < expected / 50)
                #expect(await client.workerProcess != before)
            }
        }

        @Test func `a worker killed twice in one sentence is a failure, and the next sentence is whole`() async throws {
            try await ClientRig.working { client in
                let killed = Gathered<Int32>()
                let error = await #expect(throws: SpeechOutputError.self) {
                    _ = try await ClientRig.count(client, ClientRig.order(ClientRig.longText)) { _ in
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
                try await ClientRig.expectWhole(client)
            }
        }

        /// In a process of its own: other suites open files and start programs at the same time.
        @Test func `fifty kills leave no descriptor and no zombie`() async {
            await #expect(processExitsWith: .success) {
                try await SpeechWorkerClientTests().surviveKills(50)
            }
        }

        @Test(.enabled(if: Surroundings.runsLongTests, "a thousand kills take a minute; set LETAN_LONG"))
        func `a thousand kills leave no descriptor and no zombie`() async {
            await #expect(processExitsWith: .success) {
                try await SpeechWorkerClientTests().surviveKills(1_000)
            }
        }

        private func surviveKills(_ kills: Int) async throws {
            try await ClientRig.working { client in
                let expected = try await ClientRig.count(client, ClientRig.order(ClientRig.longText))
                let descriptors = Surroundings.openDescriptors
                for round in 1...kills {
                    let found = try await ClientRig.count(client, ClientRig.order(ClientRig.longText)) { number in
                        if number == 1 + round % 5 { await ClientRig.kill(client, SIGKILL) }
                    }
                    #expect(abs(found - expected) < expected / 50)
                }
                await client.shutdown()
                await ClientRig.expectNothingLeft(descriptors)
            }
        }

        @Test func `a worker that hangs is replaced when its time is up`() async throws {
            let clock = ManualClock()
            try await ClientRig.working(clock: clock) { client in
                let expected = try await ClientRig.count(client, ClientRig.order(ClientRig.longText))
                let hung = Gathered<Int32>()
                async let found = ClientRig.count(client, ClientRig.order(ClientRig.longText)) { number in
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
                #expect(clock.now >= .start + WorkerPatience().silence)
            }
        }

        @Test(arguments: [
            "s'", "ss'", "a'", "x\u{0301}", "w", "đ", "字", "9", "\u{200D}", "\u{202E}a", "<a>", "&#9;", "%", "[[t",
        ])
        func `nothing aborts the engine, though the program forgets to clean`(_ unit: String) async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let before = await client.workerProcess
                for voice in ["vi", "en", "cmn-latn-pinyin", "ko", "ja", "fr"] {
                    let order = ClientRig.order(String(repeating: unit, count: 300), voice: voice)
                    // The engine takes in a whole clause before its first sound: what aborts it does so then.
                    do { try await client.speak(order) { _ in throw Enough() } } catch is Enough {}
                }
                try await ClientRig.expectWhole(client)
                #expect(await client.workerProcess == before)
            }
        }

        @Test(arguments: [("xx", 170, "\"xx\""), ("", 170, "\"\""), ("vi", 20, "rate is 20"), ("vi", 9_999, "rate")])
        func `an order the engine cannot carry out is refused`(
            _ voice: String, _ rate: UInt16, _ reason: String
        ) async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let before = await client.workerProcess
                let error = await #expect(throws: SpeechOutputError.self) {
                    _ = try await ClientRig.count(client, ClientRig.order(voice: voice, rate: rate))
                }
                #expect(error?.description.contains(reason) == true)
                try await ClientRig.expectWhole(client)
                #expect(await client.workerProcess == before)
            }
        }

        @Test func `a cancelled order leaves the next whole, however much was on its way`() async throws {
            try await ClientRig.working { client in
                let expected = try await ClientRig.count(client, ClientRig.order(ClientRig.longText))
                let before = await client.workerProcess
                for cancelAt in 1...10 {
                    let speaking = Task {
                        try await client.speak(ClientRig.order(String(repeating: "Một hai ba. ", count: 5_000))) {
                            piece in
                            if piece.firstSample > cancelAt * 2_000 { withUnsafeCurrentTask { $0?.cancel() } }
                        }
                    }
                    await #expect(throws: CancellationError.self) { try await speaking.value }
                    let found = try await ClientRig.count(client, ClientRig.order(ClientRig.longText))
                    #expect(abs(found - expected) < expected / 50)
                }
                #expect(await client.workerProcess == before)
            }
        }

        @Test func `a shut down worker is gone, and a later order starts another`() async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let id = try #require(await client.workerProcess)
                await client.shutdown()
                #expect(await client.workerProcess == nil)
                #expect(Foundation.kill(id, 0) == -1 && errno == ESRCH)
                try await ClientRig.expectWhole(client)
            }
        }

        @Test func `a worker takes signals as they are meant`() async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let id = try #require(await client.workerProcess)
                let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
                let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") })
                let ignored = try #require(UInt64(line.dropFirst("SigIgn:\t".count), radix: 16))
                // Signals from 32 on belong to the C library, which leaves them to nobody.
                #expect(ignored & 0x7FFF_FFFF == 0)
            }
        }
    }
}
