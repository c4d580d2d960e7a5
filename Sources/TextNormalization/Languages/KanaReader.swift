/// Reads Japanese as it is written: which kana each stretch is read as.
package protocol KanaReader: Sendable {
    /// The stretches of `text` in order, without gaps, each a number of its characters with their reading in katakana as it is
    /// pronounced ("コンニチワ"); a stretch whose reading is not known has none, and the text can then only be shown.
    func readings(of text: String) -> [(characters: Int, kana: String?)]
}
