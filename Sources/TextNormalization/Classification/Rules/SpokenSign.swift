/// Signs that are said where they stand: "R&D", "+5", "a = b", "#12".
enum SpokenSign: GrammarRule {
    private static let anywhere = Set<Unicode.Scalar>("&=%@".unicodeScalars)
    private static let beforeDigits = Set<Unicode.Scalar>("+#<>≤≥±×".unicodeScalars)

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard let mark = writing.mark(place.start), place.previous != nil || beforeDigits.contains(mark) else {
            return nil
        }
        let isBeforeDigits = writing.is(.digits, at: writing.skippingSpace(place.start + 1))
        guard anywhere.contains(mark) || beforeDigits.contains(mark) && isBeforeDigits || isPlusOfWords(place, mark)
        else {
            return nil
        }
        return Match(.sign(Character(mark)), place.start..<place.start + 1)
    }

    /// A plus between words; one before an item of a list is not said.
    private static func isPlusOfWords(_ place: Place, _ mark: Unicode.Scalar) -> Bool {
        guard mark == "+", let previous = place.previous else { return false }
        if case .pause = previous.content { return false }
        return place.writing.is(.letters, at: place.writing.skippingSpace(place.start + 1))
    }
}
