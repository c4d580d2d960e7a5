/// A number that is written in kanji, with its counter: "三番", "二〇二四年", "五万ドン".
struct WrittenNumber {
    /// Its characters.
    let range: Range<Int>
    /// How many words of the dictionary it is.
    let words: Int
    /// How it is said.
    let kana: String

    private static let language = Japanese()
    private static let longestCounter = 6

    /// The number whose first word is at `index` of `words`; nil when there is none.
    init?(_ words: [KanaSentence.Word], at index: Int, in characters: [Character]) {
        var end = index
        while end < words.count, words[end].kind == .numeral { end += 1 }
        guard end > index else { return nil }
        let number = words[index].range.lowerBound..<words[end - 1].range.upperBound
        guard let numeral = KanjiNumeral(String(characters[number])) else { return nil }
        let counter = Self.counter(words[end...], in: characters)
        range = number.lowerBound..<number.upperBound + (counter?.text.count ?? 0)
        self.words = end - index + (counter?.words ?? 0)
        let isAfterMonth = number.lowerBound > 0 && characters[number.lowerBound - 1] == "月"
        kana = Self.kana(numeral, counter?.text, isAfterMonth: isAfterMonth)
    }

    /// The longest counter that some words make.
    private static func counter(
        _ words: ArraySlice<KanaSentence.Word>, in characters: [Character]
    ) -> (text: String, words: Int)? {
        var text = ""
        var longest: (String, Int)?
        for (count, word) in words.prefix(longestCounter).enumerated() {
            text += String(characters[word.range])
            if JapaneseCounters.counter(text) != nil { longest = (text, count + 1) }
        }
        return longest
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
