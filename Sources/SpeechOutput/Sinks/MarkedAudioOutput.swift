package import Reception
import Synchronization

/// Any output whose marks captions are told when they are heard.
package final class MarkedAudioOutput: AudioOutput {
    /// What was really heard, as the output tells it; flows while `run` does.
    package let played: AsyncStream<PlayedAudio>

    private let output: any AudioOutput
    private let captions: SpokenCaptions
    private let clock: any ReceptionClock
    private let continuation: AsyncStream<PlayedAudio>.Continuation
    private let waiting = Mutex(HeardMarks())

    /// Plays to `output`, whose `played` nobody else may read.
    package init(_ output: any AudioOutput, clock: any ReceptionClock, telling captions: SpokenCaptions) {
        self.output = output
        self.clock = clock
        self.captions = captions
        (played, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    }

    /// Tells what is heard until the task is cancelled. The marks of dropped speech never come.
    package func run() async {
        for await stretch in output.played {
            for mark in waiting.withLock({ $0.heard(stretch) }) { captions.heard(mark) }
            continuation.yield(stretch)
        }
    }

    package func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        // Before the audio: it may be heard while it is written.
        waiting.withLock { $0.add(chunk, of: speech) }
        try await output.write(chunk, of: speech)
    }

    package func finish(_ speech: SpeechID) async throws {
        try await output.finish(speech)
        // What was heard last may not have been told yet, and no mouth may stay open.
        for mark in waiting.withLock({ $0.finish(speech, at: clock.now) }) { captions.heard(mark) }
        captions.finish(speech)
    }

    package func stop() async {
        await output.stop()
        captions.stop()
    }
}
