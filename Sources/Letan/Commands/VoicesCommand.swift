import Foundation
import Reception
import SpeechOutput

/// `letan voices`: the voices there are, and how they sound.
enum VoicesCommand: Command {
    static let name = "voices"
    static let operands = "[list | try | devices]"
    static let summary = "the voices: list them, try them; the sound devices"
    static let verbs: [(words: String, help: String)] = [
        ("list", "every language with its variants, and whether the engine has them"),
        ("try", "speak a sample of each into WAV files"),
        ("devices", "the sound devices of this machine, as speech.device names them"),
    ]
    static let options: [Option] = [
        .value("--lang", "CODE", "only the voices of this language"),
        .value("--out", "PATH", "try: a folder for one file a voice, or one FILE.wav (default: voices)"),
        .flag("--slower", "try: as visitors hear it who asked for slower speech"),
        .flag("--json", "one JSON object a voice"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 1)
        switch arguments.operands.first ?? "list" {
        case "list": return try await list(try VoiceChoice(invocation), invocation)
        case "try": return try await attempt(try VoiceChoice(invocation), invocation)
        case "devices": return devices(invocation)
        case let verb:
            throw CommandError.usage("there is no \"voices \(verb.prefix(40))\"; use list, try or devices")
        }
    }

    private static func list(_ choice: VoiceChoice, _ invocation: Invocation) async throws -> ExitCode {
        let prepared = try await choice.prepared()
        let lines = choice.accents.map {
            VoiceLine($0, isMissing: prepared.missingVoices.contains($0.variant.engineVoice))
        }
        if invocation.arguments.has("--json") {
            lines.forEach(invocation.output.json)
        } else {
            var table = TextTable(
                ["language", "variant", "engine voice", "state", "rate", "slower", "volume"], words: [1, 2, 3])
            for line in lines { table.append(line.language, line.columns) }
            table.lines.forEach(invocation.output.line)
        }
        return choice.tell(prepared, invocation.output)
    }

    private static func devices(_ invocation: Invocation) -> ExitCode {
        let devices = PlaybackDevice.all()
        if invocation.arguments.has("--json") {
            for device in devices {
                invocation.output.json(DeviceLine(name: device.name, about: device.description))
            }
        } else {
            var table = TextTable(["device", "what it is"], words: [1])
            for device in devices { table.append(device.name, [device.description]) }
            table.lines.forEach(invocation.output.line)
        }
        if !PlaybackDevice.isAnyCardThere { invocation.output.note("there is no sound card; these make no sound") }
        return .ok
    }

    private static func attempt(_ choice: VoiceChoice, _ invocation: Invocation) async throws -> ExitCode {
        let prepared = try await choice.prepared()
        let code = choice.tell(prepared, invocation.output)
        let samples = VoiceSamples(
            room: choice.room, clock: choice.clock, data: prepared.dataFolder,
            place: invocation.arguments.value("--out") ?? "voices",
            pace: invocation.arguments.has("--slower") ? .slower : .normal)
        let progress = ProgressNotes(invocation.output)
        let accents = choice.accents.filter { !prepared.missingVoices.contains($0.variant.engineVoice) }
        progress.begin("speaking \(accents.count) samples")
        for file in try await samples.speak(accents, progress: progress) { invocation.output.line(file) }
        return code
    }
}

/// The accents that a command is about.
private struct VoiceChoice {
    let room: VoiceRoom
    let clock: SystemClock
    /// Every variant of every language asked for, as a voice that speaks it.
    let accents: [Voice]

    /// Reads the voices; a mistake in one is an error with its line.
    init(_ invocation: Invocation) throws(CommandError) {
        let language = try invocation.arguments.language("--lang")
        clock = SystemClock(timeZone: .gmt)
        do throws(PartFailure) {
            room = try VoiceRoom(invocation.installation, clock: clock)
        } catch {
            throw .configuration(error.reason)
        }
        let wanted = room.voices.languages.filter { language == nil || $0 == language }
        accents = wanted.compactMap { [room] in room.voices[$0] }.flatMap { voice in
            voice.variants.compactMap { voice.speaking($0.name) }
        }
        if accents.isEmpty, let language { throw .configuration("\(SpeechOutputError.noVoice(language))") }
    }

    /// Makes the engine's data and asks the engine for the voices.
    func prepared() async throws(CommandError) -> PreparedVoices {
        do throws(PartFailure) { return try await room.prepared() } catch { throw .unavailable(error.reason) }
    }

    /// Tells what is wrong with the voices; the code the command ends with.
    func tell(_ prepared: PreparedVoices, _ output: Output) -> ExitCode {
        if let complaint = room.complaint { output.note(complaint) }
        if let complaint = prepared.complaint {
            output.note("\(complaint); until then voices have their natural timbre and no phonemes of their own")
        }
        for problem in prepared.problems { output.note("\(problem)") }
        return prepared.problems.isEmpty ? .ok : .badConfiguration
    }
}

/// A sound device, as it is listed.
private struct DeviceLine: Encodable {
    let name: String
    let about: String
}

/// One variant of one language, as it is listed.
private struct VoiceLine: Encodable {
    let language: String
    let variant: String
    let engineVoice: String
    let state: String
    let isDefault: Bool
    let rate: Int
    let slowerRate: Int
    let volume: Int
    let pronunciations: Int

    init(_ voice: Voice, isMissing: Bool) {
        language = voice.language.rawValue
        variant = voice.variant.name
        engineVoice = voice.variant.engineVoice
        state = isMissing ? "missing" : "ok"
        isDefault = voice.isDefault
        rate = voice.normal.rate
        slowerRate = voice.slower.rate
        volume = voice.variant.volume
        pronunciations = voice.pronunciations.count
    }

    /// What a table shows of it beside the language.
    var columns: [String] {
        [variant + (isDefault ? " *" : ""), engineVoice, state, "\(rate)", "\(slowerRate)", "\(volume)"]
    }
}
