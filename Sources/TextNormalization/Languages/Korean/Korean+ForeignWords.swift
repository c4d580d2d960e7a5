import Foundation

/// Writes what stands in Latin letters in Hangul: known words by a table, Vietnamese by the rules of the National Institute
/// of Korean Language for foreign words (chapter Vietnamese, 2004), and the rest left to the voice, which reads it as English.
enum KoreanWord {
    /// The names of the letters; a "Đ" is a "D".
    static func spell(_ text: String) -> String {
        text.plainLatinWords.joined().uppercased().compactMap { KoreanTables.letters[$0] }.joined(separator: " ")
    }

    /// Hangul for `word`, or plain Latin letters.
    static func respell(_ word: String) -> String {
        let parts = word.precomposedStringWithCanonicalMapping.split { !$0.isLetter }
        let whole = parts.joined().lowercased()
        if let known = KoreanTables.foreignWords[whole] ?? KoreanTables.foreignWords[whole.plainLatinWords.joined()] {
            return known
        }
        return parts.map { part($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func part(_ part: Substring) -> String {
        let lower = part.lowercased()
        if let known = KoreanTables.foreignWords[lower] { return known }
        if RespelledSyllable.isSpelled(part) { return spell(String(part)) }
        if let syllables = RespelledSyllable.all(of: part) { return syllables.map { hangul($0) }.joined() }
        return RespelledSyllable.englishWord(part) ?? spell(String(part))
    }

    /// A syllable of Vietnamese: "Nguyễn" is "응우옌", "Thanh" is "타인".
    static func hangul(_ syllable: RespelledSyllable) -> String {
        let rime = syllable.vowels + syllable.final
        let vowels = KoreanTables.closedVowels[rime] ?? KoreanTables.vowels[syllable.vowels] ?? "아"
        let open = opened(vowels, by: syllable.initial)
        return KoreanTables.finals[syllable.final].map { Hangul.closing(open, with: $0) } ?? open
    }

    /// `vowels` with the consonant of `initial` in front.
    private static func opened(_ vowels: String, by initial: String) -> String {
        switch initial {
        case "": vowels
        case "ng", "ngh": "응" + vowels
        case "nh": softened(vowels)
        case "qu": vowels.hasPrefix("아") ? "꽈" + vowels.dropFirst() : "꾸" + vowels
        default: Hangul.replacingInitial(of: vowels, with: KoreanTables.initials[initial] ?? "ㅇ")
        }
    }

    /// "nh" is an "n" that softens the vowel behind it: "냐", "늉"; where there is no soft one "니" stands before it.
    private static func softened(_ vowels: String) -> String {
        guard let first = vowels.first, let soft = KoreanTables.softVowels[first] else { return "니" + vowels }
        return Hangul.replacingInitial(of: String(soft) + vowels.dropFirst(), with: "ㄴ")
    }
}
