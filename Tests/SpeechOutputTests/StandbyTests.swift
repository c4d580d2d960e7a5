import Foundation
import Reception
import SpeechOutput
import SpeechWorkerProtocol
import TestSupport
import Testing

extension EngineTests {
    /// The second worker, which stands by.
    @Suite struct StandbyTests {
        /// Well above what it takes here (some milliseconds), for a machine that builds at the same time.
        private static let soon = 0.5

        @Test func `when one speaks, another is ready, and takes over under its number`() async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let standby = try #require(await ClientRig.standby(client))
                #expect(await client.workerProcess != standby)
                await ClientRig.kill(client, SIGKILL)
                try await ClientRig.expectWhole(client)
                #expect(await client.workerProcess == standby)
                let next = try #require(await ClientRig.standby(client))
                #expect(next != standby)
            }
        }

        @Test(arguments: [SIGKILL, SIGSEGV, SIGABRT])
        func `a worker lost in mid-sentence is back at once, no sample and no mark twice`(_ signal: Int32) async throws
        {
            try await ClientRig.working { client in
                let expected = try await ClientRig.marked(client, ClientRig.order(ClientRig.longText))
                var fastest = Double.infinity
                for _ in 1...3 {
                    _ = await ClientRig.standby(client)
                    let instants = Gathered<ContinuousClock.Instant>()
                    let found = try await ClientRig.marked(client, ClientRig.order(ClientRig.longText)) { number in
                        // All that was on its way comes out first, so the longest gap is the loss.
                        instants.add(.now)
                        if number == 3 { await ClientRig.kill(client, signal) }
                    }
                    #expect(abs(found.samples - expected.samples) < expected.samples / 50)
                    #expect(found.marks.map(\.kind) == expected.marks.map(\.kind))
                    let gaps = zip(instants.all, instants.all.dropFirst()).map { ($1 - $0) / .seconds(1) }
                    fastest = min(fastest, gaps.max() ?? .infinity)
                }
                #expect(fastest < Self.soon, "the fastest of three took \(fastest) s")
            }
        }

        @Test func `a worker that was stopped in mid-sentence is noticed within its patience`() async throws {
            try await ClientRig.working { client in
                let expected = try await ClientRig.count(client, ClientRig.order(ClientRig.longText))
                _ = await ClientRig.standby(client)
                let found = Gathered<Int>()
                let took = try await ClientRig.seconds {
                    found.add(
                        try await ClientRig.count(client, ClientRig.order(ClientRig.longText)) { number in
                            if number == 3 { await ClientRig.kill(client, SIGSTOP) }
                        })
                }
                #expect(abs(found.all[0] - expected) < expected / 50)
                #expect(took > WorkerPatience().silence.seconds && took < WorkerPatience().limit.seconds)
            }
        }

        @Test func `workers that were stopped while idle are passed over`() async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let standby = try #require(await ClientRig.standby(client))
                await ClientRig.kill(client, SIGSTOP)
                Foundation.kill(standby, SIGSTOP)
                // Waited for, they would be lost twice in one sentence.
                try await ClientRig.expectWhole(client)
                #expect(await client.workerProcess != standby)
            }
        }

        @Test func `both workers are gone after a shutdown`() async throws {
            try await ClientRig.working { client in
                try await client.prepare()
                let ids = [await client.workerProcess, await ClientRig.standby(client)].compactMap(\.self)
                #expect(ids.count == 2)
                await client.shutdown()
                for id in ids { #expect(kill(id, 0) == -1 && errno == ESRCH) }
            }
        }

        @Test func `workers that die at once are started less and less often, with a clear failure`() async throws {
            try await Surroundings.withFile { path in
                let starts = path + ".starts"
                defer { try? FileManager.default.removeItem(atPath: starts) }
                try Data("#!/bin/sh\necho >> \(starts)\nexit 3\n".utf8).write(to: URL(fileURLWithPath: path))
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
                let errors = Gathered<SpeechOutputError>()
                try await ClientRig.working(path) { client in
                    for _ in 1...200 {
                        do {
                            _ = try await ClientRig.count(client, ClientRig.order())
                        } catch let error as SpeechOutputError {
                            errors.add(error)
                        }
                    }
                }
                #expect(errors.all.count == 200)
                #expect(errors.all.first == .workerLostTwice(path: path, loss: .ended(how: "it ended with code 3")))
                guard case .workerResting(path, let rest) = errors.all.last else {
                    Issue.record("\(errors.all.last.map(String.init(describing:)) ?? "nothing")")
                    return
                }
                #expect(rest <= StartBackoff.longest)
                let count = try Data(contentsOf: URL(fileURLWithPath: starts)).count
                #expect(count <= 2 * (StartBackoff.tolerated + 3), "\(count) starts")
            }
        }
    }
}
