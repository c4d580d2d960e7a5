import Testing
import TextNormalization

@Suite struct ChineseTests {
    let chinese = Chinese()

    @Test(arguments: numbers + things + writing)
    func `says in Chinese`(_ thing: SemioticClass, _ words: String) {
        #expect(chinese.words(for: thing) == words)
    }

    static let numbers: [(SemioticClass, String)] = [
        (.number(Numeral("0")), "零"),
        (.number(Numeral("2")), "二"),
        (.number(Numeral("10")), "十"),
        (.number(Numeral("15")), "十五"),
        (.number(Numeral("101")), "一百零一"),
        (.number(Numeral("110")), "一百一十"),
        (.number(Numeral("115")), "一百一十五"),
        (.number(Numeral("222")), "二百二十二"),
        (.number(Numeral("1050")), "一千零五十"),
        (.number(Numeral("2000")), "两千"),
        (.number(Numeral("12000")), "一万二千"),
        (.number(Numeral("22222")), "两万二千二百二十二"),
        (.number(Numeral("200000")), "二十万"),
        (.number(Numeral("1250000")), "一百二十五万"),
        (.number(Numeral("200000000")), "两亿"),
        (.number(Numeral("1000000000000")), "一万亿"),
        (.number(Numeral("2000000000002")), "两万亿零二"),
        (.number(Numeral("1000020000000")), "一万亿二千万"),
        (.number(Numeral("1234567890123456")), "一二三四，五六七，八九零，一二三，四五六"),
        (.number(Numeral("5", isNegative: true)), "负五"),
        (.number(Numeral("3", decimals: "14")), "三点一四"),
        (.number(Numeral("0", decimals: "05", isNegative: true)), "负零点零五"),
        (.ordinal(1), "第一"),
        (.ordinal(15), "第十五"),
        (.digits("012"), "零一二"),
        (.digits("0912345678"), "零九一二，三四五，六七八"),
        (.digits("079123456789"), "零七九，一二三，四五六，七八九"),
        (.digits("1022"), "一零二二"),
        (.digits("113"), "一一三"),
        (.percent(Numeral("8")), "百分之八"),
        (.percent(Numeral("100")), "百分之百"),
        (.percent(Numeral("0", decimals: "5")), "百分之零点五"),
        (.percent(Numeral("3", isNegative: true)), "负百分之三"),
        (.fraction(numerator: 1, denominator: 2), "二分之一"),
        (.fraction(numerator: 3, denominator: 20), "二十分之三"),
    ]

    static let things: [(SemioticClass, String)] = [
        (.money(Numeral("50000"), .dong), "五万越南盾"),
        (.money(Numeral("2"), .dollar), "两美元"),
        (.money(Numeral("20000"), .dong), "两万越南盾"),
        (.money(Numeral("5", decimals: "5"), .euro), "五点五欧元"),
        (.money(Numeral("100"), .yuan), "一百元"),
        (.money(Numeral("1000"), .won), "一千韩元"),
        (.money(Numeral("10"), .yen), "十日元"),
        (.money(Numeral("3"), .pound), "三英镑"),
        (.measure(Numeral("25"), .squareMetre), "二十五平方米"),
        (.measure(Numeral("3", decimals: "5"), .kilometre), "三点五公里"),
        (.measure(Numeral("37"), .degreeCelsius), "三十七摄氏度"),
        (.measure(Numeral("5", isNegative: true), .degreeCelsius), "零下五摄氏度"),
        (.measure(Numeral("60"), .kilometrePerHour), "每小时六十公里"),
        (.measure(Numeral("8"), .squareMetrePerPerson), "每人八平方米"),
        (.measure(Numeral("2"), .hour), "两小时"),
        (.measure(Numeral("30"), .minute), "三十分钟"),
        (.measure(Numeral("2"), .kilogram), "两公斤"),
        (.measure(Numeral("5"), .megabyte), "五兆字节"),
        (.counted(Numeral("3"), counter: "号"), "三号"),
        (.counted(Numeral("2"), counter: "号"), "二号"),
        (.counted(Numeral("2"), counter: "个"), "两个"),
        (.counted(Numeral("12"), counter: "个"), "十二个"),
        (.counted(Numeral("2"), counter: "份"), "两份"),
        (.counted(Numeral("1"), counter: "份"), "一份"),
        (.counted(Numeral("2"), counter: "楼"), "二楼"),
        (.counted(Numeral("2"), counter: "月"), "二月"),
        (.counted(Numeral("2"), counter: "个月"), "两个月"),
        (.counted(Numeral("2"), counter: "点"), "两点"),
        (.counted(Numeral("2024"), counter: "年"), "二零二四年"),
        (.counted(Numeral("2"), counter: "年"), "两年"),
        (.counted(Numeral("302"), counter: "室"), "三零二室"),
        (.counted(Numeral("75"), counter: "岁"), "七十五岁"),
        (.counted(Numeral("5"), counter: "万"), "五万"),
        (.counted(Numeral("3", decimals: "5"), counter: "万"), "三点五万"),
        (.date(day: 12, month: 5, year: 2024), "二零二四年五月十二日"),
        (.date(day: 2, month: 9, year: nil), "九月二日"),
        (.date(day: nil, month: 11, year: 2025), "二零二五年十一月"),
        (.date(day: nil, month: nil, year: 1975), "一九七五年"),
        (.date(day: 30, month: nil, year: nil), "三十日"),
        (.time(hour: 7, minute: 30), "七点三十分"),
        (.time(hour: 7, minute: nil), "七点"),
        (.time(hour: 14, minute: 5), "十四点零五分"),
        (.time(hour: 2, minute: 0), "两点"),
        (.time(hour: 0, minute: 15), "零点十五分"),
        (.time(hour: 22, minute: 2), "二十二点零二分"),
    ]

    static let writing: [(SemioticClass, String)] = [
        (.to, "到"),
        (.letters("A"), "A"),
        (.letters("OTP"), "O T P"),
        (.letters("Đ"), "D"),
        (.sign("+"), "加"),
        (.sign("@"), "艾特"),
        (.sign("."), "点"),
        (.sign("\u{1F600}"), ""),
        (.abbreviation("UBND"), "人民委员会"),
        (.abbreviation("CCCD"), "公民身份证"),
        (.abbreviation("BHYT"), "医疗保险"),
        (.abbreviation("BHXH"), "社会保险"),
        (.abbreviation("VNeID"), "V N E I D"),
        (.abbreviation("TP.HCM"), "胡志明市"),
        (.abbreviation("XYZ"), "X Y Z"),
        (.document(number: 61, year: 2018), "二零一八年六十一号"),
        (.foreignWord("Wi-Fi"), "无线网"),
        (.foreignWord("hotline"), "热线"),
        (.foreignWord("Nguyễn"), "阮"),
        (.foreignWord("Tran"), "陈"),
        (.foreignWord("Phường"), "坊"),
        (.foreignWord("Nghé"), "éi"),
        (.foreignWord("Quý"), "guí"),
        (.foreignWord("dichvucong"), "yī vū gōng"),
        (.foreignWord("gov"), "高夫"),
        (.foreignWord("vn"), "V N"),
        (.foreignWord("Smith"), "smith"), (.foreignWord("Metropole"), "metropole"), (.foreignWord("Huế"), "顺化"),
    ]

    @Test func `tells digits one by one`() {
        #expect(chinese.digitWords("0912") == ["零", "九", "一", "二"])
    }

    @Test func `says everything in characters the reader knows, never empty`() {
        for thing in Extremes.things {
            let words = chinese.words(for: thing)
            #expect(!words.isEmpty, "\(thing)")
            #expect(words.allSatisfy { $0.isReadable(besides: "一"..."龥") }, "\(thing): \(words)")
        }
        for counter in chinese.conventions.counters {
            #expect(chinese.words(for: .counted(Numeral("102"), counter: counter)).hasSuffix(counter))
        }
        let tables = Array(chinese.conventions.abbreviations.values) + chinese.conventions.foreignWords.values
        #expect(tables.allSatisfy { $0.allSatisfy { $0.isReadable(besides: "一"..."龥") } })
    }
}
