/// Marks that make a pause. Others part words and are not said.
enum Punctuation: GrammarRule {
    static func match(_ place: Place) -> Match? {
        let tokens = place.start..<place.start + 1
        switch place.writing.mark(place.start) {
        case let mark? where ".?!:;,".unicodeScalars.contains(mark):
            return Match([Piece(content: .pause(mark), tokens: tokens)], end: tokens.upperBound)
        case "(", ")", "\n": return Match([.comma(tokens)], end: tokens.upperBound)
        case "-" where isDash(place): return Match([.comma(tokens)], end: tokens.upperBound)
        default: return nil
        }
    }

    /// Whether spaces or digits are around it; other dashes join words.
    private static func isDash(_ place: Place) -> Bool {
        [Token.Kind.space, .digits].contains { kind in
            place.writing.is(kind, at: place.start - 1) && place.writing.is(kind, at: place.start + 1)
        }
    }
}
