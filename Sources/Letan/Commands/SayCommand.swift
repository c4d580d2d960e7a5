import Reception
import SpeechOutput

/// `letan say`: speaks a text into a WAV file.
enum SayCommand: Command {
    static let name = "say"
    static let operands = "TEXT…"
    static let summary = "speak a text into a WAV file"
    static let options: [Option] = [
        .value("--lang", "CODE", "the language of the text (default: vi)"),
        .value("--out", "FILE.wav", "the file to write"),
        .flag("--slower", "speak more slowly"),
        .flag("--louder", "speak louder"),
        .flag("--words", "print the words as they are spoken; no sound"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        let text = arguments.operands.joined(separator: " ")
        guard !text.isEmpty else { throw CommandError.usage("what should be said? letan say TEXT --out FILE.wav") }
        let code = arguments.value("--lang") ?? "vi"
        guard let language = Language(rawValue: code) else {
            let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandError.usage("there is no language \"\(code)\"; use one of \(codes)")
        }
        let assembly = try Assembly(
            installation: invocation.installation, configuration: try invocation.configuration())
        let request = SpeechRequest(
            id: 1, text: text, language: language,
            manner: SpeechManner(
                pace: arguments.has("--slower") ? .slower : .normal,
                volume: arguments.has("--louder") ? .louder : .normal))
        if arguments.has("--words") {
            invocation.output.line(try assembly.synthesizer().words(of: request))
            return .ok
        }
        guard let file = arguments.value("--out") else {
            throw CommandError.unavailable("there is no sound card output yet; name a file with --out FILE.wav")
        }
        try await speak(request, into: file, assembly)
        return .ok
    }

    private static func speak(_ request: SpeechRequest, into file: String, _ assembly: Assembly) async throws {
        let synthesizer = try assembly.synthesizer()
        let output = try assembly.audioFile(file, pace: .unpaced)
        try await synthesizer.synthesize(request) { chunk in
            try await output.write(chunk, of: request.id)
        }
        try await output.finish(request.id)
        await synthesizer.shutdown()
    }
}
