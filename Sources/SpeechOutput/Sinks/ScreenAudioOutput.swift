package import Reception

/// A loudspeaker at the other end of a network: the browser of the visitor's screen plays what it is told here.
///
/// Audio is handed on as soon as it is written, at most 200 ms and a chunk before it is to be heard, and `played` tells it
/// as heard in the time of the clock: also when nobody listens. Listeners come and go; each gets what is current first.
package actor ScreenAudioOutput: AudioOutput {
    /// What is taken to be heard, in order.
    package nonisolated let played: AsyncStream<PlayedAudio>

    private let clock: any ReceptionClock
    private let playback: PacedPlayback
    private let listeners = Listeners<ScreenAudioEvent>()
    /// What was handed on and may not be heard yet.
    private var current: [SpokenPiece] = []

    /// An output nobody listens to yet.
    package init(clock: any ReceptionClock) {
        let (played, continuation) = AsyncStream<PlayedAudio>.makeStream(bufferingPolicy: .bufferingNewest(1_024))
        self.played = played
        self.clock = clock
        playback = PacedPlayback(clock: clock) { continuation.yield($0) }
    }

    /// What a browser needs to speak along: first the pieces that are not heard yet, then all that comes. A listener that
    /// does not keep up loses the oldest; it leaves by ending its task.
    package func events() -> AsyncStream<ScreenAudioEvent> {
        let now = clock.now
        return listeners.join(after: current.filter { $0.end > now }.map(ScreenAudioEvent.piece))
    }

    package func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        // Audio of a request that was given up must not come after the stop.
        try Task.checkCancellation()
        guard !chunk.samples.isEmpty else { return }
        forgetHeard()
        let before = current.last { $0.speech == speech }
        let begin = playback.append(chunk.samples.count, of: speech, sampleRate: chunk.format.sampleRate)
        let piece = SpokenPiece(
            speech: speech, firstSample: before.map { $0.firstSample + $0.chunk.samples.count } ?? 0, chunk: chunk,
            at: begin)
        current.append(piece)
        listeners.tell(.piece(piece))
        try await playback.untilWanting()
    }

    package func finish(_ speech: SpeechID) async throws {
        if try await playback.untilHeard(speech) { listeners.tell(.ended(speech)) }
    }

    package func stop() async {
        let now = clock.now
        if playback.stop() > 0 { listeners.tell(.cut(at: now)) }
        current = []
    }

    /// Keeps the latest piece, which the next one of its speech is counted from.
    private func forgetHeard() {
        let now = clock.now
        current.removeSubrange(..<(current.dropLast().firstIndex { $0.end > now } ?? max(0, current.count - 1)))
    }
}
