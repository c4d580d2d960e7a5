import Reception
import Testing
import TextNormalization

/// What Japanese says of what the classifier finds.
@Suite struct JapaneseTests {
    private static let japanese = Japanese()

    private func expect(_ thing: SemioticClass, _ kana: String) {
        #expect(Self.japanese.words(for: thing) == kana)
    }

    @Test(arguments: [
        ("0", "ゼロ"), ("7", "ナナ"), ("10", "ジュウ"), ("14", "ジュウヨン"), ("105", "ヒャクゴ"), ("300", "サンビャク"), ("600", "ロッピャク"),
        ("800", "ハッピャク"), ("1000", "セン"), ("3000", "サンゼン"), ("8888", "ハッセンハッピャクハチジュウハチ"), ("10000", "イチマン"),
        ("50000", "ゴマン"), ("1250000", "ヒャクニジュウゴマン"), ("10000000", "イッセンマン"), ("100000000", "イチオク"),
        ("1000000000000", "イッチョウ"), ("80000000000000000", "ハッケイ"),
        ("123456789012345678901", "イチニサンヨンゴロクナナハチキュウゼロイチニサンヨンゴロクナナハチキュウゼロイチ"),
    ])
    func `whole numbers change where their words meet`(_ written: String, _ kana: String) {
        expect(.number(Numeral(written)), kana)
    }

    @Test(arguments: [
        (Numeral("3", decimals: "5"), "サンテンゴ"), (Numeral("0", decimals: "05"), "レイテンゼロゴ"),
        (Numeral("1", decimals: "5"), "イッテンゴ"),
        (Numeral("10", decimals: "8"), "ジュッテンハチ"), (Numeral("5", isNegative: true), "マイナスゴ"),
    ])
    func `decimals and negative numbers are told`(_ numeral: Numeral, _ kana: String) {
        expect(.number(numeral), kana)
    }

    @Test(arguments: [
        ("1", "番", "イチバン"), ("4", "番", "ヨンバン"), ("9", "番", "キュウバン"), ("3", "番窓口", "サンバンマドグチ"), ("1", "人", "ヒトリ"),
        ("2", "人", "フタリ"), ("4", "人", "ヨニン"), ("7", "人", "シチニン"), ("11", "人", "ジュウイチニン"), ("1", "つ", "ヒトツ"),
        ("9", "つ", "ココノツ"), ("1", "階", "イッカイ"), ("3", "階", "サンガイ"), ("6", "階", "ロッカイ"), ("10", "階", "ジュッカイ"),
        ("1", "本", "イッポン"), ("3", "本", "サンボン"), ("100", "本", "ヒャッポン"), ("1000", "本", "センボン"), ("3", "枚", "サンマイ"),
        ("1", "ヶ月", "イッカゲツ"), ("6", "か月", "ロッカゲツ"), ("1", "週間", "イッシュウカン"), ("8", "週間", "ハッシュウカン"),
        ("6", "週間", "ロクシュウカン"), ("1", "分", "イップン"), ("3", "分", "サンプン"), ("4", "分", "ヨンプン"), ("5", "分", "ゴフン"),
        ("10", "分", "ジュップン"), ("30", "分間", "サンジュップンカン"), ("4", "時", "ヨジ"), ("7", "時", "シチジ"), ("9", "時", "クジ"),
        ("0", "時", "レイジ"), ("4", "時間", "ヨジカン"), ("8", "時半", "ハチジハン"), ("1", "日", "イチニチ"), ("2", "日", "フツカ"),
        ("10", "日間", "トオカカン"), ("20", "日", "ハツカ"), ("365", "日", "サンビャクロクジュウゴニチ"), ("4", "月", "シガツ"),
        ("2024", "年", "ニセンニジュウヨネン"), ("3", "回目", "サンカイメ"), ("2", "人目", "フタリメ"), ("1", "つ目", "ヒトツメ"),
        ("20", "歳", "ハタチ"), ("18", "歳", "ジュウハッサイ"), ("5", "万ドン", "ゴマンドン"), ("8", "千円", "ハッセンエン"), ("3", "百", "サンビャク"),
        ("4", "円", "ヨエン"), ("600", "円", "ロッピャクエン"), ("1", "冊", "イッサツ"), ("2", "通", "ニツウ"), ("8", "通", "ハッツウ"),
        ("1", "匹", "イッピキ"), ("3", "部", "サンブ"), ("6", "個", "ロッコ"), ("2", "種類", "ニシュルイ"), ("3", "分の", "サンブンノ"),
        ("5", "号", "ゴゴウ"), ("1", "丁目", "イッチョウメ"), ("10", "ページ", "ジュッページ"), ("1", "か所", "イッカショ"),
    ])
    func `counters change the number before them`(_ amount: String, _ counter: String, _ kana: String) {
        expect(.counted(Numeral(amount), counter: counter), kana)
        #expect(Self.japanese.conventions.counters.contains(counter))
    }

    @Test func `tens of thousands behind decimals are a word`() {
        expect(.counted(Numeral("1", decimals: "5"), counter: "万円"), "イッテンゴマンエン")
    }

    @Test(arguments: [
        (1, "ツイタチ"), (2, "フツカ"), (3, "ミッカ"), (4, "ヨッカ"), (5, "イツカ"), (6, "ムイカ"), (7, "ナノカ"), (8, "ヨウカ"), (9, "ココノカ"),
        (10, "トオカ"), (11, "ジュウイチニチ"), (14, "ジュウヨッカ"), (17, "ジュウシチニチ"), (19, "ジュウクニチ"), (20, "ハツカ"), (24, "ニジュウヨッカ"),
        (29, "ニジュウクニチ"), (31, "サンジュウイチニチ"),
    ])
    func `days of the month have their own names`(_ day: Int, _ kana: String) {
        expect(.date(day: day, month: nil, year: nil), kana)
    }

    @Test func `dates begin with the year`() {
        expect(.date(day: 12, month: 5, year: 2024), "ニセンニジュウヨネンゴガツジュウニニチ")
        expect(.date(day: nil, month: 9, year: 2026), "ニセンニジュウロクネンクガツ")
    }

    @Test(
        arguments: [
            (7, 30, "シチジサンジュップン"), (9, 0, "クジ"), (14, 5, "ジュウヨジゴフン"), (0, 15, "レイジジュウゴフン"), (24, nil, "ニジュウヨジ"),
            (4, 1, "ヨジイップン"), (19, nil, "ジュウクジ"),
        ] as [(Int, Int?, String)])
    func `times are hours and minutes`(_ hour: Int, _ minute: Int?, _ kana: String) {
        expect(.time(hour: hour, minute: minute), kana)
    }

    @Test(arguments: [
        (SemioticClass.digits("0912345678"), "ゼロキュウイチニサンヨンゴロクナナハチ"), (.letters("A"), "エー"),
        (.letters("OTP"), "オーティーピー"),
        (.letters("Đ"), "ディー"), (.ordinal(3), "ダイサン"), (.fraction(numerator: 1, denominator: 2), "ニブンノイチ"), (.to, "カラ"),
        (.percent(Numeral("8")), "ハチパーセント"), (.percent(Numeral("10")), "ジュッパーセント"),
        (.percent(Numeral("0", decimals: "5")), "レイテンゴパーセント"), (.money(Numeral("50000"), .dong), "ゴマンドン"),
        (.money(Numeral("4"), .yen), "ヨエン"), (.money(Numeral("5"), .dollar), "ゴドル"),
        (.money(Numeral("10"), .pound), "ジュッポンド"),
        (.measure(Numeral("25"), .squareMetre), "ニジュウゴヘイホウメートル"), (.measure(Numeral("37"), .degreeCelsius), "サンジュウナナド"),
        (.measure(Numeral("3", decimals: "5"), .kilometre), "サンテンゴキロメートル"), (.measure(Numeral("4"), .hour), "ヨジカン"),
        (.measure(Numeral("40"), .kilometrePerHour), "ジソクヨンジュッキロメートル"),
        (.document(number: 61, year: 2018), "ニセンジュウハチネンロクジュウイチゴウ"),
        (.abbreviation("UBND"), "ジンミンイインカイ"), (.abbreviation("CCCD"), "シミンミブンショウメイショ"),
        (.abbreviation("VNeID"), "ブイエヌイーアイディー"),
        (.abbreviation("QR"), "キューアール"), (.abbreviation("XYZ"), "エックスワイゼット"),
        (.sign("@"), "アットマーク"), (.sign("."), "ドット"), (.sign("+"), "プラス"), (.sign("/"), "スラッシュ"), (.sign("♥"), ""),
    ])
    func `every other class has its words`(_ thing: SemioticClass, _ kana: String) {
        expect(thing, kana)
    }

    @Test(arguments: [
        ("Nguyễn", "グエン"), ("Nguyen", "グエン"), ("Đức", "ドゥック"), ("Trần", "チャン"), ("Phường", "フオン"), ("Văn", "バン"),
        ("Lê", "レー"),
        ("Phạm", "ファム"), ("Thanh", "タイン"), ("Thủy", "トゥイ"), ("Quốc", "クオック"), ("Huỳnh", "フイン"), ("Giang", "ザン"),
        ("Nghĩa", "ギア"),
        ("Khánh", "カイン"), ("Nhật", "ニャット"), ("Ngọc", "ゴック"), ("Bích", "ビック"), ("Dương", "ズオン"), ("Xuân", "スアン"),
        ("Yên", "イエン"),
        ("Tuyết", "トゥエット"), ("Trường", "チュオン"), ("Hồng", "ホン"), ("Đắk", "ダック"), ("Quỳnh", "クイン"), ("Oanh", "オアイン"),
        ("Wi-Fi", "ワイファイ"), ("Zalo", "ザロ"), ("email", "イーメール"), ("Samsung", "サムスング"), ("Tokyo", "トクヨ"),
        ("K'Brông", "ケーブロング"), ("xyz", "クスイズ"), ("Müller", "ムルエル"), ("Łódź", "ロドズ"), ("s", "エス"),
    ])
    func `words in Latin letters become kana`(_ word: String, _ kana: String) {
        expect(.foreignWord(word), kana)
    }

    /// Everything it may say about anything.
    private static let everything: [SemioticClass] = {
        let numerals =
            (0...130).map { Numeral(String($0)) } + [Numeral("98765432109876"), Numeral("1", decimals: "25")]
        let conventions = japanese.conventions
        var things: [SemioticClass] = numerals.flatMap { numeral in
            conventions.counters.map { .counted(numeral, counter: $0) } + Currency.allCases.map { .money(numeral, $0) }
                + MeasureUnit.allCases.map { .measure(numeral, $0) } + [.percent(numeral), .number(numeral)]
        }
        things +=
            conventions.abbreviations.keys.map { .abbreviation($0) }
            + conventions.foreignWords.keys.map { .foreignWord($0) }
        things += "+-&@/.=_:#%°×÷*~?$€£¥₫<>§№\\|±!\"'(){}[]^`😀".map { .sign($0) }
        things += "ABCDEFGHIJKLMNOPQRSTUVWXYZĐ".map { .letters(String($0)) }
        things += syllables.map { .foreignWord($0) }
        return things
    }()

    private static let syllables: [String] = {
        let initials = [
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "kh", "l", "m", "n", "ng", "ngh", "nh", "ph", "qu", "r",
            "s", "t", "th", "tr", "v", "x", "w", "f", "j", "z",
        ]
        let rhymes = [
            "a", "ă", "ong", "uyên", "ương", "iêu", "oai", "uya", "inh", "ách", "ệch", "ưu", "oeo", "ít", "ớp", "ük",
            "eau", "y", "zzz",
        ]
        return initials.flatMap { initial in rhymes.map { initial + $0 } }
    }()

    @Test func `nothing but katakana comes out`() {
        let katakana = Set("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポァィゥェォャュョッー")
        for thing in Self.everything {
            let words = Self.japanese.words(for: thing)
            if case .sign = thing, words.isEmpty { continue }
            if words.isEmpty || !words.allSatisfy(katakana.contains) { Issue.record("\(thing): \(words)") }
        }
    }
}
