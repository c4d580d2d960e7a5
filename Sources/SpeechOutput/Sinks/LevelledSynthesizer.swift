package import Reception
import Synchronization

/// Any synthesiser, as loud as a plan says: the request knows its priority, which no output does.
///
/// A change of volume in mid-speech is spread over 20 ms, so that it does not click. Marks and lengths stay.
package struct LevelledSynthesizer: SpeechSynthesizer {
    private let synthesizer: any SpeechSynthesizer
    private let plan: LoudnessPlan
    private let clock: any ReceptionClock

    /// Speaks with `synthesizer`, by the clock on the wall.
    package init(_ synthesizer: any SpeechSynthesizer, plan: LoudnessPlan, clock: any ReceptionClock) {
        self.synthesizer = synthesizer
        self.plan = plan
        self.clock = clock
    }

    package func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        let fader = Mutex(Fader(gain: gain(for: request)))
        try await synthesizer.synthesize(request) { chunk in
            let target = gain(for: request)
            let samples = fader.withLock { $0.fade(chunk.samples, to: target, sampleRate: chunk.format.sampleRate) }
            try await consume(SpeechChunk(format: chunk.format, samples: samples, marks: chunk.marks))
        }
    }

    private func gain(for request: SpeechRequest) -> Float {
        LoudnessPlan.gain(ofVolume: plan.volume(at: clock.wallTime, for: request.priority))
    }
}
