package import Reception
import SpeechWorkerProtocol
import Synchronization
import TextNormalization

/// The robot's voice: espeak-ng in a worker process of its own.
///
/// Text is turned into words, and marks lead back to the characters on the screen.
package struct EspeakSynthesizer: SpeechSynthesizer {
    private let client: SpeechWorkerClient
    private let voices: VoiceCatalogue
    private let wording: SpeechWording

    /// Speaks with `voices` through the worker at `path`, which is started by the first request or by `prepare`; `wording`
    /// says in which words (when it is nil, those of `voices`, with no kanji), `data` is the folder of `PreparedVoices`.
    package init(
        worker path: String, voices: VoiceCatalogue, wording: SpeechWording? = nil, data: String? = nil,
        clock: any ReceptionClock, patience: WorkerPatience = WorkerPatience()
    ) {
        client = SpeechWorkerClient(
            path: path, arguments: data.map { ["--data", $0] } ?? [], clock: clock, patience: patience)
        self.voices = voices
        self.wording = wording ?? SpeechWording(voices: voices, kana: nil)
    }

    /// The process number of the worker that speaks.
    package var workerProcess: Int32? { get async { await client.workerProcess } }

    /// The process number of the worker that stands by.
    package var standbyProcess: Int32? { get async { await client.standbyProcess } }

    /// Starts the worker, so that the first request is as quick as the others. Throws `PartFailure`.
    package func prepare() async throws { try await failing { try await client.prepare() } }

    /// Ends the worker within about a second.
    package func shutdown() async { await client.shutdown() }

    package func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await failing {
            let spoken = try wording.spoken(request)
            try Task.checkCancellation()
            guard !spoken.isSilent, let voice = voices[request.language] else { return }
            let track = Mutex(MarkTrack { spoken.displayRange(ofScalars: $0) })
            try await client.speak(voice.order(spoken.textWithCapitals, pace: request.manner.pace)) { piece in
                let marks = track.withLock { $0.marks(of: piece) }
                try await consume(SpeechChunk(piece, marks, at: request.manner.volume))
            }
            // The engine passes over what it does not know without a word.
            guard track.withLock(\.hasSpoken) else { throw SpeechOutputError.nothingToSay(request.language) }
        }
    }

    /// The engine's names of the sounds of `request`, pauses among them: for whoever mends a pronunciation.
    package func phonemes(of request: SpeechRequest) async throws -> [String] {
        let names = Mutex<[String]>([])
        try await failing {
            let spoken = try wording.spoken(request)
            guard !spoken.isSilent, let voice = voices[request.language] else { return }
            try await client.speak(voice.order(spoken.textWithCapitals, pace: request.manner.pace)) { piece in
                let phonemes = piece.marks.compactMap { if case .phoneme(let name) = $0.kind { name } else { nil } }
                names.withLock { $0 += phonemes.filter { !$0.isEmpty } }
            }
        }
        return names.withLock(\.self)
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
