import Foundation
import LocatedJSON
import Reception
import SpeechOutput

/// `letan voices`: the voices there are, and how they sound.
enum VoicesCommand: Command {
    static let name = "voices"
    static let operands = "[list | try]"
    static let summary = "the voices: list them, try them"
    static let verbs: [(words: String, help: String)] = [
        ("list", "every language with its variants, and whether the engine has them"),
        ("try", "speak a sample of each into WAV files"),
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
        let room = try VoiceRoom(invocation, language: try language(arguments))
        switch arguments.operands.first ?? "list" {
        case "list": return try await list(room, invocation)
        case "try": return try await attempt(room, invocation)
        case let verb: throw CommandError.usage("there is no \"voices \(verb.prefix(40))\"; use list or try")
        }
    }

    private static func language(_ arguments: Arguments) throws(CommandError) -> Language? {
        guard let code = arguments.value("--lang") else { return nil }
        guard let language = Language(rawValue: code) else {
            let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw .usage("there is no language \"\(code.prefix(20))\"; use one of \(codes)")
        }
        return language
    }

    private static func list(_ room: VoiceRoom, _ invocation: Invocation) async throws -> ExitCode {
        let prepared = try await room.prepare()
        let lines = room.accents.map {
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
        return room.tell(prepared, invocation.output)
    }

    private static func attempt(_ room: VoiceRoom, _ invocation: Invocation) async throws -> ExitCode {
        let prepared = try await room.prepare()
        let code = room.tell(prepared, invocation.output)
        let samples = VoiceSamples(
            room: room, data: prepared.dataFolder, place: invocation.arguments.value("--out") ?? "voices",
            pace: invocation.arguments.has("--slower") ? .slower : .normal)
        let progress = ProgressNotes(invocation.output)
        let accents = room.accents.filter { !prepared.missingVoices.contains($0.variant.engineVoice) }
        progress.begin("speaking \(accents.count) samples")
        for file in try await samples.speak(accents, progress: progress) { invocation.output.line(file) }
        return code
    }
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
