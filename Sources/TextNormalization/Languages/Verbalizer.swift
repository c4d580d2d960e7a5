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
