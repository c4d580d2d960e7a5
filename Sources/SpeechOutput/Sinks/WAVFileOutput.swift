package import Reception
import Threading

/// A loudspeaker made of a file: everything that is said, one after the other, without the pauses between.
///
/// Unpaced, audio is heard as fast as it is written, and `played` counts its time on from the clock. Paced, it is heard in
/// the time of the clock: `write` keeps at most 200 ms ahead, and `stop` takes what was not heard yet out of the file.
/// A suspended `write` or `finish` returns within 100 ms of a `stop`. The file plays at any moment, also after a crash.
package actor WAVFileOutput: AudioOutput {
    /// How time passes.
    package enum Pace: Sendable {
        /// As fast as audio is written.
        case unpaced
        /// As a room would hear it.
        case paced
    }

    /// What an empty file says; the first audio sets the real one.
    private static let sampleRate = 22_050

    /// What was heard, in order.
    package nonisolated let played: AsyncStream<PlayedAudio>

    private let pace: Pace
    private let executor = SerialQueueExecutor(label: "letan.wav")
    private let playback: PacedPlayback
    private var file: WAVFile

    /// Makes the file at `path`, or empties it. Throws `SpeechOutputError` naming the file and the call.
    package init(path: String, pace: Pace, clock: any ReceptionClock) throws(SpeechOutputError) {
        self.pace = pace
        let (played, continuation) = AsyncStream<PlayedAudio>.makeStream(bufferingPolicy: .bufferingNewest(1_024))
        self.played = played
        playback = PacedPlayback(clock: clock) { continuation.yield($0) }
        file = try WAVFile(path: path, sampleRate: Self.sampleRate)
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        let (samples, format) = (chunk.samples, chunk.format)
        // Audio of a request that was given up must not come after the stop.
        try Task.checkCancellation()
        guard !samples.isEmpty else { return }
        do {
            try file.append(samples, sampleRate: format.sampleRate)
        } catch {
            throw error.partFailure
        }
        _ = playback.append(samples.count, of: speech, sampleRate: format.sampleRate)
        switch pace {
        case .unpaced: playback.hearAll()
        case .paced: try await playback.untilWanting()
        }
    }

    package func finish(_ speech: SpeechID) async throws {
        _ = try await playback.untilHeard(speech)
    }

    package func stop() async {
        guard pace == .paced else { return }
        // A file that cannot be shortened keeps a few words too many; the visit goes on.
        try? file.removeLast(playback.stop())
    }
}
