package import Reception

/// A loudspeaker at the other end of a network: the browser of the visitor's screen plays what captions tell it.
///
/// Audio is handed on as soon as it is written, at most 200 ms and a chunk before it is to be heard, and `played` tells it
/// as heard in the time of the clock: also when nobody listens.
package actor ScreenAudioOutput: AudioOutput {
    /// What is taken to be heard, in order.
    package nonisolated let played: AsyncStream<PlayedAudio>

    private let playback: PacedPlayback
    private let captions: SpokenCaptions
    /// How much of the latest speech was written.
    private var written: (speech: SpeechID, samples: Int)?

    /// An output that plays wherever `captions` are followed.
    package init(clock: any ReceptionClock, telling captions: SpokenCaptions) {
        let (played, continuation) = AsyncStream<PlayedAudio>.makeStream(bufferingPolicy: .bufferingNewest(1_024))
        self.played = played
        self.captions = captions
        playback = PacedPlayback(clock: clock) { continuation.yield($0) }
    }

    package func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        // Audio of a request that was given up must not come after the stop.
        try Task.checkCancellation()
        guard !chunk.samples.isEmpty else { return }
        let first = written.map { $0.speech == speech ? $0.samples : 0 } ?? 0
        written = (speech, first + chunk.samples.count)
        let begin = playback.append(chunk.samples.count, of: speech, sampleRate: chunk.format.sampleRate)
        captions.play(SpokenPiece(speech: speech, firstSample: first, chunk: chunk, at: begin))
        try await playback.untilWanting()
    }

    package func finish(_ speech: SpeechID) async throws {
        if try await playback.untilHeard(speech) { captions.finish(speech) }
    }

    package func stop() async {
        _ = playback.stop()
        written = nil
        captions.stop()
    }
}
