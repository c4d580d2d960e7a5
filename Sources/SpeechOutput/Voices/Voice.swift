package import LocatedJSON
package import Reception
package import SpeechWorkerProtocol

/// How one language sounds: a file `Voices/<language>.json`.
package struct Voice: Hashable, Sendable {
    /// The language it speaks.
    package let language: Language
    /// The accents there are, in the order of the file; at least one.
    package let variants: [VoiceVariant]
    /// The accent that speaks, one of `variants`.
    package private(set) var variant: VoiceVariant
    /// Whether that is the accent it speaks unless another is chosen.
    package var isDefault: Bool { variant == defaultVariant }
    private let defaultVariant: VoiceVariant
    /// Base pitch, 0...100.
    package let pitch: Int
    /// Range of the pitch, 0...100; 0 is monotone.
    package let range: Int
    /// How it speaks to everybody.
    package let normal: SpeakingStyle
    /// How it speaks when the visitor asked for slower speech: clearly slower than `normal`.
    package let slower: SpeakingStyle
    /// A sentence to try it with.
    package let sample: String
    /// What is said otherwise than it is written.
    package let pronunciations: [Pronunciation]

    /// A voice put together by hand; `variant` is one of `variants`.
    package init(
        language: Language, variants: [VoiceVariant], default variant: VoiceVariant, pitch: Int = 50, range: Int = 50,
        normal: SpeakingStyle, slower: SpeakingStyle, sample: String, pronunciations: [Pronunciation] = []
    ) {
        self.language = language
        self.variants = variants
        self.variant = variant
        defaultVariant = variant
        self.pitch = pitch
        self.range = range
        self.normal = normal
        self.slower = slower
        self.sample = sample
        self.pronunciations = pronunciations
    }

    /// The same with the accent called `name`; nil when there is none.
    package func speaking(_ name: String) -> Voice? {
        guard let variant = variants.first(where: { $0.name == name }) else { return nil }
        var copy = self
        copy.variant = variant
        return copy
    }

    /// What the worker gets to speak `text` at `pace`; more loudness is our own affair, for the engine has none to spare.
    package func order(_ text: String, pace: SpeechPace) -> SpeechOrder {
        let style = pace == .slower ? slower : normal
        return SpeechOrder(
            id: 0, voice: variant.engineVoice + style.timbre.suffix, rate: UInt16(clamping: style.rate),
            pitch: UInt8(clamping: pitch), range: UInt8(clamping: range), volume: UInt8(clamping: variant.volume),
            pauses: style.pauses, text: text)
    }
}

/// One accent of a language.
package struct VoiceVariant: Hashable, Sendable {
    /// Its name in the file, as `southern`.
    package let name: String
    /// The engine's own name of the voice, as `vi-vn-x-south`.
    package let engineVoice: String
    /// Loudness, 1...80; above that the engine clips its peaks. Chosen so that all voices are equally loud.
    package let volume: Int
    /// Where `engineVoice` is written, for whoever finds that the engine has no such voice.
    package let location: TextLocation

    /// An accent put together by hand.
    package init(name: String, engineVoice: String, volume: Int, location: TextLocation) {
        self.name = name
        self.engineVoice = engineVoice
        self.volume = volume
        self.location = location
    }
}

/// How fast and how clearly a voice speaks.
package struct SpeakingStyle: Hashable, Sendable {
    /// Words a minute as the engine counts them, 80...450.
    package let rate: Int
    /// The colour of the voice.
    package let timbre: VoiceTimbre
    /// Silence beyond the engine's own: between words 0...50, after commas 0...2,000 ms, between sentences 0...3,000 ms.
    let pauses: SpeechPauses

    /// A style put together by hand; no more silence than the engine's.
    package init(rate: Int, timbre: VoiceTimbre = .natural) {
        self.init(rate: rate, timbre: timbre, pauses: .none)
    }

    init(rate: Int, timbre: VoiceTimbre, pauses: SpeechPauses) {
        self.rate = rate
        self.timbre = timbre
        self.pauses = pauses
    }
}

/// The colour of a voice. All but the first need the engine data of `VoicePreparation`; without them they are natural.
package enum VoiceTimbre: String, CaseIterable, Sendable {
    /// As the engine has it.
    case natural
    /// More of what consonants are known by: for a noisy room.
    case clear
    /// More of it still: for ears that have lost the high sounds.
    case bright

    /// What is put behind the engine's name of a voice; the worker makes variants of these names.
    var suffix: String { self == .natural ? "" : "+letan-\(rawValue)" }
}
