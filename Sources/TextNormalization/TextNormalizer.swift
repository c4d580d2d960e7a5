package import Reception

/// From the words on the screen to the words that are spoken.
///
/// Pure: the same text gives the same words. Any text is taken, of any length and any writing; what cannot be read is left
/// out, and `SpokenText.isSilent` says when nothing is left. Japanese with kanji whose reading is not known is silent as a
/// whole: it is shown, never half read. Chinese comes out in pinyin.
package struct TextNormalizer: Sendable {
    /// The longest run without a space that a voice gets; engines overflow on long ones.
    package static let longestToken = 60
    /// The most code points a voice gets.
    package static let longestText = 10_000

    private let verbalizer: any Verbalizer
    private let script: Script
    private let lexicon: Lexicon
    private let kana: KanaStretches?
    private let pinyin: Pinyin?

    /// A normaliser of `language`, made once and used for all that is said in it.
    ///
    /// `pronunciations` are words or whole phrases, capitals aside, with the words that are spoken for them; they come before
    /// all tables. What the voice cannot read in them is left out. `kana` reads Japanese; without it kanji is silent.
    package init(language: Language, pronunciations: [String: String] = [:], kana: (any KanaReader)? = nil) {
        let verbalizer = language.verbalizer
        let script = Script(language)
        self.verbalizer = verbalizer
        self.script = script
        self.kana = language == .japanese ? KanaStretches(reader: kana) : nil
        pinyin = language == .chinese ? Pinyin() : nil
        lexicon = Lexicon(
            verbalizer.conventions, pronunciations: pronunciations.mapValues { Self.readable($0, script) })
    }

    /// `display` in words.
    package func spoken(_ display: String) -> SpokenText {
        let text = CleanedText(display, script: script, longest: SpeechRequest.longestText)
        let writing = Writing(text, lexicon: lexicon)
        var pieces = Classifier.pieces(of: writing)
        if let kana {
            guard let read = kana.read(pieces, of: writing) else { return SpokenText(text: "", spans: []) }
            pieces = read
        }
        let spoken = Assembler(writing: writing, verbalizer: verbalizer).spoken(pieces)
        return pinyin?.read(spoken) ?? spoken
    }

    /// The letters of `words` that a voice of `script` reads.
    private static func readable(_ words: String, _ script: Script) -> String {
        let cleaned = CleanedText(words, script: script, longest: SpeechRequest.longestText).scalars
        let letters = cleaned.map { $0.properties.isAlphabetic || $0 == "'" ? $0 : " " }
        return String(String.UnicodeScalarView(letters)).split(separator: " ").joined(separator: " ")
    }
}
