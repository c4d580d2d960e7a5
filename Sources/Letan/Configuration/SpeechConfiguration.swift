import LocatedJSON
import Reception
import SpeechOutput

/// How the robot speaks.
struct SpeechConfiguration: Sendable {
    /// Where speech goes.
    enum Output: Sendable {
        /// To the sound card, when there is one; else to the browser of the visitor's screen, when the web is on; else the
        /// words are on the screen only.
        case automatic
        /// To the browser of the visitor's screen.
        case screen
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
        /// Whether it may be on another machine, though it knows no passwords.
        var isRemoteAllowed = false
        /// The names of its voices, each for a language; espeak-ng speaks the others.
        var voices: [Language: String]
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
        let volume = try keys.optional("volume").map { value throws(LocatedJSONError) in try value.int(in: 0...100) }
        var quiet: [LoudnessPlan.QuietHours] = []
        for hours in try keys.optional("quietHours")?.array(count: 0...10) ?? [] {
            quiet.append(try Self.quietHours(hours))
        }
        loudness = LoudnessPlan(normal: volume ?? 100, quiet: quiet)
        if let voices = keys.optional("voices") { variants = try Self.names(voices) }
        if let server = keys.optional("server") { self.server = try Server(server) }
        try keys.finish()
    }

    private static func quietHours(_ value: LocatedValue) throws(LocatedJSONError) -> LoudnessPlan.QuietHours {
        var keys = try value.object()
        let (from, to) = try keys.required("hours").dayTimes()
        let volume = try keys.int("volume", in: 0...100)
        try keys.finish()
        // A night that begins at 24:00 begins at 0:00.
        return LoudnessPlan.QuietHours(from: from % 1_440, to: to, volume: volume)
    }

    /// A name for each of some languages.
    fileprivate static func names(_ value: LocatedValue) throws(LocatedJSONError) -> [Language: String] {
        var names: [Language: String] = [:]
        for member in try value.members() {
            guard let language = Language(rawValue: member.key) else {
                let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
                throw member.value.refusal("no language has the code \"\(member.key.prefix(20))\"; use \(codes)")
            }
            names[language] = try member.value.string(maxLength: 200)
        }
        return names
    }
}

extension SpeechConfiguration.Output {
    private enum Kind: String, CaseIterable { case auto, screen, device, file, none }

    /// Reads `output` and what goes with it; a device or a file alone says enough.
    fileprivate init(_ keys: inout ObjectReader, in value: LocatedValue) throws(LocatedJSONError) {
        let kind = try keys.optional("output")?.choice(Kind.self)
        let device = try keys.optional("device")?.string(maxLength: 200)
        let file = try keys.optional("file")?.string(maxLength: 4_096)
        let isPaced = try keys.optional("paced")?.bool()
        switch (kind, device, file) {
        case (.auto?, nil, nil), (nil, nil, nil): self = .automatic
        case (.screen?, nil, nil): self = .screen
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
        if let remote = keys.optional("remote") { isRemoteAllowed = try remote.bool() }
        voices = try SpeechConfiguration.names(keys.required("voices"))
        guard !voices.isEmpty else { throw value.refusal("which voice? Write \"voices\": {\"vi\": \"its name\"}") }
        try keys.finish()
    }
}
