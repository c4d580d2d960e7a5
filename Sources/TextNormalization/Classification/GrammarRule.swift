/// A small grammar: what one idea looks like in writing.
protocol GrammarRule: Sendable {
    /// What begins at a place of a writing by this grammar; nil when nothing does.
    static func match(_ place: Place) -> Match?
}

/// A place in a writing, and what was found right before it.
struct Place {
    /// The writing.
    let writing: Writing
    /// The token there.
    let start: Int
    /// The piece before it, when nothing but a space is between them.
    var previous: Piece?

    /// The token there.
    var token: Token { writing[start] }
    /// The language's conventions.
    var conventions: WritingConventions { writing.lexicon.conventions }
}

/// What a grammar found.
struct Match {
    /// What the tokens stand for, in order.
    let pieces: [Piece]
    /// The token behind them.
    let end: Int

    /// `pieces` that end before `end`.
    init(_ pieces: [Piece], end: Int) {
        self.pieces = pieces
        self.end = end
    }

    /// One `thing` in `tokens`.
    init(_ thing: SemioticClass, _ tokens: Range<Int>) {
        self.init([.thing(thing, tokens)], end: tokens.upperBound)
    }
}
