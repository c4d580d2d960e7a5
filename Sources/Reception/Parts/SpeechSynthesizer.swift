/// Turns text into audio.
///
/// Implementers promise: chunks in order, as they are made; marks with rising samples, each in the chunk it falls into;
/// one request at a time (a second one waits); a cancelled task stops the engine within 20 ms and throws
/// `CancellationError`; after any end the next request is intact. Empty text gives no chunk.
public protocol SpeechSynthesizer: Sendable {
    /// Makes the audio of `request`, giving each chunk to `consume`, whose suspension holds the engine back.
    func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws
}
