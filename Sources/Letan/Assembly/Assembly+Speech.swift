import Foundation
import LocatedJSON
import Reception
import SpeechOutput
import WyomingProtocol

/// What speaks, and what is wrong with it though it speaks.
struct SpeechEngine {
    /// What the robot speaks with.
    let synthesizer: any SpeechSynthesizer
    /// Its name, for people.
    let name: String
    /// What does not work as it should, a sentence each.
    let complaints: [String]
    /// Ends what it has started.
    let shutdown: @Sendable () async -> Void
}

/// Where sound goes.
struct Loudspeaker {
    let output: any AudioOutput
    /// Where that is, for people.
    let place: String
}

extension Assembly {
    // MARK: Words

    /// The voices, each with the accent that the configuration chooses.
    func voices() throws(PartFailure) -> VoiceCatalogue {
        do {
            return try VoiceCatalogue(folder: installation.voices.path(percentEncoded: false))
                .choosing(configuration.speech.variants)
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
    }

    /// The words that are spoken, and why Japanese is not read, if it is not.
    func wording(_ voices: VoiceCatalogue) -> (wording: SpeechWording, complaint: String?) {
        guard voices[.japanese] != nil else { return (SpeechWording(voices: voices, kana: nil), nil) }
        do throws(SpeechOutputError) {
            return (SpeechWording(voices: voices, kana: try MecabReader()), nil)
        } catch {
            return (SpeechWording(voices: voices, kana: nil), error.description)
        }
    }

    // MARK: Engines

    /// Everything that speaks, started; `report` is told when another engine comes or goes.
    func speechEngine(report: @escaping @Sendable (String) -> Void) async throws(PartFailure) -> SpeechEngine {
        let voices = try voices()
        let (wording, complaint) = wording(voices)
        let prepared = try await prepared(voices)
        let espeak = EspeakSynthesizer(
            worker: speechWorker, voices: voices, wording: wording, data: prepared.dataFolder, clock: clock)
        do {
            try await espeak.prepare()
        } catch {
            await espeak.shutdown()
            throw error as? PartFailure ?? PartFailure(part: .speech, reason: "\(error)")
        }
        let (synthesizer, name) = try withServer(espeak, wording, report)
        return SpeechEngine(
            synthesizer: LevelledSynthesizer(synthesizer, plan: configuration.speech.loudness, clock: clock),
            name: name, complaints: [complaint, prepared.complaint].compactMap(\.self) + prepared.problems.map { "\($0)" },
            shutdown: { await espeak.shutdown() })
    }

    /// The engine's data of `voices`, made when they are not there, and the engine's word on each voice.
    func prepared(_ voices: VoiceCatalogue) async throws(PartFailure) -> PreparedVoices {
        // A folder that cannot be made is told by the preparation, which does without it.
        let cache = (try? dataFile("espeak")) ?? installation.data.appending(path: "espeak").path(percentEncoded: false)
        do {
            return try await VoicePreparation(worker: speechWorker, cache: cache, clock: clock).prepare(voices)
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
    }

    /// The program that owns espeak-ng.
    var speechWorker: String {
        installation.programs.appending(path: "letan-speech-worker").path(percentEncoded: false)
    }

    /// `espeak`, behind the server that the configuration names, if it names one.
    private func withServer(
        _ espeak: EspeakSynthesizer, _ wording: SpeechWording, _ report: @escaping @Sendable (String) -> Void
    ) throws(PartFailure) -> (any SpeechSynthesizer, name: String) {
        guard let server = configuration.speech.server else { return (espeak, "espeak-ng") }
        let first = try synthesizer(server, wording)
        let place = "\(server.host):\(server.port)"
        let both = FallbackSynthesizer(first: first, second: espeak, clock: clock, suits: first.suits) { health in
            if case .failed(let reason) = health {
                report("[speech] \(place) does not speak, espeak-ng does: \(reason)")
            } else {
                report("[speech] \(place) speaks again")
            }
        }
        return (both, "\(place), else espeak-ng")
    }

    private func synthesizer(
        _ server: SpeechConfiguration.Server, _ wording: SpeechWording
    ) throws(PartFailure) -> WyomingSynthesizer {
        do throws(WyomingError) {
            let address = try WyomingServer(
                host: server.host, port: Int(server.port), isRemoteAllowed: server.isRemoteAllowed)
            return WyomingSynthesizer(
                server: address, voices: server.voices.mapValues { WyomingVoice(name: $0) }, clock: clock,
                words: { try wording.spoken($0) })
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
    }

    // MARK: Loudspeakers

    /// Where speech goes; nil when it goes nowhere.
    func loudspeaker() throws(PartFailure) -> Loudspeaker? {
        switch configuration.speech.output {
        case .none: return nil
        case .automatic: return PlaybackDevice.isAnyCardThere ? loudspeaker("default") : nil
        case .device(let name): return loudspeaker(name)
        case .file(let path, let isPaced):
            return Loudspeaker(output: try audioFile(path, pace: isPaced ? .paced : .unpaced), place: "into \(path)")
        }
    }

    private func loudspeaker(_ device: String) -> Loudspeaker {
        Loudspeaker(output: ALSAOutput(device: device, clock: clock), place: "on the device \(device)")
    }

    /// A WAV file to speak into.
    func audioFile(_ path: String, pace: WAVFileOutput.Pace) throws(PartFailure) -> WAVFileOutput {
        do throws(SpeechOutputError) {
            return try WAVFileOutput(path: path, pace: pace, clock: clock)
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
    }
}

extension PlaybackDevice {
    /// Whether sound can be heard here at all: the sound library lists devices of its own on any machine.
    static var isAnyCardThere: Bool {
        all().contains { $0.name.contains("CARD=") || $0.name == "pulse" || $0.name == "pipewire" }
    }
}
