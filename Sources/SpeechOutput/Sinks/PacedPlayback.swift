import Reception

/// The ear of an output that has no loudspeaker: what is given to it is heard in the time of the clock.
///
/// An actor keeps one and calls it from its own isolation.
final class PacedPlayback {
    /// How far a writer may be ahead of the ear.
    private static let lead = Delay.milliseconds(200)

    private let clock: any ReceptionClock
    private let tell: @Sendable (PlayedAudio) -> Void
    private var playout = Playout()
    private var stops = 0

    /// Tells every stretch that was heard to `tell`.
    init(clock: any ReceptionClock, tell: @escaping @Sendable (PlayedAudio) -> Void) {
        self.clock = clock
        self.tell = tell
    }

    /// Queues `count` samples; when the first of them will be heard.
    func append(_ count: Int, of speech: SpeechID, sampleRate: Int) -> Instant {
        let now = clock.now
        let begin = max(now, playout.end)
        playout.append(count, of: speech, sampleRate: sampleRate, now: now)
        return begin
    }

    /// Waits while more than the lead is queued; returns after a stop, too.
    func untilWanting(isolation: isolated (any Actor)? = #isolation) async throws {
        try await listen { playout, now in playout.end > now + Self.lead }
    }

    /// Waits until all of `speech` was heard; false after a stop.
    func untilHeard(_ speech: SpeechID, isolation: isolated (any Actor)? = #isolation) async throws -> Bool {
        try await listen { playout, _ in playout.isPending(speech) }
    }

    /// Tells everything that is queued, as if all time had passed.
    func hearAll() { hear(by: playout.end) }

    /// Drops what was not heard yet; how many samples that is.
    func stop() -> Int {
        stops += 1
        let (heard, dropped) = playout.stop(at: clock.now)
        heard.forEach(tell)
        return dropped
    }

    /// Tells what is heard while time passes and `mustWait` says so; false when somebody stopped the audio meanwhile.
    @discardableResult
    private func listen(
        isolation: isolated (any Actor)? = #isolation, while mustWait: (Playout, Instant) -> Bool
    ) async throws -> Bool {
        let stopsBefore = stops
        hear(by: clock.now)
        while stops == stopsBefore, mustWait(playout, clock.now), let next = playout.nextEnd {
            try await clock.sleep(until: next)
            if stops == stopsBefore { hear(by: clock.now) }
        }
        return stops == stopsBefore
    }

    private func hear(by instant: Instant) { playout.heard(by: instant).forEach(tell) }
}
