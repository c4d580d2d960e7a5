/// Finds the numbers of desks, 1 to 99: "quầy ba", "window number 12", 三号窗口, "le troisième guichet".
///
/// A number alone is a price, an age or a time as well. So one counts only beside a word that stands beside `{desk}` in the
/// templates, or when nothing else is said.
struct DeskNumbers {
    /// No hall has more desks.
    private static let known = 1...99
    /// How far an ordinal may be from the word for a desk, in words.
    private static let reach = 2

    let numbers: HeardNumbers

    /// The desk whose number begins at word `start`; whether it counts or not, `number` is the number there.
    func code(at start: Int, number: HeardNumber) -> HeardCode? {
        let heard = numbers.heard
        guard number.digits.utf8.count <= 2, number.isWritten ? number.parts == 1 : true,
            let value = Int(number.digits), Self.known.contains(value),
            !(number.end < heard.tokens.count && heard.traits[number.end].contains(.unit)),
            !numbers.isNumeral(at: number.end), let quality = quality(start..<number.end, number)
        else { return nil }
        return HeardCode(value: String(value), words: start..<number.end, quality: quality)
    }

    private func quality(_ words: Range<Int>, _ number: HeardNumber) -> Double? {
        if number.isOrdinal, isNearDesk(words) { return 0.95 }
        if isBeforeDesk(words.lowerBound - 1) { return number.isUnmarked ? 0.7 : 1 }
        guard !number.isUnmarked else { return nil }
        if isFollowed(words) { return 1 }
        return numbers.heard.tokens.count <= words.count + 1 ? 0.6 : nil
    }

    private func isBeforeDesk(_ index: Int) -> Bool {
        numbers.heard.traits.indices.contains(index) && numbers.heard.traits[index].contains(.beforeDesk)
    }

    private func isNearDesk(_ words: Range<Int>) -> Bool {
        (words.lowerBound - Self.reach..<words.upperBound + Self.reach).contains { isBeforeDesk($0) }
    }

    /// Whether a counter follows, in scripts where it does: 三号, 3번.
    private func isFollowed(_ words: Range<Int>) -> Bool {
        let heard = numbers.heard
        return words.upperBound < heard.tokens.count && heard.tokens[words.upperBound].form.syllable != nil
            && heard.traits[words.upperBound].contains(.afterDesk)
    }
}
