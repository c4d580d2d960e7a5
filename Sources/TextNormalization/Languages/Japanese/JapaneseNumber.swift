/// Numbers in kana, in the words that counters join to: 三百 is "サンビャク", 33 is "サン", "ジュウ", "サン".
///
/// Long vowels are written as dictionaries write readings ("ジュウ", not "ジュー"), here as everywhere.
enum JapaneseNumber {
    /// The digits told one by one.
    static let digits = ["ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ"]

    /// Powers of ten thousand, lowest first.
    private static let myriads = [
        Counter(""), Counter("マン"), Counter("オク"), Counter("チョウ", .st), Counter("ケイ", .k),
    ]
    /// What parts whole from decimals; the numbers before it change as before a counter: 1.5 is イッテンゴ.
    private static let point = Counter("テン", .st, words: ["ゼロ": "レイ"])

    /// The words of `numeral` with `counter` behind it.
    static func words(_ numeral: Numeral, _ counter: Counter? = nil) -> [String] {
        let sign = numeral.isNegative ? ["マイナス"] : []
        if numeral.decimals.isEmpty, let value = Int(numeral.whole), let whole = counter?.whole[value] {
            return sign + [whole]
        }
        var number = words(whole: numeral.whole)
        if !numeral.decimals.isEmpty {
            number = point.joined(to: number) + words(oneByOne: numeral.decimals)
        }
        return sign + (counter?.joined(to: number) ?? number)
    }

    /// A word for each digit.
    static func words(oneByOne digits: String) -> [String] {
        digits.compactMap { $0.wholeNumberValue.map { Self.digits[$0] } }
    }

    /// Digits in words; told one by one when there are more than have a name.
    private static func words(whole digits: String) -> [String] {
        guard digits.count <= 4 * myriads.count else { return words(oneByOne: digits) }
        var rest = digits
        var words: [String] = []
        for myriad in myriads where !rest.isEmpty {
            let group = Int(rest.suffix(4)) ?? 0
            rest.removeLast(min(4, rest.count))
            if group > 0 { words = joined(group, myriad, isFirst: rest.isEmpty) + words }
        }
        return words.isEmpty ? [Self.digits[0]] : words
    }

    private static func joined(_ group: Int, _ myriad: Counter, isFirst: Bool) -> [String] {
        var words = below10000(group)
        guard !myriad.kana.isEmpty else { return words }
        // 一千万 is イッセンマン, and only alone is 千 セン.
        if group / 1000 == 1 { words[0] = "イッセン" }
        return myriad.joined(to: words)
    }

    private static func below10000(_ value: Int) -> [String] {
        let thousands = [3: "サンゼン", 8: "ハッセン"]
        let hundreds = [3: "サンビャク", 6: "ロッピャク", 8: "ハッピャク"]
        return power(value / 1000, "セン", thousands) + power(value / 100 % 10, "ヒャク", hundreds)
            + power(value / 10 % 10, "ジュウ") + (value % 10 == 0 ? [] : [digits[value % 10]])
    }

    /// So many thousands, hundreds or tens.
    private static func power(_ count: Int, _ name: String, _ own: [Int: String] = [:]) -> [String] {
        switch count {
        case 0: []
        case 1: [name]
        default: own[count].map { [$0] } ?? (name == "ジュウ" ? [digits[count], name] : [digits[count] + name])
        }
    }
}
