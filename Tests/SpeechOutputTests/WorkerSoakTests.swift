import Foundation
import Reception
import SpeechOutput
import SpeechWorkerProtocol
import TestSupport
import Testing

extension EngineTests {
    /// Many utterances in all languages with faults in between.
    @Suite struct WorkerSoakTests {
        private static let voices: [(Language, String)] = [
            (.vietnamese, "vi"), (.english, "en"), (.chinese, "cmn-latn-pinyin"), (.korean, "ko"), (.japanese, "ja"),
            (.french, "fr"),
        ]
        private static let utterancesPerFault = 50
        /// Samples: the engine's first pause depends on what it said before, by up to 54 ms (measured).
        private static let context = 1_400

        /// In a process of its own: other suites open files and use memory at the same time.
        @Test func `a soak with faults loses no utterance, no memory, no descriptor`() async {
            await #expect(processExitsWith: .success) {
                try await WorkerSoakTests().soak(utterances: Surroundings.runsLongTests ? 20_000 : 200)
            }
        }

        private func soak(utterances: Int) async throws {
            let orders = try Self.voices.flatMap { language, voice in
                try Surroundings.sentences(language, most: 6).prefix(6).map {
                    ClientRig.order(String($0.prefix(25)), voice: voice)
                }
            }
            var random = SeededRandom(seed: 7)
            try await ClientRig.working { client in
                var lengths: [Int] = []
                for order in orders { lengths.append(try await ClientRig.count(client, order)) }
                let (before, descriptors) = (Surroundings.megabytes(), Surroundings.openDescriptors)
                for number in 1...utterances {
                    let index = Int(random.next() % UInt64(orders.count))
                    let fault =
                        number.isMultiple(of: Self.utterancesPerFault)
                        ? [SIGKILL, SIGSTOP, SIGSEGV][Int(random.next() % 3)] : nil
                    if fault != nil { _ = await ClientRig.standby(client) }
                    let piece = 1 + Int(random.next() % 5)
                    let found = try await ClientRig.count(client, orders[index]) { number in
                        if number == piece, let fault { await ClientRig.kill(client, fault) }
                    }
                    #expect(abs(found - lengths[index]) <= lengths[index] / 50 + Self.context)
                }
                let worker = try #require(await client.workerProcess)
                #expect(Surroundings.megabytes(of: worker) < 40)
                #expect(Surroundings.megabytes() < before + 8)
                await client.shutdown()
                await ClientRig.expectNothingLeft(descriptors)
            }
        }
    }
}
