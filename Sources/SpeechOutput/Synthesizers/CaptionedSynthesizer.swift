package import Reception

/// Any synthesiser, whose sentences captions know by the time they are made.
package struct CaptionedSynthesizer: SpeechSynthesizer {
    private let synthesizer: any SpeechSynthesizer
    private let captions: SpokenCaptions

    /// Speaks with `synthesizer`; the output the audio goes to tells the same `captions` what is heard.
    package init(_ synthesizer: any SpeechSynthesizer, telling captions: SpokenCaptions) {
        self.synthesizer = synthesizer
        self.captions = captions
    }

    package func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        captions.begin(request)
        try await synthesizer.synthesize(request, consume)
    }
}
