package import Reception
package import TextNormalization
import Threading
package import WyomingProtocol

/// A voice of a Wyoming server, as Piper: better to listen to than espeak-ng, where the machine has the power for it.
///
/// Every request has a connection of its own, which ends with it: what was cut off can never be heard in the next. Such
/// servers tell neither words nor speech sounds, so the marks are estimates (`MarkEstimator`), and know no pace: one who
/// asks for slower speech should get another voice (`suits`).
package struct WyomingSynthesizer: SpeechSynthesizer {
    /// What is said for a request. Throws whatever keeps it from being said.
    package typealias Words = @Sendable (SpeechRequest) throws -> SpokenText

    /// How long a server may send nothing; a slow machine takes seconds over a long sentence.
    package static let patience = Delay.seconds(10)

    /// Where it speaks.
    package let server: WyomingServer

    private let voices: [Language: WyomingVoice]
    private let clock: any ReceptionClock
    private let patience: Delay
    private let words: Words
    private let turnstile = Turnstile()
    private let tempo = SpeechTempo()

    /// Speaks with the `voices` of `server`, the text as `words` turns it into words; the clock is for the watch over it.
    package init(
        server: WyomingServer, voices: [Language: WyomingVoice], clock: any ReceptionClock,
        patience: Delay = WyomingSynthesizer.patience,
        words: @escaping Words = { SpokenText(asWritten: $0.text) }
    ) {
        self.server = server
        self.voices = voices
        self.clock = clock
        self.patience = patience
        self.words = words
    }

    /// Whether it can say `request` as the visitor wants it: it has a voice of the language, none can be slowed, and there
    /// are words for it.
    package func suits(_ request: SpeechRequest) -> Bool {
        voices[request.language] != nil && request.manner.pace == .normal && (try? words(request)) != nil
    }

    /// The voices that the server says are ready. Throws `PartFailure` or `CancellationError`.
    package func installedVoices() async throws -> [WyomingVoiceInfo] {
        try await failing {
            let session = try await WyomingSession(to: server, asking: .describe, clock: clock, patience: patience)
            defer { session.close() }
            while true {
                if case .info(let voices) = try await session.next() { return voices }
            }
        }
    }

    /// Has every voice say something that nobody hears, so that the first visitor does not wait for the server to load it
    /// (seconds). Throws `PartFailure` or `CancellationError`.
    package func prepare() async throws {
        for language in voices.keys.sorted() {
            try await synthesize(SpeechRequest(id: 0, text: "a", language: language)) { _ in }
        }
    }

    package func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await turnstile.pass {
            try await failing {
                guard let voice = voices[request.language] else { throw SpeechOutputError.noVoice(request.language) }
                let spoken = try words(request)
                let words = CaptionWord.words(of: spoken)
                guard !words.isEmpty else { return }
                let rate = tempo.secondsPerUnit(of: request.language)
                var utterance = WyomingUtterance(words: words, secondsPerUnit: rate, volume: request.manner.volume)
                try await relay(.synthesize(text: spoken.text, voice: voice), through: &utterance, consume)
                utterance.measuredSecondsPerUnit.map { tempo.learn($0, of: request.language) }
            }
        }
    }

    private func relay(
        _ request: WyomingRequest, through utterance: inout WyomingUtterance,
        _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        let session = try await WyomingSession(to: server, asking: request, clock: clock, patience: patience)
        defer { session.close() }
        while true {
            switch try utterance.take(try await session.next()) {
            case .more: continue
            case .chunk(let chunk): try await consume(chunk)
            case .last(let chunk):
                try await consume(chunk)
                return try Task.checkCancellation()
            }
        }
    }

    /// Turns this target's errors into the part's.
    private func failing<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let failure as WyomingFailure {
            throw SpeechOutputError.wyoming(server: server.description, failure).partFailure
        } catch let error as SpeechOutputError {
            throw error.partFailure
        }
    }
}
