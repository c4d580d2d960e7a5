/// Kana as the voice reads it: full-width katakana in the combinations that espeak-ng 1.51 knows.
///
/// What it does not know it says as "Japanese letter" in English. The rules were found by giving it all pairs of kana and
/// thousands of longer runs: a small letter counts only behind the letters in `small`; "ー" only behind a syllable that is
/// not long already; "ッ" only before a consonant; "ヴ" is lost behind "ウ", and is "ブ" in Japanese mouths anyway.
struct Katakana {
    /// Only full-width katakana and "ー".
    private(set) var letters: [Character] = []

    private var isStopped = false

    /// `letters` as a text.
    var text: String { String(letters) }

    /// Nothing yet.
    init() {}

    /// Takes the kana out of `written`; all else is left out.
    init(_ written: String) { append(written) }

    /// Adds the kana of `written`.
    mutating func append(_ written: String) {
        for character in written {
            for letter in Self.folded(character) { append(letter) }
        }
    }

    /// Whether `character` is kana or the sign of a long vowel.
    static func isKana(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
        return 0x3041...0x3096 ~= scalar.value || 0x30A1...0x30FA ~= scalar.value || scalar == "ー"
    }

    /// Letters that are sounded as others.
    private static let sounded: [Character: String] = [
        "ヰ": "イ", "ヱ": "エ", "ヲ": "オ", "ヮ": "ワ", "ヵ": "カ", "ヶ": "ケ", "ヷ": "バ", "ヸ": "ビ", "ヹ": "ベ", "ヺ": "ボ", "ヴ": "ブ",
    ]

    /// The letters that a small one may stand behind; behind others it is as if it were large.
    private static let small: [Character: (behind: String, large: Character)] = [
        "ァ": ("ツフ", "ア"), "ィ": ("ウクグテデフ", "イ"), "ゥ": ("トド", "ウ"), "ェ": ("ウシジチツフ", "エ"), "ォ": ("ウクグツフ", "オ"),
        "ャ": ("キギシジチヂニヒビピミリ", "ヤ"), "ュ": ("キギシジチヂテデニヒビピミリ", "ユ"), "ョ": ("キギシジチヂニヒビピミリ", "ヨ"),
    ]

    /// Letters that a stop cannot stand before: with one there, and at the end, the voice spells the whole word.
    private static let unstopped = Set<Character>("アイウエオァィゥェォャュョヤユヨワンー")

    /// What "ブ" and a small letter are: "ヴェ" is "ベ".
    private static let behindB: [Character: String] = ["ァ": "バ", "ィ": "ビ", "ェ": "ベ", "ォ": "ボ", "ュ": "ビュ"]

    /// The vowel at the end of each letter.
    private static let vowels: [Character: Character] = {
        let rows: [(Character, String)] = [
            ("ア", "アァカガサザタダナハバパマヤャラワ"), ("イ", "イィキギシジチヂニヒビピミリ"), ("ウ", "ウゥクグスズツヅヌフブプムユュル"),
            ("エ", "エェケゲセゼテデネヘベペメレ"), ("オ", "オォコゴソゾトドノホボポモヨョロ"),
        ]
        return Dictionary(uniqueKeysWithValues: rows.flatMap { vowel, letters in letters.map { ($0, vowel) } })
    }()

    /// One character as katakana; empty when it is none.
    private static func folded(_ character: Character) -> String {
        guard isKana(character) else { return "" }
        let letter = katakana(character)
        return sounded[letter] ?? String(letter)
    }

    /// The katakana of a hiragana; the blocks lie in the same order.
    private static func katakana(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, 0x3041...0x3096 ~= scalar.value,
            let other = Unicode.Scalar(scalar.value + 0x60)
        else { return character }
        return Character(other)
    }

    /// Adds `letter`; a "ッ" waits for the letter behind it.
    private mutating func append(_ letter: Character) {
        if letter == "ッ" {
            isStopped = true
        } else {
            if isStopped, !Self.unstopped.contains(letter) { letters.append("ッ") }
            isStopped = false
            appendSounded(letter)
        }
    }

    private mutating func appendSounded(_ letter: Character) {
        let last = letters.last
        if letter == "ー" {
            if let last, Self.vowels[last] != nil, !isLong { letters.append(letter) }
        } else if last == "ブ", let fused = Self.behindB[letter] {
            letters.removeLast()
            letters += fused
        } else if let (behind, large) = Self.small[letter] {
            let fits = last.map(behind.contains) ?? false
            letters.append(fits && !(last == "ウ" && isLong) ? letter : large)
        } else {
            letters.append(letter)
        }
    }

    /// Whether the voice hears a long vowel at the end: "スウ", "カア".
    private var isLong: Bool {
        guard letters.count > 1, let last = letters.last, Self.vowels[last] == last else { return false }
        return Self.vowels[letters[letters.count - 2]] == last
    }
}
