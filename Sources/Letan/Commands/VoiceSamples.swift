import Foundation
import Reception
import SpeechOutput

/// Samples of voices in WAV files.
struct VoiceSamples {
    let room: VoiceRoom
    let clock: any ReceptionClock
    let data: String?
    /// A folder for one file a voice, or one file for all when it ends in `.wav`.
    let place: String
    let pace: SpeechPace

    /// Speaks the sample of each voice; the files, in order.
    func speak(_ accents: [Voice], progress: ProgressNotes) async throws -> [String] {
        if place.hasSuffix(".wav") {
            let file = try WAVFileOutput(path: place, pace: .unpaced, clock: clock)
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
                voice, into: WAVFileOutput(path: path, pace: .unpaced, clock: clock), id: index + 1)
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
        let synthesizer = room.espeak(data: data, only: voice)
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
