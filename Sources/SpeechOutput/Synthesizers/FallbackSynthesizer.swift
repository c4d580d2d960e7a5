package import Reception
import Synchronization
import Threading

/// A good voice, and a sure one that speaks when the good one cannot.
///
/// Every request is said by one of them, never by both. The second says it when the first does not suit it, has failed of
/// late (`FallbackPolicy`), fails before it is heard, or is not heard within 300 ms; the first has then ended before the
/// second begins. When the first fails after it was heard, the request fails: half a sentence and then all of it in
/// another voice would be taken for two messages, the words are on the screen, and the next request is the second's.
package final class FallbackSynthesizer: SpeechSynthesizer {
    /// How long the first may take to be heard: what is left of a second after hearing, understanding and answering.
    package static let patience = Delay.milliseconds(300)

    private let first: any SpeechSynthesizer
    private let second: any SpeechSynthesizer
    private let clock: any ReceptionClock
    private let patience: Delay
    private let suits: @Sendable (SpeechRequest) -> Bool
    private let report: @Sendable (PartHealth) -> Void
    private let policy: Mutex<FallbackPolicy>
    private let turnstile = Turnstile()

    /// Speaks with `first` what it `suits`, with `second` the rest. `report` is told when the first's health changes; it
    /// counts as ready to begin with.
    package init(
        first: any SpeechSynthesizer, second: any SpeechSynthesizer, clock: any ReceptionClock,
        patience: Delay = FallbackSynthesizer.patience, backOff: RestartPolicy = FallbackPolicy.backOff,
        suits: @escaping @Sendable (SpeechRequest) -> Bool = { _ in true },
        report: @escaping @Sendable (PartHealth) -> Void
    ) {
        self.first = first
        self.second = second
        self.clock = clock
        self.patience = patience
        self.suits = suits
        self.report = report
        policy = Mutex(FallbackPolicy(backOff: backOff))
    }

    package func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await turnstile.pass {
            let mayTry = policy.withLock { $0.maySpeak(at: clock.now) }
            if mayTry, suits(request), try await isSaidByFirst(request, consume) { return }
            try await second.synthesize(request, consume)
        }
    }

    /// Whether the first said `request`; if not, it has ended and nothing of it was heard.
    private func isSaidByFirst(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws -> Bool {
        let race = FallbackRace()
        do {
            try await hear(request, race, consume)
            if race.isFirstHeard { succeeded() }
            return true
        } catch let refusal as ConsumerRefusal {
            throw refusal.cause
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            failed((error as? PartFailure)?.reason ?? "\(error)")
            if race.isFirstHeard { throw error }
            return false
        }
    }

    /// Lets the first speak; throws `SpeechOutputError.late` when it is not heard in time, after it has ended.
    private func hear(
        _ request: SpeechRequest, _ race: FallbackRace, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await withoutActuallyEscaping(consume) { consume in
            try await withThrowingTaskGroup(of: Bool.self) { [first, clock, patience] group in
                group.addTask {
                    try await first.synthesize(request) { chunk in
                        guard race.claim(.first) else { throw CancellationError() }
                        do { try await consume(chunk) } catch { throw ConsumerRefusal(cause: error) }
                    }
                    return true
                }
                group.addTask {
                    try await clock.sleep(for: patience)
                    return false
                }
                while let isSaid = try await group.next(), !isSaid {
                    if race.claim(.second) { throw SpeechOutputError.late(patience) }
                }
                group.cancelAll()
            }
        }
    }

    private func succeeded() {
        if policy.withLock({ $0.succeeded() }) { report(.ready) }
    }

    private func failed(_ reason: String) {
        if policy.withLock({ $0.failed(at: clock.now) }) { report(.failed(reason: reason)) }
    }
}

/// What the consumer of the audio threw: no fault of the voice.
private struct ConsumerRefusal: Error {
    let cause: any Error
}
