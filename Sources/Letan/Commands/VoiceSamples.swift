import Foundation
import LocatedJSON
import Reception
import SpeechOutput

/// The shipped voices and what is needed to hear them.
struct VoiceRoom {
    let worker: String
    let clock: SystemClock
    /// Every variant of every language asked for, as a voice that speaks it.
    let accents: [Voice]

    private let voices: VoiceCatalogue
    private let cache: URL

    /// Reads the voices; a mistake in one is an error with its line.
    init(_ invocation: Invocation, language: Language?) throws(CommandError) {
        let installation = invocation.installation
        do throws(LocatedJSONError) {
            voices = try VoiceCatalogue(folder: installation.voices.path(percentEncoded: false))
        } catch {
            throw .configuration(error.description)
        }
        worker = installation.programs.appending(path: "letan-speech-worker").path(percentEncoded: false)
        cache = installation.data.appending(path: "espeak")
        clock = SystemClock(timeZone: .gmt)
        let wanted = voices.languages.filter { language == nil || $0 == language }
        accents = wanted.compactMap { [voices] in voices[$0] }.flatMap { voice in
            voice.variants.compactMap { voice.speaking($0.name) }
        }
        if accents.isEmpty, let language {
            throw .configuration("\(SpeechOutputError.noVoice(language))")
        }
    }

    /// Makes the engine's data and asks the engine for the voices.
    func prepare() async throws -> PreparedVoices {
        do {
            try FileManager.default.createDirectory(
                at: cache.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            // The preparation finds the same and says so.
        }
        let preparation = VoicePreparation(worker: worker, cache: cache.path(percentEncoded: false), clock: clock)
        do {
            return try await preparation.prepare(voices)
        } catch let error as SpeechOutputError {
            throw CommandError.unavailable(error.description)
        }
    }

    /// Tells what is wrong with the voices; the code the command ends with.
    func tell(_ prepared: PreparedVoices, _ output: Output) -> ExitCode {
        if let complaint = prepared.complaint {
            output.note("\(complaint); until then voices have their natural timbre and no phonemes of their own")
        }
        for problem in prepared.problems { output.note("\(problem)") }
        return prepared.problems.isEmpty ? .ok : .badConfiguration
    }
}

/// Samples of voices in WAV files.
struct VoiceSamples {
    let room: VoiceRoom
    let data: String?
    /// A folder for one file a voice, or one file for all when it ends in `.wav`.
    let place: String
    let pace: SpeechPace

    /// Speaks the sample of each voice; the files, in order.
    func speak(_ accents: [Voice], progress: ProgressNotes) async throws -> [String] {
        if place.hasSuffix(".wav") {
            let file = try WAVFileOutput(path: place, pace: .unpaced, clock: room.clock)
            for (index, voice) in accents.enumerated() {
                try await speak(voice, into: file, id: index + 1)
                progress.reached(Double(index + 1) / Double(accents.count))
            }
            return [place]
        }
        try makeFolder()
        var files: [String] = []
        for (index, voice) in accents.enumerated() {
            let path = "\(place)/\(voice.language.rawValue)-\(voice.variant.name).wav"
            try await speak(
                voice, into: WAVFileOutput(path: path, pace: .unpaced, clock: room.clock), id: index + 1)
            files.append(path)
            progress.reached(Double(index + 1) / Double(accents.count))
        }
        return files
    }

    private func makeFolder() throws(CommandError) {
        do {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        } catch {
            throw .failed("cannot make the folder \(place): \(error.localizedDescription); name another with --out")
        }
    }

    private func speak(_ voice: Voice, into file: WAVFileOutput, id: Int) async throws {
        let synthesizer = EspeakSynthesizer(
            worker: room.worker, voices: VoiceCatalogue([voice]), data: data, clock: room.clock)
        let request = SpeechRequest(
            id: SpeechID(rawValue: id), text: voice.sample, language: voice.language, manner: SpeechManner(pace: pace))
        do {
            try await synthesizer.synthesize(request) { chunk in try await file.write(chunk, of: request.id) }
            try await file.finish(request.id)
        } catch {
            await synthesizer.shutdown()
            throw error
        }
        await synthesizer.shutdown()
    }
}
