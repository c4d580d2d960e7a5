package import Reception
import SpeechWorkerProtocol

/// The robot's voice: espeak-ng in a worker process of its own.
///
/// Text is cleaned, ticket numbers are spelled digit by digit, and marks lead back to the characters on the screen.
package struct EspeakSynthesizer: SpeechSynthesizer {
    private let client: SpeechWorkerClient
    private let voices: VoiceCatalogue

    /// Speaks with `voices` through the worker at `path`, which is started by the first request or by `prepare`; `data` is
    /// the folder of `PreparedVoices`.
    package init(
        worker path: String, voices: VoiceCatalogue, data: String? = nil, clock: any ReceptionClock,
        patience: Delay = SpeechWorkerClient.patience
    ) {
        client = SpeechWorkerClient(
            path: path, arguments: data.map { ["--data", $0] } ?? [], clock: clock, patience: patience)
        self.voices = voices
    }

    /// The process number of the running worker.
    package var workerProcess: Int32? { get async { await client.workerProcess } }

    /// Starts the worker, so that the first request is as quick as the others. Throws `PartFailure`.
    package func prepare() async throws { try await failing { try await client.prepare() } }

    /// Ends the worker within about a second.
    package func shutdown() async { await client.shutdown() }

    /// The words of `request` as the engine is given them.
    package func words(of request: SpeechRequest) throws(SpeechOutputError) -> String {
        try spoken(request).spoken.text
    }

    package func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await failing {
            let (voice, spoken) = try spoken(request)
            try Task.checkCancellation()
            guard !spoken.isSilent else { return }
            try await client.speak(voice.order(spoken.text, pace: request.manner.pace)) { piece in
                try await consume(SpeechChunk(piece, of: spoken, at: request.manner.volume))
            }
        }
    }

    private func spoken(_ request: SpeechRequest) throws(SpeechOutputError) -> (voice: Voice, spoken: SpokenText) {
        guard let voice = voices[request.language] else { throw .noVoice(request.language) }
        let respelled = RespelledText(request.text, pronunciations: voice.pronunciations)
        return (voice, SpokenText(respelled, language: request.language, spelling: voice.spelling))
    }

    /// Turns this target's errors into the part's.
    private func failing(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let error as SpeechOutputError {
            throw error.partFailure
        }
    }
}

extension SpeechChunk {
    /// The piece with its marks on the display text.
    fileprivate init(_ piece: AudioPiece, of spoken: SpokenText, at volume: SpeechVolume) {
        self.init(
            format: AudioFormat(sampleRate: piece.sampleRate),
            samples: volume == .louder ? Loudness.raised(piece.samples) : piece.samples,
            marks: piece.marks.compactMap { SpeechMark($0, of: spoken) })
    }
}

extension SpeechMark {
    /// The mark on the display text; nil for a word that stands for none of it.
    fileprivate init?(_ mark: WorkerMark, of spoken: SpokenText) {
        switch mark.kind {
        case .word(let range):
            guard let display = spoken.displayRange(ofScalars: range) else { return nil }
            self.init(kind: .word(range: display), sample: mark.sample)
        case .phoneme(let name): self.init(kind: .mouth(shape: MouthShape(phoneme: name)), sample: mark.sample)
        case .sentenceEnd: self.init(kind: .sentenceEnd, sample: mark.sample)
        }
    }
}
