/// Numbers of legal documents: "61/2018/NĐ-CP", "1234/QĐ-UBND", "Luật số 61/2018".
///
/// What stands behind the number is left to the other grammars; its kind is said before when the text does not.
enum LegalDocument: GrammarRule {
    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard writing.mark(place.start + 1) == "/", let number = writing.value(place.start) else { return nil }
        if let year = CalendarDate.year(writing, place.start + 2) {
            let isKindBehind = writing.mark(place.start + 3) == "/" && isKind(writing, place.start + 4)
            guard isKindBehind || writing.rolesBefore(place.start).contains(.document) else { return nil }
            let end = place.start + (isKindBehind ? 4 : 3)
            let document = Piece.thing(.document(number: number, year: year), place.start..<end)
            return Match(kind(place, end) + [document], end: end)
        }
        guard isKind(writing, place.start + 2) else { return nil }
        let end = place.start + 2
        return Match(
            kind(place, end) + [.thing(.number(Numeral(String(number))), place.start..<end)], end: end)
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
        guard !writing.rolesBefore(place.start).contains(.document), writing.is(.letters, at: index) else { return [] }
        let kind = writing.string(index)
        guard place.conventions.abbreviations[kind] != nil else { return [] }
        return [.thing(.abbreviation(kind), place.start..<place.start + 1)]
    }
}
