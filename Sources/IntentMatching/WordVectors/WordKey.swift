/// Under which number an entry of `WordVectors` is found: a hash of the words it is made of, one or more in a row.
struct WordKey {
    /// Tells whether a table was made with the same hashes: the key of words in which every kind of letter comes.
    static let probe = key(of: Tokenizer.tokens(of: "đường 2 서울 東京 café"))

    /// The key of the words so far.
    private(set) var value: UInt64 = 0

    /// Takes the next word.
    mutating func take(_ word: Token.Form) {
        var hash = FeatureHash(.word)
        for (index, scalar) in word.letters.unicodeScalars.enumerated() {
            hash.take(WordCode.letter(scalar, word.marks.shapes(ofLetter: index)))
        }
        if let tone = WordCode.tone(word.marks) { hash.take(tone) }
        take(hash.value)
    }

    /// Takes a part of a word, the hash of its letters with what is before them.
    private mutating func take(_ hash: UInt64) { value = (value &* 0x9E37_79B9_7F4A_7C15) ^ hash }

    /// The key of an entry of these words.
    static func key(of words: [Token]) -> UInt64 {
        var key = WordKey()
        for word in words { key.take(word.form) }
        return key.value
    }
}

/// The key of a part of a word, letter by letter: of its beginning, which is the key of the word that ends there, or of
/// what goes on with a word.
struct WordPieceKey {
    private var hash = FeatureHash(.word)

    /// Begins a piece at letter number `start` of a word.
    init(from start: Int) {
        if start > 0 { hash.take(WordCode.end) }
    }

    /// Takes the next letter, a to z.
    mutating func take(_ letter: UInt8) { hash.take(UInt32(letter)) }

    /// The key of the letters so far.
    var value: UInt64 { hash.value }
}
