import Foundation

/// A word in Latin letters, said in kana: from the table, as a Vietnamese syllable, spelled, or sound by sound.
struct LatinWord {
    /// Its kana; empty when it has no letter.
    let kana: String

    /// Longer words in capitals are rather words.
    private static let longestSpelled = 4

    /// Reads `word` as it is written.
    init(_ word: String) {
        let lower = word.lowercased().precomposedStringWithCanonicalMapping
        if let known = JapaneseWords.foreign[lower] {
            kana = known
        } else if let syllable = VietnameseInKana(lower) {
            kana = syllable.kana
        } else if word.count <= Self.longestSpelled, word == word.uppercased(),
            word.allSatisfy({ $0.isASCII && $0.isLetter })
        {
            kana = word.compactMap { JapaneseUnits.letters[$0] }.joined()
        } else {
            kana = Self.parts(of: lower).map(Self.part).joined()
        }
    }

    /// The runs of letters and digits in a word with others between: "k'brông".
    private static func parts(of word: String) -> [Substring] { word.split { !$0.isLetter && !$0.isASCIIDigit } }

    private static func part(_ part: Substring) -> String {
        let word = String(part)
        if let known = JapaneseWords.foreign[word] ?? VietnameseInKana(word)?.kana { return known }
        return Katakana(sounds(plain(word))).text
    }

    /// Only a to z and digits: marks and other scripts are dropped.
    private static func plain(_ word: String) -> String {
        let latin = word.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? ""
        return latin.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isASCIIDigit) }
    }

    /// A word without a vowel is spelled, any other read as if it were Japanese in Latin letters.
    private static func sounds(_ word: String) -> String {
        guard word.contains(where: "aeiouy".contains) else { return word.map(name).joined() }
        var rest = Substring(word)
        var kana = ""
        while !rest.isEmpty { kana += sound(&rest) }
        return kana
    }

    private static func name(_ character: Character) -> String {
        if let digit = character.wholeNumberValue { return JapaneseNumber.digits[digit] }
        return JapaneseUnits.letters[Character(character.uppercased())] ?? ""
    }

    /// Takes the longest sound that is known from the front.
    private static func sound(_ rest: inout Substring) -> String {
        for length in stride(from: min(4, rest.count), through: 1, by: -1) {
            guard let kana = sounds[String(rest.prefix(length))] else { continue }
            rest.removeFirst(length)
            return kana
        }
        return name(rest.removeFirst())
    }

    /// Consonants before each vowel, and alone.
    private static let sounds: [String: String] = {
        let rows: [(String, String)] = [
            ("", "ア イ ウ エ オ"), ("b v", "バ ビ ブ ベ ボ ブ"), ("c k q ck", "カ キ ク ケ コ ク"), ("ch tch", "チャ チ チュ チェ チョ チ"),
            ("d", "ダ ディ ドゥ デ ド ド"), ("f ph", "ファ フィ フ フェ フォ フ"), ("g", "ガ ギ グ ゲ ゴ グ"), ("h", "ハ ヒ フ ヘ ホ フ"),
            ("j", "ジャ ジ ジュ ジェ ジョ ジ"), ("l r", "ラ リ ル レ ロ ル"), ("m", "マ ミ ム メ モ ム"), ("n", "ナ ニ ヌ ネ ノ ン"),
            ("p", "パ ピ プ ペ ポ プ"), ("qu", "クア クイ ク クエ クオ ク"), ("s", "サ シ ス セ ソ ス"), ("sh", "シャ シ シュ シェ ショ シュ"),
            ("t th", "タ ティ トゥ テ ト ト"), ("w wh", "ワ ウィ ウ ウェ ウォ ウ"), ("x", "クサ クシ クス クセ クソ クス"),
            ("y", "ヤ イ ユ イエ ヨ イ"), ("z", "ザ ジ ズ ゼ ゾ ズ"),
        ]
        var table = [
            "ee": "イー", "oo": "ウー", "ng": "ング", "mb": "ンブ", "mp": "ンプ", "ce": "セ", "ci": "シ", "ll": "ル", "ss": "ス",
        ]
        for (names, row) in rows {
            let kana = row.components(separatedBy: " ")
            for name in names.isEmpty ? [""] : names.components(separatedBy: " ") {
                for (vowel, sound) in zip(["a", "i", "u", "e", "o", ""], kana) { table[name + vowel] = sound }
            }
        }
        table[""] = nil
        return table
    }()
}

extension Character {
    /// Whether it is one of "0" to "9".
    var isASCIIDigit: Bool { isASCII && isNumber }
}
