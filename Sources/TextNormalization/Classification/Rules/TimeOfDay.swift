/// Times: "7h30", "7g30", "07:30", "7:30:15", "14h", "7 h 30".
enum TimeOfDay: GrammarRule {
    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard writing.digitCount(place.start) <= 2, let hour = writing.value(place.start), hour < 24 else { return nil }
        if writing.mark(place.start + 1) == ":" {
            guard let minute = sixtieth(writing, place.start + 2) else { return nil }
            return clock(place, hour, minute)
        }
        let mark = writing.skippingSpace(place.start + 1)
        guard writing.roles(mark).contains(.hourMark) else { return nil }
        if let minute = sixtieth(writing, writing.skippingSpace(mark + 1)) {
            let end = writing.skippingSpace(mark + 1) + 1
            // A word for minutes behind them says nothing more.
            let behind = writing.lexicon.counter(in: writing, at: end)?.end ?? end
            return Match(.time(hour: hour, minute: minute), place.start..<behind)
        }
        // "7 g" is rather a weight; other letters right behind make it a word.
        guard writing[mark].hash == hourSign, !writing.is(.digits, at: mark + 1) else { return nil }
        return Match(.time(hour: hour, minute: nil), place.start..<mark + 1)
    }

    private static let hourSign = FoldedHash("h".unicodeScalars)

    private static func clock(_ place: Place, _ hour: Int, _ minute: Int) -> Match? {
        let time = Piece.thing(.time(hour: hour, minute: minute), place.start..<place.start + 3)
        let writing = place.writing
        guard writing.mark(place.start + 3) == ":", let second = sixtieth(writing, place.start + 4) else {
            return Match([time], end: place.start + 3)
        }
        let seconds = SemioticClass.measure(Numeral(String(second)), .second)
        return Match([time, .thing(seconds, place.start + 3..<place.start + 5)], end: place.start + 5)
    }

    /// Two digits below 60.
    private static func sixtieth(_ writing: Writing, _ index: Int) -> Int? {
        guard writing.digitCount(index) == 2, let value = writing.value(index), value < 60 else { return nil }
        return value
    }
}
