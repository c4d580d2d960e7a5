/// A word with letters that the language's own words do not have.
enum ForeignWord: GrammarRule {
    static func match(_ place: Place) -> Match? {
        guard place.token.kind == .letters, place.token.hasForeignLetter else { return nil }
        return Match(.foreignWord(place.writing.string(place.start)), place.start..<place.start + 1)
    }
}
