package import Reception
import Synchronization

/// Any output, and beside it the marks of what it plays, at the instants at which they are heard: for faces and captions.
package final class MarkedAudioOutput: AudioOutput {
    /// What was really heard, as the output tells it; flows while `run` does.
    package let played: AsyncStream<PlayedAudio>

    private let output: any AudioOutput
    private let continuation: AsyncStream<PlayedAudio>.Continuation
    private let listeners = Listeners<HeardMark>()
    private let waiting = Mutex(HeardMarks())

    /// Plays to `output`, whose `played` nobody else may read.
    package init(_ output: any AudioOutput) {
        self.output = output
        (played, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    }

    /// The marks that are heard from now on, in order: one stream for each who listens. The marks of dropped speech never
    /// come; a listener that does not keep up loses the oldest.
    package func marks() -> AsyncStream<HeardMark> { listeners.join(after: []) }

    /// Tells what is heard until the task is cancelled.
    package func run() async {
        for await stretch in output.played {
            for mark in waiting.withLock({ $0.heard(stretch) }) { listeners.tell(mark) }
            continuation.yield(stretch)
        }
    }

    package func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        // Before the audio: it may be heard while it is written.
        waiting.withLock { $0.add(chunk, of: speech) }
        try await output.write(chunk, of: speech)
    }

    package func finish(_ speech: SpeechID) async throws { try await output.finish(speech) }

    package func stop() async { await output.stop() }
}
