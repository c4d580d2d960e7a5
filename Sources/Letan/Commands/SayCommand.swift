import Reception
import SpeechOutput
import TextNormalization

/// `letan say`: speaks a text into a WAV file.
enum SayCommand: Command {
    static let name = "say"
    static let operands = "TEXT…"
    static let summary = "speak a text on the sound card, or into a WAV file"
    static let options: [Option] = [
        .value("--lang", "CODE", "the language of the text (default: vi)"),
        .value("--out", "FILE.wav", "the file to write, instead of playing"),
        .value("--device", "NAME", "the sound device (letan voices devices lists them)"),
        .flag("--slower", "speak more slowly"),
        .flag("--louder", "speak louder"),
        .flag("--words", "print the words as they are spoken; no sound"),
        .flag("--phonemes", "print the engine's phonemes; no sound"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        let text = arguments.operands.joined(separator: " ")
        guard !text.isEmpty else { throw CommandError.usage("what should be said? letan say TEXT") }
        let assembly = try Assembly(installation: invocation.installation, configuration: try configuration(invocation))
        let request = SpeechRequest(
            id: 1, text: text, language: try arguments.language("--lang") ?? .vietnamese,
            manner: SpeechManner(
                pace: arguments.has("--slower") ? .slower : .normal,
                volume: arguments.has("--louder") ? .louder : .normal))
        if arguments.has("--words") {
            invocation.output.line(try assembly.voices().wording.spoken(request).text)
        } else if arguments.has("--phonemes") {
            invocation.output.line(try await phonemes(request, assembly))
        } else {
            try await speak(request, assembly, invocation.output)
        }
        return .ok
    }

    private static func configuration(_ invocation: Invocation) throws(CommandError) -> Configuration {
        var configuration = try invocation.configuration()
        switch (invocation.arguments.value("--out"), invocation.arguments.value("--device")) {
        case (let file?, nil): configuration.speech.output = .file(path: file, isPaced: false)
        case (nil, let device?): configuration.speech.output = .device(device)
        case (nil, nil): break
        default: throw .usage("--out and --device both say where the sound goes; use one")
        }
        return configuration
    }

    private static func phonemes(_ request: SpeechRequest, _ assembly: Assembly) async throws -> String {
        let room = try assembly.voices()
        let espeak = room.espeak(data: try await room.prepared().dataFolder)
        let phonemes: [String]
        do {
            phonemes = try await espeak.phonemes(of: request)
        } catch {
            await espeak.shutdown()
            throw error
        }
        await espeak.shutdown()
        return phonemes.joined(separator: " ")
    }

    private static func speak(_ request: SpeechRequest, _ assembly: Assembly, _ output: Output) async throws {
        guard let loudspeaker = try assembly.loudspeaker() else {
            throw CommandError.unavailable("there is no sound card here; name a file with --out FILE.wav")
        }
        let engine = try await assembly.speechEngine(report: output.note)
        for complaint in engine.complaints { output.note(complaint) }
        do {
            try await engine.synthesizer.synthesize(request) { chunk in
                try await loudspeaker.output.write(chunk, of: request.id)
            }
            try await loudspeaker.output.finish(request.id)
        } catch {
            await engine.shutdown()
            throw error
        }
        await engine.shutdown()
    }
}
