/// Units, money, signs and letters in kana.
enum JapaneseUnits {
    static func counter(_ currency: Currency) -> Counter {
        switch currency {
        case .dong: Counter("ドン")
        case .dollar: Counter("ドル")
        case .euro: Counter("ユーロ")
        case .won: Counter("ウォン")
        case .yen: Counter("エン", words: ["ヨン": "ヨ"])
        case .yuan: Counter("ゲン")
        case .pound: Counter("ポンド", .loan)
        }
    }

    static func counter(_ unit: MeasureUnit) -> Counter {
        switch unit {
        case .kilometre: Counter("キロメートル", .loan)
        case .metre: Counter("メートル")
        case .centimetre: Counter("センチメートル", .st)
        case .millimetre: Counter("ミリメートル")
        case .squareKilometre: Counter("ヘイホウキロメートル")
        case .squareMetre: Counter("ヘイホウメートル")
        case .squareCentimetre: Counter("ヘイホウセンチメートル")
        case .hectare: Counter("ヘクタール")
        case .cubicMetre: Counter("リッポウメートル")
        case .kilogram: Counter("キログラム", .loan)
        case .gram: Counter("グラム")
        case .milligram: Counter("ミリグラム")
        case .tonne: Counter("トン", .st)
        case .litre: Counter("リットル")
        case .millilitre: Counter("ミリリットル")
        case .degreeCelsius, .degree: Counter("ド")
        case .hour: JapaneseCounters.hour.followed(by: "カン")
        case .minute: JapaneseCounters.minute
        case .second: Counter("ビョウ")
        case .kilobyte: Counter("キロバイト", .loan)
        case .megabyte: Counter("メガバイト")
        case .gigabyte: Counter("ギガバイト")
        case .kilowattHour: Counter("キロワットジ", .loan)
        case .kilowatt: Counter("キロワット", .loan)
        case .watt: Counter("ワット")
        case .volt: Counter("ボルト")
        // Per hour and per person come first in Japanese: `Japanese` puts "ジソク" and "ヒトリアタリ" before the number.
        case .kilometrePerHour: Counter("キロメートル", .loan)
        case .squareMetrePerPerson: Counter("ヘイホウメートル")
        }
    }

    /// What is said before the number.
    static func prefix(_ unit: MeasureUnit) -> String {
        switch unit {
        case .kilometrePerHour: "ジソク"
        case .squareMetrePerPerson: "ヒトリアタリ"
        default: ""
        }
    }

    static let percent = Counter("パーセント", .loan)

    /// Signs that are said; all others are left out.
    static let signs: [Character: String] = [
        "+": "プラス", "-": "ハイフン", "−": "マイナス", "&": "アンド", "@": "アットマーク", "/": "スラッシュ", ".": "ドット", "=": "イコール",
        "_": "アンダーバー", ":": "コロン", "#": "シャープ", "%": "パーセント", "‰": "パーミル", "°": "ド", "×": "カケル", "÷": "ワル",
        "*": "コメジルシ", "~": "チルダ", "?": "クエスチョンマーク", "$": "ドル", "€": "ユーロ", "£": "ポンド", "¥": "エン", "₫": "ドン",
        "<": "ショウナリ", ">": "ダイナリ", "§": "セクション", "№": "ナンバー", "\\": "バックスラッシュ", "|": "タテセン", "±": "プラスマイナス",
    ]

    /// The letters by their names.
    static let letters: [Character: String] = [
        "A": "エー", "B": "ビー", "C": "シー", "D": "ディー", "E": "イー", "F": "エフ", "G": "ジー", "H": "エイチ", "I": "アイ",
        "J": "ジェー", "K": "ケー", "L": "エル", "M": "エム", "N": "エヌ", "O": "オー", "P": "ピー", "Q": "キュー", "R": "アール",
        "S": "エス", "T": "ティー", "U": "ユー", "V": "ブイ", "W": "ダブリュー", "X": "エックス", "Y": "ワイ", "Z": "ゼット", "Đ": "ディー",
    ]
}
