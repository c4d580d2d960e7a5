package import Reception

/// What one request to a synthesiser gave.
package struct SpokenAudio: Sendable {
    /// The chunks in their order.
    package let chunks: [SpeechChunk]

    /// The audio of `chunks`.
    package init(_ chunks: [SpeechChunk]) { self.chunks = chunks }

    /// All samples.
    package var samples: [Int16] { chunks.flatMap(\.samples) }
    /// All marks.
    package var marks: [SpeechMark] { chunks.flatMap(\.marks) }
    /// The marks of words.
    package var words: [Range<Int>] {
        marks.compactMap { mark in
            if case .word(let range) = mark.kind { range } else { nil }
        }
    }
    /// Root of the mean square, full scale 1.
    package var loudness: Double {
        guard !samples.isEmpty else { return 0 }
        let sum = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
        return (sum / Double(samples.count)).squareRoot() / Double(Int16.max)
    }
}

extension SpeechSynthesizer {
    /// All that `request` gives.
    package func audio(of request: SpeechRequest) async throws -> SpokenAudio {
        let chunks = Gathered<SpeechChunk>()
        try await synthesize(request) { chunks.add($0) }
        return SpokenAudio(chunks.all)
    }
}
