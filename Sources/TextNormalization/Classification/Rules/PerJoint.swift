/// "/" between an amount and what it is for: "50.000đ/bản", "3 lần/ngày".
enum PerJoint: GrammarRule {
    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard writing.mark(place.start) == "/", isBehindAmount(place) else { return nil }
        let next = writing.skippingSpace(place.start + 1)
        guard writing.is(.letters, at: next) || writing.is(.ideograph, at: next) else { return nil }
        let tokens = place.start..<place.start + 1
        let per = place.lexicon.conventions.per
        return Match([per.isEmpty ? .comma(tokens) : Piece(content: .words(per), tokens: tokens)], end: place.start + 1)
    }

    private static func isBehindAmount(_ place: Place) -> Bool {
        switch place.previous?.thing {
        case .money, .measure, .counted, .percent: return true
        case nil: break
        default: return false
        }
        // "đồng/người/lần": behind what the amount is for.
        if place.previous?.content == .word, let joint = place.found.pieces.dropLast().last?.content,
            joint == .words(place.lexicon.conventions.per)
        {
            return true
        }
        let writing = place.writing
        let word = writing.skippingSpace(backFrom: place.start - 1)
        return writing.is(.letters, at: word) && writing.is(.digits, at: writing.skippingSpace(backFrom: word - 1))
    }
}
