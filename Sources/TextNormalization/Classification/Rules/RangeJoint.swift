/// The dash of a range: "1-3 ngày", "7h30 - 11h30", "12/5-15/5", "thứ 2 - thứ 6".
enum RangeJoint: GrammarRule {
    private static let ends: [any GrammarRule.Type] = [
        LedNumber.self, CalendarDate.self, TimeOfDay.self, Quantity.self, LetteredNumber.self,
    ]

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard writing.mark(place.start) == "-" || writing.mark(place.start) == "~", let from = place.previous?.thing
        else {
            return nil
        }
        let tokens = place.start..<place.start + 1
        let next = place.moved(
            to: writing.skippingSpace(place.start + 1), behind: FoundPieces([.thing(.to, tokens)]))
        guard let to = ends.lazy.compactMap({ $0.match(next) }).first?.pieces.first?.thing, isRange(from, to) else {
            return nil
        }
        return Match(.to, tokens)
    }

    private static func isRange(_ from: SemioticClass, _ to: SemioticClass) -> Bool {
        switch (from, to) {
        // "A001-A005": the last piece of one, the first of the other.
        case (.time, .time), (.date, .date), (.digits, .letters): return true
        case (.number(let numeral), .time), (.number(let numeral), .date): return numeral.decimals.isEmpty
        case (.ordinal(let from), .ordinal(let to)): return from < to
        case (.time, _), (.date, _): return false
        default:
            guard let from = amount(from), let to = amount(to) else { return false }
            return isBelow(from, to)
        }
    }

    private static func amount(_ thing: SemioticClass) -> Numeral? {
        switch thing {
        case .number(let numeral), .money(let numeral, _), .percent(let numeral), .measure(let numeral, _),
            .counted(let numeral, _):
            numeral
        default: nil
        }
    }

    private static func isBelow(_ one: Numeral, _ other: Numeral) -> Bool {
        if one.whole.count != other.whole.count { return one.whole.count < other.whole.count }
        return (one.whole, one.decimals) < (other.whole, other.decimals)
    }
}
