package import Reception
import Threading

/// A loudspeaker of this machine, through ALSA.
///
/// A device that is busy, refuses the shape or is not there makes `write` fail with a `PartFailure` that says so; later
/// writes try again, after a pause that grows from 0.25 to 8 s. One that is lost while it plays is opened again at once,
/// and goes on where it was heard; when that fails, too, `write` and `finish` fail. No call waits in the pool of threads.
package actor ALSAOutput: AudioOutput {
    /// How often the device is tended: a fifth of what it holds.
    private static let pause = Duration.milliseconds(10)
    /// How much is taken ahead of the device, so that a busy machine does not interrupt the speech.
    private static let lead = Delay.milliseconds(150)

    /// What was heard, in order, told every 10 ms.
    package nonisolated let played: AsyncStream<PlayedAudio>

    private let device: String
    private let clock: any ReceptionClock
    private let executor = SerialQueueExecutor(label: "letan.alsa")
    private let continuation: AsyncStream<PlayedAudio>.Continuation
    private let changes = ChangeSignal()
    private var stream: CardStream?
    private var queue = AudioQueue()
    private var end = Instant.start
    private var pastInterruptions = 0
    private var isAwaitingTurn = false
    private var hasReopened = false
    private var stops = 0
    private var losses = 0
    private var attempts = ReopeningPlan()

    /// An output to the playback device of this ALSA name, as `default` or `plughw:CARD=Loopback,DEV=0`. It is opened by
    /// the first write.
    package init(device: String = "default", clock: any ReceptionClock) {
        self.device = device
        self.clock = clock
        (played, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// How often a speech was interrupted by silence: by a busy machine, a suspension or a voice that was late.
    package var interruptions: Int { pastInterruptions + (stream?.interruptions ?? 0) }

    package func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        // Audio of a request that was given up must not come after the stop.
        try Task.checkCancellation()
        guard !chunk.samples.isEmpty else { return }
        let rate = chunk.format.sampleRate
        let (stopsBefore, lossesBefore) = (stops, losses)
        if stream == nil { try connect(sampleRate: rate) }
        if queue.append(chunk.samples, of: speech, sampleRate: rate) { pastInterruptions += 1 }
        tend(isLast: false)
        let lead = Int(Self.lead.seconds * Double(rate))
        try await wait(stopsBefore, lossesBefore) { $0.unwritten > lead }
    }

    package func finish(_ speech: SpeechID) async throws {
        try await wait(stops, losses) { $0.isPending(speech) }
    }

    package func stop() async {
        stops += 1
        // A device that is lost falls silent, too; the next write finds out and says so.
        tell((try? stream?.listen(&queue)) ?? [])
        queue.clear()
        if (try? stream?.restart()) == nil { disconnect() }
        changes.signal()
    }

    /// Waits while the queue says so, until somebody stops the audio; throws when the device was lost since.
    private func wait(_ stopsBefore: Int, _ lossesBefore: Int, while mustWait: (AudioQueue) -> Bool) async throws {
        while stops == stopsBefore {
            let seen = changes.generation
            if losses != lossesBefore, let failure = attempts.failure { throw failure }
            guard mustWait(queue) else { return }
            try await changes.wait(past: seen)
        }
    }

    /// One turn of tending the device.
    private func tend(isLast: Bool) {
        do throws(LoudspeakerFault) {
            try pass(isLast: isLast)
        } catch {
            reopen(after: error)
        }
        changes.signal()
        awaitTurn()
    }

    private func pass(isLast: Bool) throws(LoudspeakerFault) {
        tell(try stream?.tend(&queue, isLast: isLast) ?? [])
        guard let rate = queue.nextSampleRate, queue.atDevice == 0, rate != stream?.sampleRate
        else { return }
        // The next voice has another rate, and nothing of the one before is left to hear.
        disconnect()
        try open(sampleRate: rate)
        tell(try stream?.tend(&queue, isLast: isLast) ?? [])
    }

    /// Tries a lost device once more at once; a second loss before anything was heard gives up what is queued.
    private func reopen(after fault: LoudspeakerFault) {
        disconnect()
        queue.rewind()
        do throws(LoudspeakerFault) {
            guard !hasReopened, let rate = queue.nextSampleRate else { throw fault }
            hasReopened = true
            try open(sampleRate: rate)
            try pass(isLast: true)
        } catch {
            disconnect()
            queue.clear()
            losses += 1
            attempts.failed(SpeechOutputError.loudspeaker(error).partFailure, at: clock.now)
        }
    }

    private func awaitTurn() {
        guard !isAwaitingTurn, queue.isSpeaking else { return }
        isAwaitingTurn = true
        // The closure keeps this output alive until everything was heard: its device is never closed while it plays.
        executor.after(Self.pause) {
            self.assumeIsolated { output in
                output.isAwaitingTurn = false
                output.tend(isLast: true)
            }
        }
    }

    private func connect(sampleRate: Int) throws {
        if let failure = attempts.failure, clock.now < attempts.next { throw failure }
        do throws(LoudspeakerFault) {
            try open(sampleRate: sampleRate)
        } catch {
            let failure = SpeechOutputError.loudspeaker(error).partFailure
            attempts.failed(failure, at: clock.now)
            throw failure
        }
    }

    private func open(sampleRate: Int) throws(LoudspeakerFault) {
        stream = try CardStream(device: device, sampleRate: sampleRate, after: end, clock: clock)
    }

    private func disconnect() {
        pastInterruptions += stream?.interruptions ?? 0
        end = max(end, stream?.end ?? end)
        stream = nil
    }

    private func tell(_ heard: [PlayedAudio]) {
        guard !heard.isEmpty else { return }
        hasReopened = false
        attempts.succeeded()
        for stretch in heard { continuation.yield(stretch) }
    }
}
