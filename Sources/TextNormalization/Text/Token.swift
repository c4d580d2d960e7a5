/// A run of cleaned text that is one thing to look at.
struct Token {
    /// What a token is made of.
    enum Kind: UInt8 {
        /// Latin letters, with apostrophes between them.
        case letters
        /// One ideograph, kana or Hangul syllable: words are not parted in some of these writings.
        case ideograph
        /// ASCII digits.
        case digits
        /// One mark of punctuation or symbol, or the end of a line.
        case mark
        /// White space.
        case space
        /// What stands behind the text, and before it.
        case end
    }

    /// What is behind and before the text.
    static let end = Token(kind: .end, range: 0..<0)

    /// What it is made of.
    let kind: Kind
    /// Its code points in the cleaned text.
    let range: Range<Int>
    /// For letters, ideographs and digits: a hash of them in small letters.
    var hash = FoldedHash()
    /// How many capitals it has.
    var capitals = 0
    /// How many letters it has.
    var letters = 0
    /// Whether it has a letter that sounds by itself.
    var hasVowel = false
    /// Whether it begins with a capital.
    var isCapitalized = false
    /// Whether it is written with letters, or joints, that the language's own words do not have.
    var hasForeignLetter = false

    /// How many code points it has.
    var count: Int { range.count }
    /// Whether it has capitals only, two at least.
    var isAllCapitals: Bool { capitals >= 2 && capitals == letters }
}

/// FNV-1a over code points in small letters: words are looked up by it without a string being made.
struct FoldedHash: Hashable {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes in the small letter of `scalar`.
    mutating func add(_ scalar: Unicode.Scalar) { value = (value ^ UInt64(scalar.lowercased.value)) &* 0x100_0000_01b3 }

    /// The hash of nothing.
    init() {}

    /// The hash of `word`.
    init(_ word: some Sequence<Unicode.Scalar>) {
        for scalar in word { add(scalar) }
    }
}
