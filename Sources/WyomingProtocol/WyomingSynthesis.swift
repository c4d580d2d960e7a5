/// The voice a Wyoming server is asked for.
package struct WyomingVoice: Hashable, Sendable, Codable {
    /// Its name with the server, as `vi_VN-vais1000-medium`.
    package let name: String
    /// One of several speakers of it, by the server's name.
    package let speaker: String?

    /// A voice, and the speaker where it has several.
    package init(name: String, speaker: String? = nil) {
        self.name = name
        self.speaker = speaker
    }
}

/// What is asked of a server that speaks.
package enum WyomingRequest: Hashable, Sendable {
    /// What can you do?
    case describe
    /// Speak.
    case synthesize(text: String, voice: WyomingVoice)

    private struct Synthesis: Encodable {
        let text: String
        let voice: WyomingVoice
    }

    /// The request as a message.
    package func message() throws(WyomingError) -> WyomingMessage {
        switch self {
        case .describe: WyomingMessage(type: "describe")
        case .synthesize(let text, let voice):
            try WyomingMessage(type: "synthesize", Synthesis(text: text, voice: voice))
        }
    }
}

/// The shape of raw audio: signed integers, little-endian, channels interleaved.
package struct WyomingAudioFormat: Hashable, Sendable, Codable {
    /// Samples a second.
    package let rate: Int
    /// Bytes a sample.
    package let width: Int
    /// Channels.
    package let channels: Int

    /// Makes a format; what can be played is for the player to say.
    package init(rate: Int, width: Int, channels: Int) {
        self.rate = rate
        self.width = width
        self.channels = channels
    }
}

/// What a server that speaks answers.
package enum WyomingReply: Hashable, Sendable {
    /// What it can do: its voices that are ready.
    case info([WyomingVoiceInfo])
    /// Audio follows.
    case audioStart(WyomingAudioFormat)
    /// A piece of it.
    case audioChunk(WyomingAudioFormat, [UInt8])
    /// All of it was sent.
    case audioStop
    /// It could not do it. Only a code of at most 40 letters and digits is taken: any text may repeat what was to be said.
    case error(code: String?)
    /// A message that is none of a speaking server's.
    case other

    private struct Failure: Decodable {
        let code: String?
    }

    /// What `message` says.
    package init(_ message: WyomingMessage) throws(WyomingError) {
        switch message.type {
        case "info": self = .info(try WyomingVoiceInfo.ready(in: message))
        case "audio-start": self = .audioStart(try message.values())
        case "audio-chunk": self = .audioChunk(try message.values(), message.payload)
        case "audio-stop": self = .audioStop
        case "error": self = .error(code: try message.values(Failure.self).code.flatMap(Self.plain))
        default: self = .other
        }
    }

    private static func plain(_ code: String) -> String? {
        let isPlain = code.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar))
        }
        return isPlain && 1...40 ~= code.utf8.count ? code : nil
    }
}
