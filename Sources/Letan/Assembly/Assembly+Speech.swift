import Reception
import SpeechOutput
import TextNormalization
import WyomingProtocol

/// What speaks, and what is wrong with it though it speaks.
struct SpeechEngine {
    /// What the robot speaks with.
    let synthesizer: any SpeechSynthesizer
    /// Its name, for people.
    let name: String
    /// What does not work as it should, a sentence each.
    let complaints: [String]
    /// The server that is asked first, if there is one: `prepare` has it load its voices.
    let server: WyomingSynthesizer?
    /// Ends what it has started.
    let shutdown: @Sendable () async -> Void
}

/// Where sound goes.
struct Loudspeaker {
    let output: any AudioOutput
    /// Where that is, for people.
    let place: String
    /// What has to run for captions to be told what is heard; nil: nothing has to.
    var run: (@Sendable () async -> Void)?
}

extension Assembly {
    /// The voices with the accents of the configuration.
    func voices() throws(PartFailure) -> VoiceRoom {
        try VoiceRoom(installation, variants: configuration.speech.variants, clock: clock)
    }

    // MARK: Engines

    /// Everything that speaks, started; `report` is told when another engine comes or goes. Without espeak-ng a configured
    /// server speaks alone.
    func speechEngine(report: @escaping @Sendable (String) -> Void) async throws(PartFailure) -> SpeechEngine {
        let room = try voices()
        let server = try configuration.speech.server.map { server throws(PartFailure) in
            try synthesizer(server, room.wording)
        }
        do throws(PartFailure) {
            let prepared = try await room.prepared()
            let espeak = room.espeak(data: prepared.dataFolder)
            try await start(espeak)
            return SpeechEngine(
                synthesizer: levelled(server.map { pair($0, espeak, report) } ?? espeak),
                name: server.map { "\($0.server), else espeak-ng" } ?? "espeak-ng",
                complaints: [room.complaint, prepared.complaint].compactMap(\.self)
                    + prepared.problems.map { "\($0)" },
                server: server, shutdown: { await espeak.shutdown() })
        } catch {
            guard let server else { throw error }
            return SpeechEngine(
                synthesizer: levelled(server), name: "\(server.server) alone", complaints: [error.reason],
                server: server, shutdown: {})
        }
    }

    private func start(_ espeak: EspeakSynthesizer) async throws(PartFailure) {
        do {
            try await espeak.prepare()
        } catch {
            await espeak.shutdown()
            throw error as? PartFailure ?? PartFailure(part: .speech, reason: "\(error)")
        }
    }

    private func levelled(_ synthesizer: any SpeechSynthesizer) -> LevelledSynthesizer {
        LevelledSynthesizer(synthesizer, plan: configuration.speech.loudness, clock: clock)
    }

    /// `server`, and `espeak` when it does not speak.
    private func pair(
        _ server: WyomingSynthesizer, _ espeak: EspeakSynthesizer, _ report: @escaping @Sendable (String) -> Void
    ) -> FallbackSynthesizer {
        FallbackSynthesizer(first: server, second: espeak, clock: clock, suits: server.suits) { health in
            if case .failed(let reason) = health {
                report("[speech] \(server.server) does not speak, espeak-ng does: \(reason)")
            } else {
                report("[speech] \(server.server) speaks again")
            }
        }
    }

    private func synthesizer(
        _ server: SpeechConfiguration.Server, _ wording: SpeechWording
    ) throws(PartFailure) -> WyomingSynthesizer {
        do throws(WyomingError) {
            let address = try WyomingServer(
                host: server.host, port: Int(server.port), isRemoteAllowed: server.isRemoteAllowed)
            return WyomingSynthesizer(
                server: address, voices: server.voices.mapValues { WyomingVoice(name: $0) }, clock: clock,
                words: { request in
                    // Our words for these are pinyin and kana, which are espeak-ng's; a server reads the characters.
                    switch request.language {
                    case .chinese, .japanese: SpokenText(asWritten: request.text)
                    default: try wording.spoken(request)
                    }
                })
        } catch {
            throw PartFailure(part: .speech, reason: "\(error)")
        }
    }

    // MARK: Loudspeakers

    /// Where speech goes, and `captions` are told what is heard there; nil when it goes nowhere.
    func loudspeaker(telling captions: SpokenCaptions) throws(PartFailure) -> Loudspeaker? {
        switch configuration.speech.output {
        case .screen: return screen(captions)
        case .automatic where configuration.web.isOn && !PlaybackDevice.isAnyCardThere: return screen(captions)
        case .none, .automatic, .device, .file:
            guard let loudspeaker = try loudspeaker() else { return nil }
            let marked = MarkedAudioOutput(loudspeaker.output, clock: clock, telling: captions)
            return Loudspeaker(output: marked, place: loudspeaker.place, run: marked.run)
        }
    }

    private func screen(_ captions: SpokenCaptions) -> Loudspeaker {
        Loudspeaker(
            output: ScreenAudioOutput(clock: clock, telling: captions), place: "in the browser of the visitor's screen")
    }

    /// Where speech goes on this machine itself; nil when it goes nowhere.
    func loudspeaker() throws(PartFailure) -> Loudspeaker? {
        switch configuration.speech.output {
        case .none, .screen: return nil
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
