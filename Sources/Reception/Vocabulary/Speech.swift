/// How fast a voice speaks.
public enum SpeechPace: String, Sendable, Codable {
    case normal, slower
}

/// How loud a voice speaks.
public enum SpeechVolume: String, Sendable, Codable {
    case normal, louder
}

/// How a visitor wants to be spoken to.
public struct SpeechManner: Hashable, Sendable, Codable {
    /// How fast.
    public var pace: SpeechPace
    /// How loud.
    public var volume: SpeechVolume

    /// Makes a manner.
    public init(pace: SpeechPace = .normal, volume: SpeechVolume = .normal) {
        self.pace = pace
        self.volume = volume
    }
}

/// What is said before what, lowest first. What is above cuts off what is below, but a call is never cut.
public enum SpeechPriority: Int, Sendable, Codable, Comparable, CaseIterable {
    /// Answers to the visitor.
    case conversation
    /// A number called to a desk: it waits for the end of the present sentence.
    case call
    /// What an official says through the robot.
    case `operator`
    /// What helps in danger.
    case emergency

    public static func < (one: SpeechPriority, other: SpeechPriority) -> Bool { one.rawValue < other.rawValue }
}

/// Something to be said aloud.
public struct SpeechRequest: Hashable, Sendable, Codable {
    /// The longest text that is spoken, in characters.
    public static let longestText = 2_000

    /// Its number.
    public let id: SpeechID
    /// The words as they are shown.
    public let text: String
    /// The language of the words.
    public let language: Language
    /// How fast and loud.
    public let manner: SpeechManner
    /// What it comes before.
    public let priority: SpeechPriority

    /// Makes a request; the text is cut to `longestText`.
    public init(
        id: SpeechID, text: String, language: Language, manner: SpeechManner = SpeechManner(),
        priority: SpeechPriority = .conversation
    ) {
        self.id = id
        self.text = String(text.prefix(Self.longestText))
        self.language = language
        self.manner = manner
        self.priority = priority
    }
}

/// What a mouth looks like while a sound is made; a face on a screen needs no more of them.
public enum MouthShape: String, Sendable, Codable, CaseIterable {
    /// At rest, lips together: silence.
    case rest
    /// Lips pressed: m, b, p.
    case pressed
    /// Lower lip at the teeth: f, v.
    case lipOnTeeth
    /// Wide open: a, ă.
    case open
    /// Half open: e, ê, ơ, â and other middle vowels.
    case half
    /// Drawn wide: i, y.
    case spread
    /// Round: o, ô.
    case round
    /// Small and round: u, ư, w.
    case pursed
    /// Tongue behind the teeth: t, d, n, l, r.
    case tongue
    /// Teeth together: s, x, z, ch, sh.
    case hiss
    /// Back of the mouth, lips apart: k, g, ng, h.
    case throat
}

/// A moment within spoken audio, to move captions and lips by.
public struct SpeechMark: Hashable, Sendable, Codable {
    /// What begins here.
    public enum Kind: Hashable, Sendable, Codable {
        /// A word of the display text, in characters from 0.
        case word(range: Range<Int>)
        /// The mouth takes a shape.
        case mouth(shape: MouthShape)
        /// The end of a sentence.
        case sentenceEnd
    }

    /// What begins here.
    public let kind: Kind
    /// The sample of the request at which it begins, from 0.
    public let sample: Int

    /// Makes a mark.
    public init(kind: Kind, sample: Int) {
        self.kind = kind
        self.sample = sample
    }
}

/// The shape of audio: always 16-bit mono in this program.
public struct AudioFormat: Hashable, Sendable, Codable {
    /// Samples a second.
    public let sampleRate: Int

    /// Makes a format.
    public init(sampleRate: Int) { self.sampleRate = sampleRate }

    /// Whether any device could play it: between a telephone's rate and four times a studio's.
    public var isPlayable: Bool { (4_000...384_000).contains(sampleRate) }
}

/// A piece of spoken audio as it is made.
public struct SpeechChunk: Hashable, Sendable {
    /// The audio's shape.
    public let format: AudioFormat
    /// 16-bit mono samples.
    public let samples: [Int16]
    /// The marks that fall into this piece; `sample` counts from the start of the request.
    public let marks: [SpeechMark]

    /// Makes a chunk.
    public init(format: AudioFormat, samples: [Int16], marks: [SpeechMark]) {
        self.format = format
        self.samples = samples
        self.marks = marks
    }
}

/// How a request to speak ended.
public enum SpeechOutcome: String, Sendable, Codable {
    /// All of it was played.
    case finished
    /// It was stopped part of the way.
    case stopped
    /// It could not be spoken; the words are on the screen.
    case failed
}
