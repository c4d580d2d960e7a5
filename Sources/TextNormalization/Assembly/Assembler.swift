/// Says the pieces of a writing in words and puts them together.
struct Assembler {
    /// The writing.
    let writing: Writing
    /// What says the pieces that are not simply read.
    let verbalizer: any Verbalizer

    /// The words of `pieces`.
    func spoken(_ pieces: [Piece]) -> SpokenText {
        var builder = SpokenTextBuilder(expected: writing.text.scalars.count * 2)
        var before: Piece?
        for piece in pieces {
            append(piece, behind: before, to: &builder)
            before = piece
        }
        return builder.finish()
    }

    private func append(_ piece: Piece, behind before: Piece?, to builder: inout SpokenTextBuilder) {
        let isJoined = isJoined(before, piece)
        let display = writing.display(piece.tokens)
        switch piece.content {
        case .pause(let mark): builder.append(pause: mark)
        case .words(let words): builder.append(words, for: display, joined: isJoined)
        case .thing(let thing): builder.append(verbalizer.words(for: thing), for: display, joined: isJoined)
        case .word:
            let isTitle = writing[piece.tokens.lowerBound].isAllCapitals
            builder.append(writing.scalars(piece.tokens), lowercased: isTitle, for: display, joined: isJoined)
        }
    }

    /// Whether no space is said between two pieces: everywhere where words are not parted; else where an ideograph or
    /// syllable touches what is before it, save for a counter behind digits told one by one.
    private func isJoined(_ before: Piece?, _ piece: Piece) -> Bool {
        guard writing.lexicon.conventions.partsWords else { return true }
        if piece.thing == .to, writing.lexicon.conventions.attachesRangeJoint { return true }
        guard let before, before.tokens.upperBound == piece.tokens.lowerBound else { return false }
        if case .digits? = before.thing, writing.lexicon.counter(in: writing, at: piece.tokens.lowerBound) != nil {
            return false
        }
        return writing.is(.ideograph, at: piece.tokens.lowerBound)
            || writing.is(.ideograph, at: before.tokens.upperBound - 1) && piece.thing != nil
    }
}
