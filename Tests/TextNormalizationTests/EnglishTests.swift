import Reception
import Testing
import TextNormalization

struct EnglishTests {
    private let english = English()

    @Test(arguments: numbers)
    func `numbers are said in words`(_ thing: SemioticClass, _ words: String) {
        #expect(english.words(for: thing) == words)
    }

    @Test(arguments: amounts)
    func `amounts are said with what they are of`(_ thing: SemioticClass, _ words: String) {
        #expect(english.words(for: thing) == words)
    }

    @Test(arguments: calendar)
    func `days and times are said as at a reception`(_ thing: SemioticClass, _ words: String) {
        #expect(english.words(for: thing) == words)
    }

    @Test(arguments: signs)
    func `letters, signs and abbreviations are said`(_ thing: SemioticClass, _ words: String) {
        #expect(english.words(for: thing) == words)
    }

    @Test(arguments: names)
    func `foreign words are written so that the voice can read them`(_ word: String, _ words: String) {
        #expect(english.words(for: .foreignWord(word)) == words)
    }

    @Test func `each digit has its word`() {
        #expect(
            english.digitWords("0123456789").joined(separator: " ")
                == "zero one two three four five six seven eight nine")
    }

    private static let numbers: [(SemioticClass, String)] = [
        (.number(Numeral("0")), "zero"),
        (.number(Numeral("01")), "one"),
        (.number(Numeral("21")), "twenty one"),
        (.number(Numeral("100")), "one hundred"),
        (.number(Numeral("105")), "one hundred and five"),
        (.number(Numeral("1005")), "one thousand and five"),
        (.number(Numeral("1100")), "one thousand one hundred"),
        (.number(Numeral("50000")), "fifty thousand"),
        (.number(Numeral("105000")), "one hundred and five thousand"),
        (.number(Numeral("100001")), "one hundred thousand and one"),
        (.number(Numeral("1250000")), "one million two hundred and fifty thousand"),
        (.number(Numeral("2000001")), "two million and one"),
        (.number(Numeral("100000000")), "one hundred million"),
        (
            .number(Numeral("1234567890123456")),
            "one two three four, five six seven, eight nine zero, one two three, four five six"
        ),
        (.number(Numeral("3", decimals: "5")), "three point five"),
        (.number(Numeral("0", decimals: "05")), "zero point zero five"),
        (.number(Numeral("5", isNegative: true)), "minus five"),
        (.number(Numeral("1005", decimals: "25", isNegative: true)), "minus one thousand and five point two five"),
        (.ordinal(1), "first"),
        (.ordinal(2), "second"),
        (.ordinal(3), "third"),
        (.ordinal(4), "fourth"),
        (.ordinal(5), "fifth"),
        (.ordinal(8), "eighth"),
        (.ordinal(9), "ninth"),
        (.ordinal(12), "twelfth"),
        (.ordinal(20), "twentieth"),
        (.ordinal(21), "twenty first"),
        (.ordinal(100), "one hundredth"),
        (.ordinal(101), "one hundred and first"),
        (.fraction(numerator: 1, denominator: 2), "one half"),
        (.fraction(numerator: 1, denominator: 4), "one quarter"),
        (.fraction(numerator: 3, denominator: 4), "three quarters"),
        (.fraction(numerator: 2, denominator: 3), "two thirds"),
        (.fraction(numerator: 5, denominator: 12), "five twelfths"),
        (.fraction(numerator: 0, denominator: 5), "zero over five"),
        (.digits("012"), "zero one two"),
        (.digits("1022"), "one zero two two"),
        (.digits("079123456789"), "zero seven nine, one two three, four five six, seven eight nine"),
        (.digits("0912345678"), "zero nine one two, three four five, six seven eight"),
        (.digits("84912345678"), "eight four nine one, two three four five, six seven eight"),
        (.counted(Numeral("3"), counter: "번"), "three"),
        (.counted(Numeral("50"), counter: "k"), "fifty thousand"),
        (.counted(Numeral("1", decimals: "5"), counter: "k"), "one point five thousand"),
    ]

    private static let amounts: [(SemioticClass, String)] = [
        (.money(Numeral("50000"), .dong), "fifty thousand dong"),
        (.money(Numeral("1250000"), .dong), "one million two hundred and fifty thousand dong"),
        (.money(Numeral("1"), .dong), "one dong"),
        (.money(Numeral("1"), .dollar), "one dollar"),
        (.money(Numeral("5"), .dollar), "five dollars"),
        (.money(Numeral("5", decimals: "00"), .dollar), "five dollars"),
        (.money(Numeral("5", decimals: "50"), .dollar), "five dollars and fifty cents"),
        (.money(Numeral("1", decimals: "01"), .pound), "one pound and one penny"),
        (.money(Numeral("0", decimals: "50"), .pound), "fifty pence"),
        (.money(Numeral("0", decimals: "50", isNegative: true), .euro), "minus fifty cents"),
        (.money(Numeral("1", decimals: "5"), .euro), "one point five euros"),
        (.money(Numeral("1000"), .won), "one thousand won"),
        (.money(Numeral("100"), .yen), "one hundred yen"),
        (.money(Numeral("2", decimals: "25"), .yuan), "two point two five yuan"),
        (.percent(Numeral("8")), "eight percent"),
        (.percent(Numeral("0", decimals: "5")), "zero point five percent"),
        (.measure(Numeral("25"), .squareMetre), "twenty five square metres"),
        (.measure(Numeral("1"), .metre), "one metre"),
        (.measure(Numeral("1", isNegative: true), .degreeCelsius), "minus one degree Celsius"),
        (.measure(Numeral("37"), .degreeCelsius), "thirty seven degrees Celsius"),
        (.measure(Numeral("3", decimals: "5"), .kilometre), "three point five kilometres"),
        (.measure(Numeral("0"), .gram), "zero grams"),
        (.measure(Numeral("5"), .megabyte), "five megabytes"),
        (.measure(Numeral("1"), .hour), "one hour"),
        (.measure(Numeral("40"), .kilometrePerHour), "forty kilometres per hour"),
        (.measure(Numeral("8"), .squareMetrePerPerson), "eight square metres per person"),
    ]

    private static let calendar: [(SemioticClass, String)] = [
        (.date(day: 12, month: 5, year: 2024), "the twelfth of May twenty twenty four"),
        (.date(day: 1, month: 1, year: 2000), "the first of January two thousand"),
        (.date(day: 2, month: 9, year: nil), "the second of September"),
        (.date(day: nil, month: 5, year: 2024), "May twenty twenty four"),
        (.date(day: 31, month: nil, year: nil), "the thirty first"),
        (.date(day: nil, month: nil, year: 2018), "twenty eighteen"),
        (.date(day: nil, month: nil, year: 2005), "two thousand and five"),
        (.date(day: nil, month: nil, year: 2010), "twenty ten"),
        (.date(day: nil, month: nil, year: 1945), "nineteen forty five"),
        (.date(day: nil, month: nil, year: 1905), "nineteen oh five"),
        (.date(day: nil, month: nil, year: 1900), "nineteen hundred"),
        (.date(day: nil, month: nil, year: 1010), "ten ten"),
        (.date(day: nil, month: nil, year: 938), "nine hundred and thirty eight"),
        (.date(day: nil, month: nil, year: 0), "zero"),
        (.time(hour: 7, minute: 30), "seven thirty"),
        (.time(hour: 7, minute: nil), "seven o'clock"),
        (.time(hour: 7, minute: 0), "seven o'clock"),
        (.time(hour: 8, minute: 5), "eight oh five"),
        (.time(hour: 11, minute: 30), "eleven thirty"),
        (.time(hour: 12, minute: 0), "noon"),
        (.time(hour: 12, minute: 15), "twelve fifteen"),
        (.time(hour: 14, minute: 0), "two P M"),
        (.time(hour: 16, minute: 45), "four forty five P M"),
        (.time(hour: 0, minute: 0), "midnight"),
        (.time(hour: 0, minute: 30), "twelve thirty eh M"),
        (.time(hour: 24, minute: nil), "midnight"),
        (.to, "to"),
    ]

    private static let signs: [(SemioticClass, String)] = [
        (.letters("A"), "A"),
        (.letters("OTP"), "O T P"),
        (.letters("CAB"), "C eh B"),
        (.letters("Đ"), "D"),
        (.sign("@"), "at"),
        (.sign("."), "dot"),
        (.sign("/"), "slash"),
        (.sign("&"), "and"),
        (.sign("+"), "plus"),
        (.sign("="), "equals"),
        (.sign("#"), "hash"),
        (.sign("☂"), ""),
        (.document(number: 61, year: 2018), "sixty one of twenty eighteen"),
        (.abbreviation("NĐ-CP"), "of the Government"),
        (.abbreviation("CCCD"), "identity card"),
        (.abbreviation("UBND"), "People's Committee"),
        (.abbreviation("HĐND"), "People's Council"),
        (.abbreviation("BHYT"), "health insurance"),
        (.abbreviation("BHXH"), "social insurance"),
        (.abbreviation("VNeID"), "V N E I D"),
        (.abbreviation("TP.HCM"), "Ho Chee Min City"),
        (.abbreviation("P."), "Ward"),
        (.abbreviation("Mrs."), "missus"),
        (.abbreviation("e.g."), "for example"),
        (.abbreviation("XYZA"), "X Y Z eh"),
    ]

    private static let names: [(String, String)] = [
        ("Nguyễn", "Nguyen"), ("Văn", "Van"), ("Đức", "Duc"), ("NGUYỄN", "Nguyen"), ("Huỳnh", "Win"),
        ("Phương", "Foong"),
        ("Thúy", "Twee"), ("Xuân", "Swan"), ("Quốc", "Kwoke"), ("Nhung", "Neeoong"), ("Bích", "Bick"), ("Mỹ", "Mee"),
        ("Giang", "Zang"), ("gì", "zee"), ("Yến", "Yen"), ("Quyên", "Kwen"), ("Nhi", "Nee"), ("Nhuận", "Noowan"),
        ("Loan", "Loowan"), ("phường", "ward"), ("Phường", "Ward"), ("đồng", "dong"), ("Tết", "Tet"), ("khai", "kai"),
        ("sinh", "sin"), ("Zalo", "Zalo"), ("K'Brông", "K Brong"), ("Müller", "Muller"), ("Łódź", "Lodz"),
        ("Nguye\u{302}\u{303}n", "Nguyen"), ("straße", "strasse"),
    ]
}
