/// What is counted with, and what it does to the number before it.
struct Counter: Hashable, Sendable {
    /// How the last word of the number and the first sound of the counter change where they meet.
    enum Joint: Hashable, Sendable {
        /// Nothing changes: 一番 イチバン.
        case plain
        /// Before "k": 一回 イッカイ, 六回 ロッカイ, 百回 ヒャッカイ.
        case k
        /// Before "s", "t", "ch": 一歳 イッサイ, 八点 ハッテン; 六歳 stays ロクサイ.
        case st
        /// Before "h", which turns to "p", and behind サン to another sound: 一本 イッポン, 三本 サンボン.
        case h(hard: String, behindThree: String)
        /// As `h`, and hard behind サン and ヨン too: 三分 サンプン, 四分 ヨンプン.
        case minutes(hard: String)
        /// Of a loan word: only 十 is shortened, 十ポンド ジュッポンド.
        case loan
    }

    /// Its kana behind a number that changes nothing.
    let kana: String
    let joint: Joint
    /// Words of a number that are others before it: 四時 is ヨジ.
    let words: [String: String]
    /// Numbers that are one word with it: 一人 ヒトリ.
    let whole: [Int: String]

    init(_ kana: String, _ joint: Joint = .plain, words: [String: String] = [:], whole: [Int: String] = [:]) {
        self.kana = kana
        self.joint = joint
        self.words = words
        self.whole = whole
    }

    /// The same counter with something behind it: 回 and 目 make 回目.
    func followed(by tail: String) -> Counter {
        let longer: Joint =
            switch joint {
            case .h(let hard, let behindThree): .h(hard: hard + tail, behindThree: behindThree + tail)
            case .minutes(let hard): .minutes(hard: hard + tail)
            case .plain, .k, .st, .loan: joint
            }
        return Counter(kana + tail, longer, words: words, whole: whole.mapValues { $0 + tail })
    }

    /// The words of a number with this behind them.
    func joined(to number: [String]) -> [String] {
        guard let last = number.last else { return [kana] }
        let head = number.dropLast()
        if let other = words[last] { return head + [other, kana] }
        let kind = Self.kind(of: last)
        switch (joint, kind) {
        case (.h(_, let behindThree), "サン"), (.h(_, let behindThree), "セン"), (.h(_, let behindThree), "マン"):
            return number + [behindThree]
        case (.minutes(let hard), "サン"), (.minutes(let hard), "ヨン"):
            return number + [hard]
        default:
            guard shortened.contains(kind) else { return number + [kana] }
            return head + [last.dropLast() + "ッ", hard]
        }
    }

    /// The first sound behind a shortened word.
    private var hard: String {
        switch joint {
        case .h(let hard, _), .minutes(let hard): hard
        case .plain, .k, .st, .loan: kana
        }
    }

    /// The words of a number that lose their last sound before it.
    private var shortened: Set<String> {
        switch joint {
        case .plain: []
        case .k, .h, .minutes: ["イチ", "ロク", "ハチ", "ジュウ", "ヒャク"]
        case .st: ["イチ", "ハチ", "ジュウ"]
        case .loan: ["ジュウ"]
        }
    }

    /// 三百 and 六百 end like 百, 三千 like 千.
    private static func kind(of word: String) -> String {
        if word.hasSuffix("ャク") { return "ヒャク" }
        return word.hasSuffix("ゼン") || word.hasSuffix("セン") ? "セン" : word
    }
}
