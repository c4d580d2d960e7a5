/// Amounts: numbers alone or with what is counted, measured or paid right behind them.
enum Quantity: GrammarRule {
    /// Longer runs of digits are numbers of something and told one by one.
    private static let longestNumber = 6
    /// The fewest digits that a telephone that is only named has ("113").
    private static let shortestNamed = 3

    static func match(_ place: Place) -> Match? { match(place, isNegative: false) }

    /// The amount at `place`, behind a minus when it `isNegative`, which is then the token before.
    static func match(_ place: Place, isNegative: Bool) -> Match? {
        let writing = place.writing
        guard let (numeral, end) = NumeralGrammar.parse(writing, place.start, isNegative: isNegative) else {
            return nil
        }
        let start = isNegative ? place.start - 1 : place.start
        if let (thing, end) = qualified(writing, numeral, end) { return Match(thing, start..<end) }
        guard end == place.start + 1, !isNegative else { return Match(.number(numeral), start..<end) }
        return Match(alone(place), end: end)
    }

    /// Digits that nothing is known about: a number, or told one by one.
    static func plain(_ writing: Writing, _ index: Int) -> [Piece] {
        let digits = writing.string(index)
        let isTold =
            writing.hasLeadingZero(index) && (digits.count > 2 || digits == "00")
            || digits.count > longestNumber && !(digits.hasSuffix("000") && digits.count <= longestNumber + 2)
        return isTold
            ? DigitGroups.pieces(digits, index..<index + 1) : [.thing(.number(Numeral(digits)), index..<index + 1)]
    }

    private static func alone(_ place: Place) -> [Piece] {
        let writing = place.writing
        let digits = writing.string(place.start)
        let own = place.start..<place.start + 1
        let roles = writing.rolesBefore(place.start)
        if isNamed(place, digits) || roles.contains(.digits) && digits.count >= shortestNamed {
            return DigitGroups.pieces(digits, own)
        }
        if roles.contains(.year), let year = CalendarDate.year(writing, place.start) {
            return [.thing(.date(day: nil, month: nil, year: year), own)]
        }
        return plain(writing, place.start)
    }

    /// Whether everybody knows `digits` as a telephone number.
    private static func isNamed(_ place: Place, _ digits: String) -> Bool {
        if place.lexicon.conventions.hotlines.contains(digits) { return true }
        let before = place.writing.skippingSpace(backFrom: place.start - 1)
        return place.lexicon.conventions.emergencyNumbers.contains(digits) && !place.writing.is(.letters, at: before)
    }

    /// The amount with what is behind it, and the index behind that.
    private static func qualified(_ writing: Writing, _ numeral: Numeral, _ end: Int) -> (SemioticClass, Int)? {
        let spaced = writing.skippingSpace(end)
        if writing.mark(spaced) == "%" { return (.percent(numeral), spaced + 1) }
        if let (currency, end) = CurrencyGrammar.parse(writing, spaced) { return (.money(numeral, currency), end) }
        if let (counter, behind) = writing.lexicon.counter(in: writing, at: end) {
            return (.counted(numeral, counter: counter), behind)
        }
        if let (unit, end) = UnitGrammar.parse(writing, spaced, isSpaced: spaced != end) {
            return (.measure(numeral, unit), end)
        }
        guard writing.roles(end).contains(.ordinalEnding), let value = numeral.integer else { return nil }
        return (.ordinal(value), end + 1)
    }
}
