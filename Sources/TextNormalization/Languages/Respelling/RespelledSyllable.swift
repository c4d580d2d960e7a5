import Foundation

/// A syllable of Vietnamese taken apart, marks and all, for languages that write its sounds with their own signs.
struct RespelledSyllable: Hashable {
    /// The six tones, in the order of the tables.
    enum Tone: Int {
        case level, falling, rising, dipping, broken, heavy
    }

    /// The consonant in front in lower case, "" when there is none: "ngh", "tr", "đ".
    let initial: String
    /// The vowels, without the mark of the tone: "uyê", "ươ".
    let vowels: String
    /// The consonant behind, "" when there is none: "ng", "nh", "t".
    let final: String
    let tone: Tone

    /// Takes `word` apart; nil when it cannot be one syllable of Vietnamese.
    init?(_ word: some StringProtocol) {
        let (letters, tone) = Self.withoutTone(word.lowercased())
        guard let initial = Self.initials.first(where: { letters.hasPrefix($0) }) else { return nil }
        let rest = letters.dropFirst(initial.count)
        let final = Self.finals.first { rest.hasSuffix($0) } ?? ""
        let vowels = String(rest.dropLast(final.count))
        // "gi" holds the vowel of "gì", and "qu" the first of "quy".
        if initial == "gi", vowels.isEmpty || vowels == "ê" {
            self.init(initial: initial, vowels: "i" + vowels, final: final, tone: tone)
        } else {
            self.init(initial: initial, vowels: vowels, final: final, tone: tone)
        }
        guard Self.vowels.contains(self.vowels) else { return nil }
    }

    private init(initial: String, vowels: String, final: String, tone: Tone) {
        self.initial = initial
        self.vowels = vowels
        self.final = final
        self.tone = tone
    }

    /// Whether `word` is a letter, or a few capitals that are no syllable: it is told letter by letter.
    static func isSpelled(_ word: some StringProtocol) -> Bool {
        if word.count == 1 { return true }
        return word.count <= longestSpelled && word.allSatisfy(\.isUppercase) && RespelledSyllable(word) == nil
    }

    /// The small letters of `word` where it can be read as an English word; nil when it has no vowel or is too short.
    static func englishWord(_ word: some StringProtocol) -> String? {
        let letters = word.plainLatinWords.joined().lowercased()
        return letters.count >= shortestWord && letters.contains { "aeiouy".contains($0) } ? letters : nil
    }

    /// Shorter ones are told letter by letter.
    private static let shortestWord = 3
    /// Longer words in capitals are words.
    private static let longestSpelled = 4

    /// The syllables that `word` is written of without a space, "dichvucong" or "Hanoi"; nil when it is not Vietnamese.
    static func all(of word: some StringProtocol) -> [RespelledSyllable]? {
        let letters = word.precomposedStringWithCanonicalMapping[...]
        guard letters.count <= longestWord, letters.allSatisfy({ $0.isLetter }) else { return nil }
        guard let found = split(letters, byConsonants: true) ?? split(letters, byConsonants: false) else { return nil }
        return found.count > 1 && found.last?.endsInMuteE == true ? nil : found
    }

    /// Words like "Metropole" could be split too, but are of other languages.
    private var endsInMuteE: Bool { vowels == "e" && final.isEmpty && tone == .level }

    /// Longest syllable first, going back where the rest cannot be split; all but the first begin with a consonant when it
    /// is to be `byConsonants`.
    private static func split(_ letters: Substring, byConsonants: Bool, isFirst: Bool = true) -> [RespelledSyllable]? {
        if letters.isEmpty { return [] }
        for length in stride(from: min(longestSyllable, letters.count), through: 1, by: -1) {
            guard let syllable = RespelledSyllable(letters.prefix(length)),
                isFirst || !byConsonants || !syllable.initial.isEmpty,
                let rest = split(letters.dropFirst(length), byConsonants: byConsonants, isFirst: false)
            else { continue }
            return [syllable] + rest
        }
        return nil
    }

    /// "nghiêng".
    private static let longestSyllable = 7
    /// Longer words are not tried: no name is, and trying takes ever longer.
    private static let longestWord = 24

    private static func withoutTone(_ word: String) -> (String, Tone) {
        var tone = Tone.level
        let kept = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            guard let found = toneMarks[scalar] else { return true }
            tone = found
            return false
        }
        return (String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping, tone)
    }

    private static let toneMarks: [Unicode.Scalar: Tone] = [
        "\u{300}": .falling, "\u{301}": .rising, "\u{309}": .dipping, "\u{303}": .broken, "\u{323}": .heavy,
    ]
    /// Longest first.
    private static let initials = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "r", "s", "t", "v", "x", "",
    ]
    private static let finals = ["ng", "nh", "ch", "c", "m", "n", "p", "t"]
    private static let vowels: Set<String> = Set(
        """
        a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia ie iê iêu ieu iu oa oă oai oao oay oe oeo oi oo ôi ơi ua uâ uây \
        ue uê ui uo uô uơ uôi uoi uu ưa ưi ươ ươi ươu ưu uy uya uye uyê uyu yê yêu ya ye yeu
        """.split(separator: " ").map { String($0) })
}
