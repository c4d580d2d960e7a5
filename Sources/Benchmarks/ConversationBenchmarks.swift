package import Reception
import Synchronization

/// The cost of a ticket, and of the first sound.
package enum ConversationBenchmarks {
    /// From the request to the first audio of a warm synthesiser.
    package static func firstSound(_ synthesizer: any SpeechSynthesizer) -> Benchmark {
        let count = Mutex(0)
        return Benchmark("Speech:FirstSample", unit: "ms", runs: 50) {
            let number = count.withLock { count in
                count += 1
                return count
            }
            let request = SpeechRequest(
                id: SpeechID(rawValue: number), text: "Em chào anh chị, em giúp gì được ạ?", language: .vietnamese)
            let clock = ContinuousClock()
            let begun = clock.now
            let first = Mutex<ContinuousClock.Instant?>(nil)
            try await synthesizer.synthesize(request) { _ in first.withLock { $0 = $0 ?? clock.now } }
            let heard = first.withLock { $0 } ?? clock.now
            return (heard - begun) / .milliseconds(1)
        }
    }

    /// A ticket issued and on the disk.
    package static func issue(
        _ service: any TicketService, makeTicketID: @escaping @Sendable () -> TicketID, line: LineID
    ) -> Benchmark {
        let request = TicketRequest(line: line, language: .vietnamese)
        return Benchmark("Tickets:IssueDurable", unit: "ms", runs: 200) {
            try await seconds { _ = try await service.issue(request, id: makeTicketID()) } * 1_000
        }
    }
}
