/// Numbers of legal documents: "61/2018/NĐ-CP", "1234/QĐ-UBND", "Luật số 61/2018".
///
/// What stands behind the number is left to the other grammars; its kind is said before when the text does not.
enum LegalDocument: GrammarRule {
    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard let (before, number, end) = numbered(writing, place.start), writing.mark(end) == "/" else { return nil }
        let isKindSaid = writing.rolesBefore(place.start).contains(.document)
        let year = CalendarDate.year(writing, end + 1)
        let isKindBehindYear = year != nil && writing.mark(end + 2) == "/" && isKind(writing, end + 3)
        guard isKindBehindYear || year != nil && isKindSaid || isKind(writing, end + 1) else { return nil }
        let behind = year == nil ? end + 1 : end + (isKindBehindYear ? 3 : 2)
        let thing: SemioticClass = year.map { .document(number: number, year: $0) } ?? .number(Numeral(String(number)))
        let kind = isKindSaid ? [] : kind(place, behind)
        return Match(kind + part(before, place.start) + [.thing(thing, end - 1..<behind)], end: behind)
    }

    /// The number of a document, which may have a part before a dot ("66.22"), and the index behind it.
    private static func numbered(_ writing: Writing, _ start: Int) -> (before: Int?, number: Int, end: Int)? {
        guard let first = writing.value(start) else { return nil }
        guard writing.mark(start + 1) == ".", let second = writing.value(start + 2) else {
            return (nil, first, start + 1)
        }
        return (first, second, start + 3)
    }

    private static func part(_ number: Int?, _ index: Int) -> [Piece] {
        guard let number else { return [] }
        let dot = index + 1..<index + 2
        return [.thing(.number(Numeral(String(number))), index..<index + 1), .thing(.sign("."), dot)]
    }

    /// Whether something as "NĐ-CP" or "QH15" is there.
    private static func isKind(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].isAllCapitals || writing.mark(index + 1) == "-" && writing[index].isCapitalized else {
            return false
        }
        return writing.mark(index + 1) == "-" && writing.is(.letters, at: index + 2)
            || writing.is(.digits, at: index + 1)
    }

    private static func kind(_ place: Place, _ index: Int) -> [Piece] {
        let writing = place.writing
        guard writing.is(.letters, at: index), writing.mark(index + 1) == "-" else { return [] }
        let kind = writing.string(index)
        guard place.lexicon.conventions.abbreviations[kind] != nil else { return [] }
        return [.thing(.abbreviation(kind), place.start..<place.start + 1)]
    }
}
