/// Finds the numbers of desks, 1 to 99: "quầy ba", "window number 12", 三号窗口, "le troisième guichet".
///
/// A number alone is a price, an age or a time as well. So one counts only beside a word that stands beside `{desk}` in the
/// templates, or when nothing else is said.
struct DeskNumbers {
    /// No hall has more desks.
    private static let known = 1...99
    /// How far a number may be from the word for a desk, in words.
    private static let reach = 5

    let numbers: HeardNumbers

    /// The desk whose number begins at word `start`; whether it counts or not, `number` is the number there.
    func code(at start: Int, number: HeardNumber) -> HeardCode? {
        guard number.digits.utf8.count <= 2, number.isWritten ? number.parts == 1 : true,
            let value = Int(number.digits), Self.known.contains(value),
            !(number.end < heard.tokens.count && heard.traits[number.end].contains(.unit)),
            !numbers.isNumeral(at: number.end), let quality = quality(start..<number.end, number)
        else { return nil }
        return HeardCode(value: String(value), words: start..<number.end, quality: quality)
    }

    private func quality(_ words: Range<Int>, _ number: HeardNumber) -> Double? {
        let counter = isFollowed(words) ? words.upperBound : nil
        let isNear = isNearDesk(words, besides: counter)
        if number.isOrdinal { return isNear ? 0.95 : nil }
        let isPlain = number.isUnmarked || words.count == 1 && isOrdinary(words.lowerBound)
        // 구 is nine, and the end of 창구, a desk.
        if isPlain, !isNear || heard.traits[words.lowerBound].contains(.nearDesk) { return nil }
        if counter != nil { return isNear ? 1 : 0.8 }
        if isBeforeDesk(words.lowerBound - 1), !(isPlain && isSpelledSyllable(words.lowerBound)) {
            return number.isUnmarked ? 0.7 : isNear ? 1 : 0.8
        }
        return !isPlain && heard.tokens.count <= words.count + 1 ? 0.6 : nil
    }

    private var heard: HeardWords { numbers.heard }

    /// Whether the word says something else in other sentences: "ba" is three, and a father.
    private func isOrdinary(_ index: Int) -> Bool {
        heard.signs[index] != .digits && heard.traits[index].contains(.ordinary)
    }

    /// Whether the word is a kana or a Korean syllable, of which most words and endings are made, and no Chinese character.
    private func isSpelledSyllable(_ index: Int) -> Bool {
        guard let syllable = heard.tokens[index].form.syllable else { return false }
        return !(0x3400...0x9FFF).contains(syllable)
    }

    private func isBeforeDesk(_ index: Int) -> Bool {
        index >= 0 && !heard.traits[index].isDisjoint(with: [.beforeDesk, .nearDesk])
    }

    private func isNearDesk(_ words: Range<Int>, besides counter: Int?) -> Bool {
        let near = (words.lowerBound - Self.reach..<words.upperBound + Self.reach).clamped(to: heard.tokens.indices)
        return near.contains { $0 != counter && !words.contains($0) && heard.traits[$0].contains(.nearDesk) }
    }

    /// Whether a counter follows, in scripts where it does: 三号, 3번.
    private func isFollowed(_ words: Range<Int>) -> Bool {
        words.upperBound < heard.tokens.count && heard.signs[words.upperBound] == .syllable
            && heard.traits[words.upperBound].contains(.afterDesk)
    }
}
