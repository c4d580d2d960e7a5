/// A small grammar: what one idea looks like in writing.
protocol GrammarRule: Sendable {
    /// What begins at a place of a writing by this grammar; nil when nothing does.
    static func match(_ place: Place) -> Match?
}

/// A place in a writing, and what was found before it.
struct Place {
    /// The writing.
    let writing: Writing
    /// The token there.
    let start: Int
    /// The pieces before it.
    let found: FoundPieces

    /// The token there.
    var token: Token { writing[start] }
    /// What the language looks up.
    var lexicon: Lexicon { writing.lexicon }
    /// The piece before it, when nothing but a space is between them.
    var previous: Piece? {
        guard let last = found.pieces.last, writing.skippingSpace(last.tokens.upperBound) == start else { return nil }
        return last
    }

    /// Another place, `start`, behind `found`.
    func moved(to start: Int, behind found: FoundPieces? = nil) -> Place {
        Place(writing: writing, start: start, found: found ?? self.found)
    }
}

/// The pieces of a writing that were found so far; shared, so that looking back copies nothing.
final class FoundPieces {
    /// In the order of the writing.
    var pieces: [Piece]

    /// Starts with `pieces`.
    init(_ pieces: [Piece] = []) { self.pieces = pieces }
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
