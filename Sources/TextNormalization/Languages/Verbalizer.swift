package import Reception

/// Says in one language what the classifier found: a file a language, pure tables and small functions.
///
/// What `words` gives is read by the voice as it is: no digit, no symbol, no abbreviation, no script that the voice does
/// not read, words parted by single spaces (in Chinese and Japanese by none), commas for short pauses only.
package protocol Verbalizer: Sendable {
    /// Its language.
    var language: Language { get }
    /// What the classifier looks up.
    var conventions: WritingConventions { get }
    /// `thing` in words; never empty, save for a `sign` that the language leaves out.
    func words(for thing: SemioticClass) -> String
    /// `digits`, told one by one: a word for each, in order.
    func digitWords(_ digits: String) -> [String]
}

/// How a language is written, where that differs.
package struct WritingConventions: Sendable {
    /// What parts digits from decimals. The other of "." and "," parts thousands; both are tried where the digits stand in
    /// threes, for people write as they learnt it.
    package let decimalMark: Character
    /// Words for abbreviations, as written with upper case and dots. A word in capitals that is not here is spelled when it
    /// cannot be read.
    package let abbreviations: [String: String]
    /// Words for words of other languages, in lower case: "hotline": "hót lai".
    package let foreignWords: [String: String]
    /// What follows a number directly and decides how it is read; the longest that fits counts. None where words are parted by
    /// spaces.
    package let counters: [String]
    /// Whether words are parted by spaces.
    package let partsWords: Bool

    /// Puts conventions together.
    package init(
        decimalMark: Character, abbreviations: [String: String] = [:], foreignWords: [String: String] = [:],
        counters: [String] = [], partsWords: Bool = true
    ) {
        self.decimalMark = decimalMark
        self.abbreviations = abbreviations
        self.foreignWords = foreignWords
        self.counters = counters
        self.partsWords = partsWords
    }
}
