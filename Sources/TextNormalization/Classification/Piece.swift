/// A stretch of a text and what it stands for.
struct Piece {
    /// What a stretch stands for.
    enum Content: Hashable {
        /// A word that is read as it is written.
        case word
        /// Something the language's verbalizer says.
        case thing(SemioticClass)
        /// These words.
        case words(String)
        /// A pause: one of ". ? ! : ; ,".
        case pause(Unicode.Scalar)
    }

    /// What it stands for.
    let content: Content
    /// Its tokens.
    let tokens: Range<Int>

    /// `thing`, written in `tokens`.
    static func thing(_ thing: SemioticClass, _ tokens: Range<Int>) -> Piece {
        Piece(content: .thing(thing), tokens: tokens)
    }

    /// A short pause at `tokens`.
    static func comma(_ tokens: Range<Int>) -> Piece { Piece(content: .pause(","), tokens: tokens) }

    /// What the verbalizer says of it, if it does.
    var thing: SemioticClass? {
        if case .thing(let thing) = content { thing } else { nil }
    }
}
