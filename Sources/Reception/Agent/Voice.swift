import Synchronization

/// Says one request after the other: the synthesiser's chunks go to the audio output, and `stop` cuts off everything
/// that was asked for so far.
final class Voice: Sendable {
    private struct State {
        /// The latest request asked for.
        var latest: SpeechID?
        /// Requests up to this one are not to be heard any more.
        var stopped: SpeechID?
        /// Ends the request that is being said.
        var interrupt: AsyncStream<Never>.Continuation?
    }

    private let synthesizer: any SpeechSynthesizer
    private let output: any AudioOutput
    private let clock: any ReceptionClock
    private let patience: Delay
    private let state = Mutex(State())
    private let requests: AsyncStream<SpeechRequest>
    private let queue: AsyncStream<SpeechRequest>.Continuation

    /// Makes a voice that says nothing until `run`. A request that takes `patience` longer than its audio has failed.
    init(
        synthesizer: any SpeechSynthesizer, output: any AudioOutput, clock: any ReceptionClock, patience: Delay
    ) {
        self.synthesizer = synthesizer
        self.output = output
        self.clock = clock
        self.patience = patience
        (requests, queue) = AsyncStream.makeStream()
    }

    /// Asks for `request` to be said after those before it. Ids must rise.
    func say(_ request: SpeechRequest) {
        state.withLock { $0.latest = request.id }
        queue.yield(request)
    }

    /// Cuts off everything asked for so far.
    func stop() {
        let interrupt = state.withLock { state in
            state.stopped = state.latest
            return state.interrupt
        }
        interrupt?.finish()
    }

    /// Says what is asked for until the task is cancelled, and tells how each request ended.
    func run(_ ended: @Sendable (SpeechID, SpeechOutcome, PartFailure?) -> Void) async {
        for await request in requests {
            let (outcome, failure) = await perform(request)
            ended(request.id, outcome, failure)
        }
    }

    private func perform(_ request: SpeechRequest) async -> (SpeechOutcome, PartFailure?) {
        let (interrupted, interrupt) = AsyncStream<Never>.makeStream()
        let isStopped = state.withLock { state in
            state.interrupt = interrupt
            return state.stopped.map { request.id <= $0 } ?? false
        }
        defer { state.withLock { $0.interrupt = nil } }
        if isStopped { return (.stopped, nil) }
        let audio = AudioLength()
        return await withTaskGroup(of: (SpeechOutcome, PartFailure?).self) { group in
            group.addTask { await self.play(request, measuring: audio) }
            group.addTask { await self.giveUp(after: audio) }
            group.addTask {
                for await _ in interrupted {}
                return (.stopped, nil)
            }
            let first = await group.next() ?? (.stopped, nil)
            group.cancelAll()
            if first.0 != .finished { await output.stop() }
            return first
        }
    }

    private func play(_ request: SpeechRequest, measuring audio: AudioLength) async -> (SpeechOutcome, PartFailure?) {
        do {
            try await synthesizer.synthesize(request) { chunk in
                // Once silenced, nothing more may reach the output.
                try Task.checkCancellation()
                guard chunk.format.isPlayable else {
                    throw PartFailure(
                        part: .speech, reason: "the voice made audio of \(chunk.format.sampleRate) samples a second")
                }
                audio.add(chunk)
                try await self.output.write(chunk, of: request.id)
            }
            try await output.finish(request.id)
            return (.finished, nil)
        } catch let failure as PartFailure {
            return (.failed, failure)
        } catch {
            return (.stopped, nil)
        }
    }

    /// Ends when the request has taken longer than its audio can explain.
    private func giveUp(after audio: AudioLength) async -> (SpeechOutcome, PartFailure?) {
        let begun = clock.now
        var deadline = begun + patience
        while clock.now < deadline {
            do { try await clock.sleep(until: deadline) } catch { return (.stopped, nil) }
            deadline = begun + audio.length + patience
        }
        return (.failed, PartFailure(part: .speech, reason: "the voice hangs in mid-sentence; check the loudspeaker"))
    }
}

/// How much audio of a request was made so far.
private final class AudioLength: Sendable {
    private let total = Mutex(Delay.zero)

    var length: Delay { total.withLock(\.self) }

    func add(_ chunk: SpeechChunk) {
        let length = Delay.seconds(Double(chunk.samples.count) / Double(chunk.format.sampleRate))
        total.withLock { $0 = $0 + length }
    }
}
