import Foundation
import LocatedJSON
import Reception
import SpeechOutput

/// The voices of an installation and what is needed to speak with them.
struct VoiceRoom {
    let voices: VoiceCatalogue
    /// The words that are spoken.
    let wording: SpeechWording
    /// Why Japanese is only shown, if it is.
    let complaint: String?

    private let installation: Installation
    private let clock: any ReceptionClock

    /// Reads the voices, each with the accent that `variants` names.
    init(
        _ installation: Installation, variants: [Language: String] = [:], clock: any ReceptionClock
    ) throws(PartFailure) {
        self.installation = installation
        self.clock = clock
        do {
            voices = try VoiceCatalogue(folder: installation.voices.path(percentEncoded: false)).choosing(variants)
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
        do throws(SpeechOutputError) {
            let reader = voices[.japanese] == nil ? nil : try MecabReader()
            (wording, complaint) = (SpeechWording(voices: voices, kana: reader), nil)
        } catch {
            (wording, complaint) = (SpeechWording(voices: voices, kana: nil), error.description)
        }
    }

    /// The engine's data, made when they are not there, and the engine's word on each voice.
    func prepared() async throws(PartFailure) -> PreparedVoices {
        let cache = installation.data.appending(path: "espeak")
        // A folder that cannot be made is told by the preparation, which does without it.
        try? FileManager.default.createDirectory(
            at: installation.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            return try await VoicePreparation(
                worker: worker, cache: cache.path(percentEncoded: false), clock: clock
            ).prepare(voices)
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
    }

    /// espeak-ng, not started yet, with the data of `prepared`; `only` speaks with one accent alone.
    func espeak(data: String?, only voice: Voice? = nil) -> EspeakSynthesizer {
        EspeakSynthesizer(
            worker: worker, voices: voice.map { VoiceCatalogue([$0]) } ?? voices, wording: wording, data: data,
            clock: clock)
    }

    /// The program that owns espeak-ng.
    private var worker: String {
        installation.programs.appending(path: "letan-speech-worker").path(percentEncoded: false)
    }
}
