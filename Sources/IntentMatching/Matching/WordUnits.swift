/// Divides a sentence into what people take for its words.
///
/// The words of one value are one. Where every character is a word by itself, Korean ones belong together up to the next
/// space, kana of one kind too, and Chinese characters by twos, as most of their words have two.
enum WordUnits {
    /// The units in the order of the text; together they are all words. `values` are apart, in the order of the text.
    static func units(of tokens: [Token], values: [Range<Int>]) -> [Range<Int>] {
        var units: [Range<Int>] = []
        var start = 0
        for value in values {
            append(tokens, start..<value.lowerBound, to: &units)
            units.append(value)
            start = value.upperBound
        }
        append(tokens, start..<tokens.count, to: &units)
        return units
    }

    private static func append(_ tokens: [Token], _ words: Range<Int>, to units: inout [Range<Int>]) {
        var start = words.lowerBound
        for index in words where index + 1 == words.upperBound || !belong(tokens, start, index + 1) {
            units.append(start..<index + 1)
            start = index + 1
        }
    }

    /// Whether word `next` goes on the unit that begins with word `start`.
    private static func belong(_ tokens: [Token], _ start: Int, _ next: Int) -> Bool {
        guard let first = Script(tokens[start]), first == Script(tokens[next]),
            tokens[next - 1].range.upperBound == tokens[next].range.lowerBound
        else { return false }
        return next - start < first.longestUnit
    }

    /// How a character is written that is a word by itself.
    private enum Script {
        case han, hiragana, katakana, hangul

        /// Nothing for words of letters.
        init?(_ token: Token) {
            switch token.form.syllable {
            case nil: return nil
            case .some(0x3041...0x309F): self = .hiragana
            case .some(0x30A0...0x30FF), .some(0x31F0...0x31FF): self = .katakana
            case .some(0xAC00...0xD7A3): self = .hangul
            default: self = .han
            }
        }

        /// The most characters of one unit.
        var longestUnit: Int { self == .han ? 2 : .max }
    }
}
