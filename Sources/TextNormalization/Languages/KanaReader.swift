/// Reads Japanese as it is written: which kana each stretch is read as.
package protocol KanaReader: Sendable {
    /// The words of `text` in order, without gaps or overlaps.
    ///
    /// `whole` are stretches of characters of `text`, rising and not overlapping, that stand for themselves: no word reaches
    /// over an edge of one. What is read inside them does not matter, only what they do to their neighbours.
    func morphemes(of text: String, keeping whole: [Range<Int>]) -> [Morpheme]
}

/// A word as a dictionary finds it in running text.
package struct Morpheme: Hashable, Sendable {
    /// How many characters it is long, at least one.
    package let characters: Int
    /// How it is pronounced, in katakana ("ワ" for the particle "は"); nil when the dictionary does not know it. Signs stand
    /// for themselves.
    package let kana: String?
    /// What it does in the sentence.
    package let kind: Kind

    /// What a word does in the sentence.
    package enum Kind: Hashable, Sendable {
        /// A word of its own.
        case word
        /// A particle, an ending or a suffix: it belongs to the word before it.
        case ending
        /// A numeral or a part of one: "三", "百".
        case numeral
    }

    /// A word of so many characters.
    package init(characters: Int, kana: String?, kind: Kind = .word) {
        self.characters = characters
        self.kana = kana
        self.kind = kind
    }
}
