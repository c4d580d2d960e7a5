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
    /// The voices with the accents of the configuration.
    func voices() throws(PartFailure) -> VoiceRoom {
        try VoiceRoom(installation, variants: configuration.speech.variants, clock: clock)
    }

    // MARK: Engines

    /// Everything that speaks, started; `report` is told when another engine comes or goes.
    func speechEngine(report: @escaping @Sendable (String) -> Void) async throws(PartFailure) -> SpeechEngine {
        let room = try voices()
        let prepared = try await room.prepared()
        let espeak = room.espeak(data: prepared.dataFolder)
        do {
            try await espeak.prepare()
        } catch {
            await espeak.shutdown()
            throw error as? PartFailure ?? PartFailure(part: .speech, reason: "\(error)")
        }
        let (synthesizer, name) = try withServer(espeak, room.wording, report)
        return SpeechEngine(
            synthesizer: LevelledSynthesizer(synthesizer, plan: configuration.speech.loudness, clock: clock),
            name: name,
            complaints: [room.complaint, prepared.complaint].compactMap(\.self) + prepared.problems.map { "\($0)" },
            shutdown: { await espeak.shutdown() })
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
