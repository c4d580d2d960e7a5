import Synchronization

/// Says what the queue decides: the synthesiser's chunks go to the audio output, and what is cut off falls silent.
final class Voice: Sendable {
    private struct State {
        var queue = SpeechQueue()
        var current: Current?
    }

    /// The request that is being said.
    private struct Current {
        let speech: SpeechID
        let interrupt: AsyncStream<Never>.Continuation
        var isCut = false
    }

    /// What `run` is to do next.
    private enum Order: Sendable {
        case say(SpeechRequest, interrupted: AsyncStream<Never>)
        case tell(SpeechID, SpeechOutcome)
    }

    private let synthesizer: any SpeechSynthesizer
    private let output: any AudioOutput
    private let clock: any ReceptionClock
    private let patience: Delay
    private let state = Mutex(State())
    private let orders: AsyncStream<Order>
    private let continuation: AsyncStream<Order>.Continuation

    /// Makes a voice that says nothing until `run`. A request that takes `patience` longer than its audio has failed.
    init(
        synthesizer: any SpeechSynthesizer, output: any AudioOutput, clock: any ReceptionClock, patience: Delay
    ) {
        self.synthesizer = synthesizer
        self.output = output
        self.clock = clock
        self.patience = patience
        (orders, continuation) = AsyncStream.makeStream()
    }

    /// Asks for `request` to be said when its turn comes. Ids must rise.
    func say(_ request: SpeechRequest) { feed(.asked(request)) }

    /// Falls silent because the visitor took the floor: what was asked for so far for the conversation is not heard any more.
    func stop() { feed(.interrupted) }

    /// Says what is asked for until the task is cancelled, and tells how each request ended.
    func run(_ ended: @Sendable (SpeechID, SpeechOutcome, PartFailure?) -> Void) async {
        for await order in orders {
            switch order {
            case .tell(let speech, let outcome): ended(speech, outcome, nil)
            case .say(let request, let interrupted):
                let (outcome, failure) = await perform(request, until: interrupted)
                // The reason goes along, before what the end leads to.
                if let failure { ended(request.id, outcome, failure) }
                feed(.ended(request.id, outcome), leavingOut: failure == nil ? nil : request.id)
            }
        }
    }

    /// Tells the queue and does what it says; the end of `told` was told already.
    private func feed(_ event: SpeechQueue.Event, leavingOut told: SpeechID? = nil) {
        let (orders, interrupt) = state.withLock { state in
            var orders: [Order] = []
            var interrupt: AsyncStream<Never>.Continuation?
            for action in state.queue.handle(event, at: clock.now) {
                switch action {
                case .begin(let request):
                    let (interrupted, continuation) = AsyncStream<Never>.makeStream()
                    state.current = Current(speech: request.id, interrupt: continuation)
                    orders.append(.say(request, interrupted: interrupted))
                case .cut:
                    state.current?.isCut = true
                    interrupt = state.current?.interrupt
                case .tell(told, _): break
                case .tell(let speech, let outcome): orders.append(.tell(speech, outcome))
                }
            }
            return (orders, interrupt)
        }
        interrupt?.finish()
        for order in orders { continuation.yield(order) }
    }

    private func perform(
        _ request: SpeechRequest, until interrupted: AsyncStream<Never>
    ) async -> (SpeechOutcome, PartFailure?) {
        // It may have been cut off before its turn came.
        if state.withLock({ $0.current?.isCut ?? true }) { return (.stopped, nil) }
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
