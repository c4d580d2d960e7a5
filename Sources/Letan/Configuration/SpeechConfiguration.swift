import LocatedJSON
import Reception
import SpeechOutput

/// How the robot speaks.
struct SpeechConfiguration: Sendable {
    /// Where speech goes.
    enum Output: Sendable {
        /// To the sound card, when there is one; else the words are on the screen only.
        case automatic
        /// To this device, by ALSA's name of it.
        case device(String)
        /// Into a WAV file; paced, in the time it takes to listen to it.
        case file(path: String, isPaced: Bool)
        /// The words are on the screen only.
        case none
    }

    /// Another engine that is asked first.
    struct Server: Sendable {
        /// Its address; a port of the Wyoming protocol.
        var host: String
        var port: UInt16
        /// The name of the voice there; nil: its own choice.
        var voice: String?
        /// Whether it may be on another machine, though it knows no passwords.
        var isRemoteAllowed = false
        /// The languages it speaks.
        var languages: [Language]
    }

    /// Where speech goes.
    var output = Output.automatic
    /// How loud, and when it is quiet.
    var loudness = LoudnessPlan()
    /// Which of a language's voices speaks, by its name in `Voices/`.
    var variants: [Language: String] = [:]
    /// Another engine that is asked first.
    var server: Server?

    /// The defaults.
    init() {}

    /// Into a file.
    init(file: String, isPaced: Bool = false) { output = .file(path: file, isPaced: isPaced) }

    /// Reads the keys of `speech`.
    init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        output = try Output(&keys, in: value)
        if let volume = keys.optional("volume") { loudness.volume = try Self.volume(volume) }
        for hours in try keys.optional("quietHours")?.array(count: 0...10) ?? [] {
            loudness.quietHours.append(try Self.quietHours(hours))
        }
        for voice in try keys.optional("voices")?.members() ?? [] {
            variants[try Self.language(voice.key, voice.value)] = try voice.value.string(maxLength: 60)
        }
        if let server = keys.optional("server") { self.server = try Server(server) }
        try keys.finish()
    }

    /// Per cent, as people write it, of full loudness.
    private static func volume(_ value: LocatedValue) throws(LocatedJSONError) -> Double {
        Double(try value.int(in: 0...100)) / 100
    }

    private static func quietHours(_ value: LocatedValue) throws(LocatedJSONError) -> QuietHours {
        var keys = try value.object()
        let (from, to) = try keys.required("hours").dayTimes()
        let volume = try volume(keys.required("volume"))
        try keys.finish()
        return QuietHours(from: from, to: to, volume: volume)
    }

    fileprivate static func language(
        _ code: String, _ value: LocatedValue
    ) throws(LocatedJSONError) -> Language {
        guard let language = Language(rawValue: code) else {
            let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw value.refusal("no language has the code \"\(code.prefix(20))\"; use \(codes)")
        }
        return language
    }
}

extension SpeechConfiguration.Output {
    private enum Kind: String, CaseIterable { case auto, device, file, none }

    /// Reads `output` and what goes with it; a device or a file alone says enough.
    fileprivate init(_ keys: inout ObjectReader, in value: LocatedValue) throws(LocatedJSONError) {
        let kind = try keys.optional("output")?.choice(Kind.self)
        let device = try keys.optional("device")?.string(maxLength: 200)
        let file = try keys.optional("file")?.string(maxLength: 4_096)
        let isPaced = try keys.optional("paced")?.bool()
        switch (kind, device, file) {
        case (.auto?, nil, nil), (nil, nil, nil): self = .automatic
        case (.none?, nil, nil): self = .none
        case (.device?, _, nil), (nil, _?, nil): self = .device(device ?? "default")
        case (.file?, nil, let path?), (nil, nil, let path?): self = .file(path: path, isPaced: isPaced ?? false)
        case (.file?, nil, nil): throw value.refusal("which file? Write \"file\": \"speech.wav\"")
        default: throw value.refusal("write either \"device\" or \"file\", as \"output\" says")
        }
        if isPaced != nil, file == nil { throw value.refusal("\"paced\" goes with \"file\"") }
    }
}

extension SpeechConfiguration.Server {
    fileprivate init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        host = try keys.optional("host")?.string(maxLength: 300) ?? "127.0.0.1"
        port = UInt16(try keys.int("port", in: 1...65_535))
        voice = try keys.optional("voice")?.string(maxLength: 200)
        if let remote = keys.optional("remote") { isRemoteAllowed = try remote.bool() }
        languages = []
        for code in try keys.array("languages", count: 1...Language.allCases.count) {
            languages.append(try SpeechConfiguration.language(code.string(maxLength: 20), code))
        }
        try keys.finish()
    }
}
