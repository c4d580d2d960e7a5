package import Reception
import SpeechWorkerProtocol

/// How one language sounds: a file `Voices/<language>.json`.
package struct Voice: Hashable, Sendable {
    /// The language it speaks.
    package let language: Language
    /// The engine's own name of the voice, as `cmn-latn-pinyin`.
    package let engineVoice: String
    /// Words a minute, 80...450.
    package let rate: Int
    /// Words a minute when the visitor asked for slower speech, below `rate`.
    package let slowerRate: Int
    /// Base pitch, 0...100.
    package let pitch: Int
    /// Range of the pitch, 0...100; 0 is monotone.
    package let range: Int
    /// Loudness, 1...80; above that the engine clips its peaks.
    package let volume: Int
    /// How letters and digits of ticket numbers are read.
    package let spelling: SpellingAloud

    /// What the worker gets to speak `text` at `pace`; loudness is our own affair, for the engine has none to spare.
    func order(_ text: String, pace: SpeechPace) -> SpeechOrder {
        SpeechOrder(
            id: 0, voice: engineVoice, rate: UInt16(clamping: pace == .slower ? slowerRate : rate),
            pitch: UInt8(clamping: pitch), range: UInt8(clamping: range), volume: UInt8(clamping: volume), text: text)
    }
}

/// The names of letters and digits in one language.
package struct SpellingAloud: Hashable, Sendable {
    /// The names of 0 to 9; ten of them.
    package let digits: [String]
    /// The names of letters that the engine does not read well by itself.
    package let letters: [Character: String]

    /// Names made by hand; a digit beyond `digits` is left to the engine.
    package init(digits: [String], letters: [Character: String] = [:]) {
        self.digits = digits
        self.letters = letters
    }

    /// The name of `character` on its own.
    func name(of character: Character) -> String {
        if let digit = character.wholeNumberValue, digits.indices.contains(digit) { return digits[digit] }
        return letters[character] ?? String(character)
    }
}
