import Foundation

/// Reads what is written in Latin letters to Chinese ears: known words by a table, Vietnamese syllables by their sounds, and
/// the rest as English, which the voice falls back to.
enum ChineseWord {
    /// The letters each apart, as the voice wants them; a "Đ" is a "D".
    static func spell(_ text: String) -> String {
        text.plainLatinWords.joined().uppercased().map { String($0) }.joined(separator: " ")
    }

    /// Characters, pinyin or plain Latin letters for `word`.
    static func respell(_ word: String) -> String {
        let parts = word.precomposedStringWithCanonicalMapping.split { !$0.isLetter }
        let whole = parts.joined().lowercased()
        if let known = ChineseTables.foreignWords[whole] ?? ChineseTables.foreignWords[whole.plainLatinWords.joined()] {
            return known
        }
        return parts.map { part($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func part(_ part: Substring) -> String {
        let lower = part.lowercased()
        if let known = ChineseTables.foreignWords[lower] ?? ChineseTables.nameSyllables[lower] { return known }
        if RespelledSyllable.isSpelled(part) { return spell(String(part)) }
        if let syllables = RespelledSyllable.all(of: part) {
            return syllables.map { pinyin($0) }.joined(separator: " ")
        }
        return RespelledSyllable.englishWord(part) ?? spell(String(part))
    }

    /// The nearest syllable of Mandarin with the nearest tone.
    static func pinyin(_ syllable: RespelledSyllable) -> String {
        let initial = ChineseTables.initials[syllable.initial] ?? ""
        let vowels = syllable.initial == "qu" ? rounded(syllable.vowels) : syllable.vowels
        let closed = vowels + (ChineseTables.finals[syllable.final] ?? "")
        let rime = ChineseTables.rimes[closed] ?? ChineseTables.rimes[vowels] ?? "a"
        return marked(ChineseTables.joined(initial, rime), tone: syllable.tone)
    }

    /// The vowels behind "qu" with the sound of its "u", as they are written without a "q".
    private static func rounded(_ vowels: String) -> String {
        (vowels.hasPrefix("a") || vowels.hasPrefix("ă") || vowels.hasPrefix("e") ? "o" : "u") + vowels
    }

    /// `pinyin` with the mark of the tone on "a", "o" or "e", else on the last vowel.
    private static func marked(_ pinyin: String, tone: RespelledSyllable.Tone) -> String {
        let vowels = "aoeiuü"
        let strong = ["a", "o", "e"].first { pinyin.contains($0) }.flatMap { pinyin.firstIndex(of: Character($0)) }
        guard let place = strong ?? pinyin.lastIndex(where: { vowels.contains($0) }) else { return pinyin }
        let mark = ChineseTables.toneMarks[tone.rawValue]
        let letter = (String(pinyin[place]) + mark).precomposedStringWithCanonicalMapping
        return pinyin.replacingCharacters(in: place...place, with: letter)
    }
}
