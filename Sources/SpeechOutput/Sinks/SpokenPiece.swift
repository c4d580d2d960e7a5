package import Reception

/// A piece of speech for a player that is not in this machine.
package struct SpokenPiece: Hashable, Sendable {
    /// Whose audio.
    package let speech: SpeechID
    /// The place of the piece's first sample in the speech; 0 begins it.
    package let firstSample: Int
    /// Its samples and marks.
    package let chunk: SpeechChunk
    /// When its first sample is to be heard.
    package let at: Instant

    /// Makes a piece.
    package init(speech: SpeechID, firstSample: Int, chunk: SpeechChunk, at: Instant) {
        self.speech = speech
        self.firstSample = firstSample
        self.chunk = chunk
        self.at = at
    }

    /// When its last sample was heard.
    package var end: Instant { at + .seconds(Double(chunk.samples.count) / Double(chunk.format.sampleRate)) }
}
