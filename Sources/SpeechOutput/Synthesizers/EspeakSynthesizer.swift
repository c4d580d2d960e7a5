package import Reception
import SpeechWorkerProtocol
import Synchronization

/// The robot's voice: espeak-ng in a worker process of its own.
///
/// Text is cleaned, ticket numbers are spelled digit by digit, and marks lead back to the characters on the screen.
package struct EspeakSynthesizer: SpeechSynthesizer {
    private let client: SpeechWorkerClient
    private let voices: VoiceCatalogue

    /// Speaks with `voices` through the worker at `path`, which is started by the first request or by `prepare`.
    package init(
        worker path: String, voices: VoiceCatalogue, clock: any ReceptionClock,
        patience: WorkerPatience = WorkerPatience()
    ) {
        client = SpeechWorkerClient(path: path, clock: clock, patience: patience)
        self.voices = voices
    }

    /// The process number of the worker that speaks.
    package var workerProcess: Int32? { get async { await client.workerProcess } }

    /// The process number of the worker that stands by.
    package var standbyProcess: Int32? { get async { await client.standbyProcess } }

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
            if request.text.allSatisfy(\.isWhitespace) { return }
            guard !spoken.isSilent else { throw SpeechOutputError.nothingToSay(request.language) }
            let track = Mutex(MarkTrack { spoken.displayRange(ofScalars: $0) })
            try await client.speak(voice.order(spoken.text, pace: request.manner.pace)) { piece in
                let marks = track.withLock { $0.marks(of: piece) }
                try await consume(SpeechChunk(piece, marks, at: request.manner.volume))
            }
            // The engine passes over what it does not know without a word.
            guard track.withLock(\.hasSpoken) else { throw SpeechOutputError.nothingToSay(request.language) }
        }
    }

    private func spoken(_ request: SpeechRequest) throws(SpeechOutputError) -> (voice: Voice, spoken: SpokenText) {
        guard let voice = voices[request.language] else { throw .noVoice(request.language) }
        return (voice, SpokenText(request.text, language: request.language, spelling: voice.spelling))
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
    fileprivate init(_ piece: AudioPiece, _ marks: [SpeechMark], at volume: SpeechVolume) {
        self.init(
            format: AudioFormat(sampleRate: piece.sampleRate),
            samples: volume == .louder ? Loudness.raised(piece.samples) : piece.samples,
            marks: marks)
    }
}
