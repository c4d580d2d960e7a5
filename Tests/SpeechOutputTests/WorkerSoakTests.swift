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

        /// In a process of its own: other suites open files and use memory at the same time.
        @Test func `a soak with faults loses no utterance, no memory, no descriptor`() async {
            await #expect(processExitsWith: .success) {
                try await WorkerSoakTests().soak(utterances: Surroundings.runsLongTests ? 20_000 : 300)
            }
        }

        private func soak(utterances: Int) async throws {
            let orders = try Self.voices.flatMap { language, voice in
                try Surroundings.sentences(language, most: 6).prefix(6).map {
                    // Twice, so that every utterance lasts for some pieces.
                    ClientRig.order("\($0). \($0).", voice: voice)
                }
            }
            var random = SeededRandom(seed: 7)
            try await ClientRig.working { client in
                var lengths: [Int] = []
                for order in orders { lengths.append(try await ClientRig.count(client, order)) }
                let before = (Surroundings.megabytes(), Surroundings.openDescriptors)
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
                    #expect(abs(found - lengths[index]) <= max(lengths[index] / 50, 200))
                }
                let worker = try #require(await client.workerProcess)
                #expect(Surroundings.megabytes(of: worker) < 40)
                #expect(Surroundings.megabytes() < before.0 + 8)
                #expect(Surroundings.openDescriptors < before.1 + 5)
                #expect(Surroundings.zombieWorkers == 0)
            }
        }
    }
}
