package import Reception
import Testing

/// What every `SpeechSynthesizer` promises, whatever it is made of.
package struct SpeechSynthesizerContract: Sendable {
    private let synthesizer: any SpeechSynthesizer
    private let language: Language

    /// A sentence of several words, two sentences, more than one chunk in every language written in Latin.
    private static let text = "Xin moi ong ba, hai nguoi. Cam on!"

    /// The contract for `synthesizer`, tried in `language`.
    package init(_ synthesizer: any SpeechSynthesizer, language: Language = .vietnamese) {
        self.synthesizer = synthesizer
        self.language = language
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await chunksAndMarksAreInOrder()
        try await silenceGivesNothing()
        try await requestsDoNotMix()
        try await cancellationLeavesTheNextIntact()
        try await aFailingConsumerLeavesTheNextIntact()
    }

    private func request(_ number: Int, _ text: String = text) -> SpeechRequest {
        SpeechRequest(id: SpeechID(rawValue: number), text: text, language: language)
    }

    private func chunksAndMarksAreInOrder() async throws {
        let audio = try await synthesizer.audio(of: request(1))
        #expect(audio.chunks.count > 1)
        #expect(audio.loudness > 0.01)
        #expect(Set(audio.chunks.map(\.format)).count == 1)
        var start = 0
        for chunk in audio.chunks {
            #expect(!chunk.samples.isEmpty)
            let range = start..<start + chunk.samples.count
            #expect(chunk.marks.allSatisfy { range.contains($0.sample) }, "a mark lies outside its chunk")
            start = range.upperBound
        }
        let positions = audio.marks.map(\.sample)
        #expect(positions == positions.sorted())
        #expect(audio.words.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= Self.text.count })
        #expect(audio.words.count == 8)
        #expect(audio.words.map(\.lowerBound) == audio.words.map(\.lowerBound).sorted())
        #expect(audio.marks.filter { $0.kind == .sentenceEnd }.count == 2)
    }

    private func silenceGivesNothing() async throws {
        for text in ["", " ", "\n\t "] {
            let audio = try await synthesizer.audio(of: request(2, text))
            #expect(audio.chunks.isEmpty)
        }
    }

    /// One request at a time: the chunks of two never alternate, though the consumer lets others go first.
    private func requestsDoNotMix() async throws {
        let order = Gathered<Int>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 3...5 {
                group.addTask {
                    try await synthesizer.synthesize(request(number)) { _ in
                        order.add(number)
                        for _ in 0..<5 { await Task.yield() }
                    }
                }
            }
            try await group.waitForAll()
        }
        let numbers = order.all
        let changes = zip(numbers, numbers.dropFirst()).filter { $0 != $1 }.count
        #expect(changes == 2, "the chunks of different requests alternate: \(numbers)")
    }

    private func cancellationLeavesTheNextIntact() async throws {
        let chunks = Gathered<SpeechChunk>()
        await #expect(throws: CancellationError.self) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await synthesizer.synthesize(request(6)) { chunk in
                        chunks.add(chunk)
                        withUnsafeCurrentTask { $0?.cancel() }
                    }
                }
                try await group.waitForAll()
            }
        }
        #expect(chunks.all.count == 1, "chunks came after the task was cancelled")
        try await isIntact(7)
    }

    private func aFailingConsumerLeavesTheNextIntact() async throws {
        struct Refused: Error {}
        await #expect(throws: Refused.self) {
            try await synthesizer.synthesize(request(8)) { _ in throw Refused() }
        }
        try await isIntact(9)
    }

    /// As long as ever: an engine's pitch may flutter, by a few samples in a sentence.
    private func isIntact(_ number: Int) async throws {
        let expected = try await synthesizer.audio(of: request(number)).samples.count
        let found = try await synthesizer.audio(of: request(number)).samples.count
        #expect(abs(found - expected) <= expected / 50)
    }
}
