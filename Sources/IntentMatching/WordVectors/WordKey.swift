/// Under which number an entry of `WordVectors` is found: a hash of the words it is made of, one or more in a row.
///
/// The hashes of the words are those of `FeatureList.vocabulary`, so a text is spelled once for its features and for
/// this. The key of one word is its hash.
struct WordKey {
    /// Tells whether a table was made with the same hashes: the key of words in which every kind of letter comes.
    static let probe = key(of: words(of: "đường 2 서울 東京 cafe"))

    private(set) var value: UInt64 = 0

    /// Takes the next word.
    mutating func take(_ word: UInt64) { value = (value &* 0x9E37_79B9_7F4A_7C15).rotated ^ word }

    /// The key of an entry of these words.
    static func key(of words: [UInt64]) -> UInt64 {
        var key = WordKey()
        for word in words { key.take(word) }
        return key.value
    }

    /// The hashes of the words of `text`.
    static func words(of text: String) -> [UInt64] {
        FeatureExtractor.features(of: Tokenizer.tokens(of: text)).vocabulary
    }
}

extension UInt64 {
    /// The halves exchanged.
    fileprivate var rotated: UInt64 { self << 32 | self >> 32 }
}
