import TextNormalization

/// A word as MeCab found it, with the features the IPA dictionary has of it.
struct MecabWord {
    /// Its bytes in the sentence.
    let bytes: Range<Int>
    /// Its pronunciation in katakana; nil when the dictionary does not have the word.
    let kana: String?
    /// What it does.
    let kind: Morpheme.Kind

    /// Columns of the IPA dictionary: part of speech and two of its kinds, 読み and 発音.
    private enum Column {
        static let part = 0
        static let kind = 1
        static let subkind = 2
        static let reading = 7
        static let pronunciation = 8
    }

    /// A word at `bytes`, with the line the dictionary has of it.
    init(bytes: Range<Int>, features line: String) {
        self.bytes = bytes
        let features = line.split(separator: ",", omittingEmptySubsequences: false)
        let isKnown = features.count > Column.pronunciation && features[Column.part] != "記号"
        kana =
            isKnown ? Self.kana(reading: features[Column.reading], pronunciation: features[Column.pronunciation]) : nil
        kind = Self.kind(features)
    }

    /// The pronunciation ("ワ" for "は"), with long vowels as the reading writes them: テスウリョウ, not テスーリョー.
    private static func kana(reading: Substring, pronunciation: Substring) -> String {
        guard reading.count == pronunciation.count else { return String(pronunciation) }
        return String(zip(reading, pronunciation).map { $1 == "ー" ? $0 : $1 })
    }

    private static func kind(_ features: [Substring]) -> Morpheme.Kind {
        guard features.count > Column.subkind else { return .word }
        let isNumeral = features[Column.part] == "名詞" && features[Column.kind] == "数"
        let belongs = ["助詞", "助動詞"].contains(features[Column.part]) || ["接尾", "非自立"].contains(features[Column.kind])
        return isNumeral ? .numeral : belongs ? .ending : .word
    }
}
