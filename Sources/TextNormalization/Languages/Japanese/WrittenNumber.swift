/// A number that is written in kanji, with its counter: "三番", "二〇二四年", "五万ドン".
struct WrittenNumber {
    /// Its characters.
    let range: Range<Int>
    /// How it is said.
    let kana: String

    private static let language = Japanese()
    private static let longestCounter = 6

    /// The number whose first word is at `index`; nil when there is none. `words` are the places of the words in `characters`.
    init?(_ words: [Range<Int>], kinds: [Morpheme.Kind], at index: Int, in characters: [Character]) {
        var end = index
        while end < words.count, kinds[end] == .numeral { end += 1 }
        guard end > index else { return nil }
        let number = words[index].lowerBound..<words[end - 1].upperBound
        guard let numeral = KanjiNumeral(String(characters[number])) else { return nil }
        let edges = Set(words[end...].map(\.upperBound))
        let counter = Self.counter(in: characters, at: number.upperBound, edges: edges)
        range = number.lowerBound..<number.upperBound + (counter?.count ?? 0)
        kana = Self.kana(numeral, counter, isAfterMonth: number.lowerBound > 0 && characters[number.lowerBound - 1] == "月")
    }

    /// The longest counter at `start` that ends where a word ends.
    private static func counter(in characters: [Character], at start: Int, edges: Set<Int>) -> String? {
        for length in stride(from: min(longestCounter, characters.count - start), to: 0, by: -1)
        where edges.contains(start + length) {
            let text = String(characters[start..<start + length])
            if JapaneseCounters.counter(text) != nil { return text }
        }
        return nil
    }

    private static func kana(_ number: KanjiNumeral, _ counter: String?, isAfterMonth: Bool) -> String {
        guard let counter else {
            let isTold = number.isRow && number.digits.count > 1
            return language.words(for: isTold ? .digits(number.digits) : .number(Numeral(number.digits)))
        }
        if isAfterMonth, counter == "日", let day = Int(number.digits) {
            return language.words(for: .date(day: day, month: nil, year: nil))
        }
        return language.words(for: .counted(Numeral(number.digits), counter: counter))
    }
}
