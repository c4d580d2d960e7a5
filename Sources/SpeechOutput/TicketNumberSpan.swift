/// A ticket number as "B012" within a text: one or two capital letters and three to six digits, standing alone.
///
/// The engine reads "A012" as "A twelve"; people compare it with the ticket in their hand, digit by digit.
struct TicketNumberSpan {
    private static let letterCount = 1...2
    private static let digitCount = 3...6

    /// Its characters.
    let range: Range<Int>

    /// The ticket number that begins at `index`, if one does.
    init?(in characters: [Character], at index: Int) {
        guard index == 0 || !characters[index - 1].isWordPart else { return nil }
        let letters = characters[index...].prefix { $0.isASCII && $0.isUppercase }
        let digits = characters[letters.endIndex...].prefix { $0.isASCII && $0.isWholeNumber }
        guard Self.letterCount.contains(letters.count), Self.digitCount.contains(digits.count),
            digits.endIndex == characters.endIndex || !characters[digits.endIndex].isWordPart
        else { return nil }
        range = index..<digits.endIndex
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}
