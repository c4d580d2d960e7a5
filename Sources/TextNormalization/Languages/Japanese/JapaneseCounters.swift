/// The counters of Japanese as they are written behind a number.
enum JapaneseCounters {
    /// The counter that is written as `text`; also with ten thousands before it ("万円") or an ending behind it ("回目").
    static func counter(_ text: String) -> Counter? { all[text] }

    /// Everything that may stand behind a number, with the powers of ten that belong to the number.
    static let written: [String] = {
        let powered = powers.keys.flatMap { power in [power] + afterPowers.map { power + $0 } }
        return (Array(all.keys) + powered).sorted()
    }()

    /// A power of ten that is written with a letter.
    struct Power {
        /// How many zeros it stands for.
        let zeros: Int
        /// Its name behind decimals.
        let kana: String
    }

    /// The power of ten that `text` begins with, and what is left.
    static func power(in text: String) -> (power: Power, rest: String)? {
        guard let first = text.first, let power = powers[String(first)] else { return nil }
        return (power, String(text.dropFirst()))
    }

    private static let powers = [
        "百": Power(zeros: 2, kana: "ヒャク"), "千": Power(zeros: 3, kana: "セン"), "万": Power(zeros: 4, kana: "マン"),
        "億": Power(zeros: 8, kana: "オク"), "兆": Power(zeros: 12, kana: "チョウ"),
    ]
    /// What is counted in tens of thousands.
    private static let afterPowers = ["円", "ドン", "ドル", "ユーロ", "ウォン", "元", "人", "名", "件", "個", "年"]

    private static let all: [String: Counter] = {
        var all = base
        for (text, counter) in base {
            for (ending, kana) in endings where base[text + ending] == nil && !fixed.contains(text) {
                all[text + ending] = counter.followed(by: kana)
            }
        }
        return all
    }()

    /// What may stand behind a counter.
    private static let endings = ["目": "メ", "間": "カン", "半": "ハン", "分": "ブン"]
    /// Counters that take no ending.
    private static let fixed: Set = ["月", "円", "ドン", "ドル", "ユーロ", "ウォン", "元", "パーセント", "％", "%", "分の"]

    private static let clock = ["ゼロ": "レイ", "ヨン": "ヨ", "ナナ": "シチ", "キュウ": "ク"]
    private static let people: [Int: String] = [1: "ヒトリ", 2: "フタリ"]
    private static let pieces = [
        1: "ヒトツ", 2: "フタツ", 3: "ミッツ", 4: "ヨッツ", 5: "イツツ", 6: "ムッツ", 7: "ナナツ", 8: "ヤッツ", 9: "ココノツ",
    ]
    /// The days of the month but the first, which is another word when days are counted.
    static let days = [
        2: "フツカ", 3: "ミッカ", 4: "ヨッカ", 5: "イツカ", 6: "ムイカ", 7: "ナノカ", 8: "ヨウカ", 9: "ココノカ", 10: "トオカ",
        14: "ジュウヨッカ", 20: "ハツカ", 24: "ニジュウヨッカ",
    ]

    private static let base: [String: Counter] = time.merging(things) { $1 }.merging(loans) { $1 }

    static let year = Counter("ネン", words: ["ヨン": "ヨ"])
    static let month = Counter("ガツ", words: ["ヨン": "シ", "ナナ": "シチ", "キュウ": "ク"])
    static let day = Counter("ニチ", words: ["ナナ": "シチ", "キュウ": "ク"], whole: days)
    static let hour = Counter("ジ", words: clock)
    static let minute = Counter("フン", .minutes(hard: "プン"))

    private static let time: [String: Counter] = [
        "年": year, "月": month, "日": day, "時": hour, "分": minute, "秒": Counter("ビョウ"),
        "週": Counter("シュウ", .st), "週間": Counter("シュウカン", .st), "か月": Counter("カゲツ", .k),
        "ヶ月": Counter("カゲツ", .k), "カ月": Counter("カゲツ", .k), "ヵ月": Counter("カゲツ", .k),
        "ケ月": Counter("カゲツ", .k), "ヶ年": Counter("カネン", .k), "世紀": Counter("セイキ", .st),
        "泊": Counter("ハク", .h(hard: "パク", behindThree: "パク")),
        "歳": Counter("サイ", .st, whole: [20: "ハタチ"]), "才": Counter("サイ", .st, whole: [20: "ハタチ"]),
    ]

    private static let things: [String: Counter] = [
        "番": Counter("バン"), "番窓口": Counter("バンマドグチ"), "番地": Counter("バンチ"), "号": Counter("ゴウ"),
        "号窓口": Counter("ゴウマドグチ"), "号室": Counter("ゴウシツ"),
        "人": Counter(
            "ニン", words: ["ヨン": "ヨ", "ナナ": "シチ"], whole: people),
        "名": Counter("メイ"), "名様": Counter("メイサマ"), "つ": Counter("", whole: pieces),
        "回": Counter("カイ", .k), "度": Counter("ド"), "件": Counter("ケン", .k), "個": Counter("コ", .k),
        "箇所": Counter("カショ", .k), "か所": Counter("カショ", .k), "ヶ所": Counter("カショ", .k), "カ所": Counter("カショ", .k),
        "か国": Counter("カコク", .k), "ヶ国": Counter("カコク", .k), "カ国": Counter("カコク", .k),
        "階": Counter("カイ", .h(hard: "カイ", behindThree: "ガイ")), "枚": Counter("マイ"), "部": Counter("ブ"),
        "本": Counter("ホン", .h(hard: "ポン", behindThree: "ボン")), "通": Counter("ツウ", .st), "冊": Counter("サツ", .st),
        "点": Counter("テン", .st), "台": Counter("ダイ"), "列": Counter("レツ"), "席": Counter("セキ", .st),
        "組": Counter("クミ", whole: [1: "ヒトクミ", 2: "フタクミ"]), "桁": Counter("ケタ", whole: [1: "ヒトケタ", 2: "フタケタ"]),
        "匹": Counter("ヒキ", .h(hard: "ピキ", behindThree: "ビキ")), "頭": Counter("トウ", .st),
        "杯": Counter("ハイ", .h(hard: "パイ", behindThree: "バイ")), "票": Counter("ヒョウ", .h(hard: "ピョウ", behindThree: "ビョウ")),
        "歩": Counter("ホ", .h(hard: "ポ", behindThree: "ポ")), "条": Counter("ジョウ"), "項": Counter("コウ", .k),
        "章": Counter("ショウ", .st), "項目": Counter("コウモク", .k), "種類": Counter("シュルイ", .st), "級": Counter("キュウ"),
        "丁目": Counter("チョウメ", .st), "世帯": Counter("セタイ", .st), "倍": Counter("バイ"), "割": Counter("ワリ"),
        "分の": Counter("ブンノ"), "文字": Counter("モジ"), "行": Counter("ギョウ"), "字": Counter("ジ"), "桁の": Counter("ケタノ"),
    ]

    private static let loans: [String: Counter] = [
        "円": Counter("エン", words: ["ヨン": "ヨ"]), "ドン": Counter("ドン"), "ドル": Counter("ドル"), "元": Counter("ゲン"),
        "ユーロ": Counter("ユーロ"), "ウォン": Counter("ウォン"), "ページ": Counter("ページ", .loan), "ポイント": Counter("ポイント", .loan),
        "パーセント": Counter("パーセント", .loan), "％": Counter("パーセント", .loan), "%": Counter("パーセント", .loan),
        "キロ": Counter("キロ", .loan), "メートル": Counter("メートル"), "センチ": Counter("センチ", .st), "グラム": Counter("グラム"),
        "リットル": Counter("リットル"), "トン": Counter("トン", .st), "平方メートル": Counter("ヘイホウメートル"),
    ]
}
