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

    /// How far a paced writer may be ahead of the ear.
    private static let lead = Delay.milliseconds(200)
    /// What an empty file says; the first audio sets the real one.
    private static let sampleRate = 22_050

    /// What was heard, in order.
    package nonisolated let played: AsyncStream<PlayedAudio>

    private let pace: Pace
    private let clock: any ReceptionClock
    private let executor = SerialQueueExecutor(label: "letan.wav")
    private let continuation: AsyncStream<PlayedAudio>.Continuation
    private var file: WAVFile
    private var playout = Playout()
    private var stops = 0

    /// Makes the file at `path`, or empties it. Throws `SpeechOutputError` naming the file and the call.
    package init(path: String, pace: Pace, clock: any ReceptionClock) throws(SpeechOutputError) {
        self.pace = pace
        self.clock = clock
        (played, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_024))
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
        playout.append(samples.count, of: speech, sampleRate: format.sampleRate, now: clock.now)
        try await listen { playout, now in playout.end > now + Self.lead }
    }

    package func finish(_ speech: SpeechID) async throws {
        try await listen { playout, _ in playout.isPending(speech) }
    }

    package func stop() async {
        stops += 1
        guard pace == .paced else { return }
        let (heard, dropped) = playout.stop(at: clock.now)
        tell(heard)
        // A file that cannot be shortened keeps a few words too many; the visit goes on.
        try? file.removeLast(dropped)
    }

    /// Tells what is heard while time passes and `mustWait` says so, until somebody stops the audio.
    private func listen(while mustWait: (Playout, Instant) -> Bool) async throws {
        guard pace == .paced else { return tell(playout.heard(by: playout.end)) }
        let stopsBefore = stops
        tell(playout.heard(by: clock.now))
        while stops == stopsBefore, mustWait(playout, clock.now), let next = playout.nextEnd {
            try await clock.sleep(until: next)
            if stops == stopsBefore { tell(playout.heard(by: clock.now)) }
        }
    }

    private func tell(_ heard: [PlayedAudio]) {
        for stretch in heard { continuation.yield(stretch) }
    }
}
