package import Reception
import Synchronization

/// The cost of understanding, of a ticket, and of the first sound.
package enum ConversationBenchmarks {
    /// `matcher` on one utterance after the other of a list that has everything in it: short, long, slots, not ours.
    package static func match(_ matcher: any IntentMatcher) -> Benchmark {
        let turn = Mutex(0)
        return Benchmark("Matcher:Utterance", unit: "us", runs: 2_000) {
            let text = turn.withLock { turn in
                turn += 1
                return utterances[turn % utterances.count]
            }
            return try await seconds {
                _ = try await matcher.match(text, in: MatchingContext(language: .vietnamese))
            } * 1e6
        }
    }

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

    private static let utterances = [
        "tôi muốn sao y bằng tốt nghiệp", "toi muon sao y bang tot nghiep", "cho tôi lấy số chứng thực", "xin chào",
        "số B001 tới đâu rồi", "gặp cán bộ", "I need a certified copy of my diploma", "give me a ticket please", "có",
        "em ơi cho anh hỏi làm giấy khai sinh cho bé thì cần những giấy tờ gì vậy em", "gia hạn visa ở đâu",
        "hôm nay trời đẹp quá", "mình cần đăng ký tạm trú cho người thuê nhà thì làm thế nào",
    ]
}
