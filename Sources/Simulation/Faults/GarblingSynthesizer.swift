public import Reception

/// A synthesiser whose switch can make its chunks nonsense: audio of no rate, marks where there is no audio.
public struct GarblingSynthesizer: SpeechSynthesizer {
    private let synthesizer: any SpeechSynthesizer
    private let fault: FaultSwitch

    /// Makes a synthesiser that otherwise is `synthesizer`.
    public init(_ synthesizer: any SpeechSynthesizer, fault: FaultSwitch) {
        self.synthesizer = synthesizer
        self.fault = fault
    }

    public func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        guard fault.givesGarbage else { return try await synthesizer.synthesize(request, consume) }
        for rate in [0, -1, Int.max] {
            let marks = [SpeechMark(kind: .word(range: 7..<9_000), sample: -rate)]
            try await consume(SpeechChunk(format: AudioFormat(sampleRate: rate), samples: [1, 2, 3], marks: marks))
        }
    }
}
