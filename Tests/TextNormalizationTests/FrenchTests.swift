import Reception
import Testing
import TextNormalization

struct FrenchTests {
    private let french = French()

    @Test(arguments: numbers)
    func `numbers are said in words`(_ thing: SemioticClass, _ words: String) {
        #expect(french.words(for: thing) == words)
    }

    @Test(arguments: amounts)
    func `amounts are said with what they are of, in gender and number`(_ thing: SemioticClass, _ words: String) {
        #expect(french.words(for: thing) == words)
    }

    @Test(arguments: calendar)
    func `days and times are said as at a reception`(_ thing: SemioticClass, _ words: String) {
        #expect(french.words(for: thing) == words)
    }

    @Test(arguments: signs)
    func `letters, signs and abbreviations are said`(_ thing: SemioticClass, _ words: String) {
        #expect(french.words(for: thing) == words)
    }

    @Test(arguments: names)
    func `foreign words are written so that the voice can read them`(_ word: String, _ words: String) {
        #expect(french.words(for: .foreignWord(word)) == words)
    }

    @Test func `each digit has its word`() {
        #expect(
            french.digitWords("0123456789").joined(separator: " ")
                == "zéro un deux trois quatre cinq six sept huit neuf")
    }

    private static let numbers: [(SemioticClass, String)] = [
        (.number(Numeral("0")), "zéro"),
        (.number(Numeral("01")), "un"),
        (.number(Numeral("21")), "vingt et un"),
        (.number(Numeral("71")), "soixante et onze"),
        (.number(Numeral("80")), "quatre-vingts"),
        (.number(Numeral("81")), "quatre-vingt-un"),
        (.number(Numeral("105")), "cent cinq"),
        (.number(Numeral("200")), "deux cents"),
        (.number(Numeral("1005")), "mille cinq"),
        (.number(Numeral("1945")), "mille neuf cent quarante-cinq"),
        (.number(Numeral("50000")), "cinquante mille"),
        (.number(Numeral("80000")), "quatre-vingt mille"),
        (.number(Numeral("1250000")), "un million deux cent cinquante mille"),
        (.number(Numeral("2000000")), "deux millions"),
        (
            .number(Numeral("1234567890123456")),
            "un deux trois quatre, cinq six sept, huit neuf zéro, un deux trois, quatre cinq six"
        ),
        (.number(Numeral("3", decimals: "5")), "trois virgule cinq"),
        (.number(Numeral("3", decimals: "25")), "trois virgule vingt-cinq"),
        (.number(Numeral("0", decimals: "05")), "zéro virgule zéro cinq"),
        (.number(Numeral("0", decimals: "00")), "zéro virgule zéro zéro"),
        (.number(Numeral("3", decimals: "1416")), "trois virgule un quatre un six"),
        (.number(Numeral("5", isNegative: true)), "moins cinq"),
        (.ordinal(1), "premier"),
        (.ordinal(2), "deuxième"),
        (.ordinal(4), "quatrième"),
        (.ordinal(5), "cinquième"),
        (.ordinal(9), "neuvième"),
        (.ordinal(11), "onzième"),
        (.ordinal(20), "vingtième"),
        (.ordinal(21), "vingt et unième"),
        (.ordinal(30), "trentième"),
        (.ordinal(80), "quatre-vingtième"),
        (.ordinal(100), "centième"),
        (.ordinal(200), "deux centième"),
        (.ordinal(1000), "millième"),
        (.fraction(numerator: 1, denominator: 2), "un demi"),
        (.fraction(numerator: 2, denominator: 3), "deux tiers"),
        (.fraction(numerator: 3, denominator: 4), "trois quarts"),
        (.fraction(numerator: 1, denominator: 5), "un cinquième"),
        (.fraction(numerator: 2, denominator: 5), "deux cinquièmes"),
        (.fraction(numerator: 0, denominator: 5), "zéro sur cinq"),
        (.digits("012"), "zéro un deux"),
        (.digits("1022"), "un zéro deux deux"),
        (.digits("079123456789"), "zéro sept neuf, un deux trois, quatre cinq six, sept huit neuf"),
        (.digits("0912345678"), "zéro neuf un deux, trois quatre cinq, six sept huit"),
        (.counted(Numeral("3"), counter: "번"), "trois"),
        (.counted(Numeral("50"), counter: "k"), "cinquante mille"),
        (.counted(Numeral("1", decimals: "5"), counter: "k"), "un virgule cinq mille"),
        (.counted(Numeral("80"), counter: "k"), "quatre-vingt mille"),
        (.counted(Numeral("1"), counter: "k"), "mille"),
    ]

    private static let amounts: [(SemioticClass, String)] = [
        (.money(Numeral("50000"), .dong), "cinquante mille dongs"),
        (.money(Numeral("1000000"), .dong), "un million de dongs"),
        (.money(Numeral("2000000"), .euro), "deux millions d'euros"),
        (.money(Numeral("1250000"), .dong), "un million deux cent cinquante mille dongs"),
        (.money(Numeral("1"), .dong), "un dong"),
        (.money(Numeral("5"), .euro), "cinq euros"),
        (.money(Numeral("5", decimals: "00"), .euro), "cinq euros"),
        (.money(Numeral("5", decimals: "50"), .euro), "cinq euros cinquante"),
        (.money(Numeral("0", decimals: "50"), .euro), "cinquante centimes"),
        (.money(Numeral("0", decimals: "50", isNegative: true), .euro), "moins cinquante centimes"),
        (.money(Numeral("1", decimals: "5"), .dollar), "un virgule cinq dollar"),
        (.money(Numeral("21"), .pound), "vingt et une livres"),
        (.money(Numeral("100"), .yen), "cent yens"),
        (.money(Numeral("100"), .yuan), "cent yuans"),
        (.money(Numeral("1000"), .won), "mille ouons"),
        (.percent(Numeral("8")), "huit pour cent"),
        (.percent(Numeral("0", decimals: "5")), "zéro virgule cinq pour cent"),
        (.measure(Numeral("25"), .squareMetre), "vingt-cinq mètres carrés"),
        (.measure(Numeral("1"), .metre), "un mètre"),
        (.measure(Numeral("1", decimals: "5"), .kilometre), "un virgule cinq kilomètre"),
        (.measure(Numeral("3", decimals: "5"), .kilometre), "trois virgule cinq kilomètres"),
        (.measure(Numeral("37"), .degreeCelsius), "trente-sept degrés Celsius"),
        (.measure(Numeral("1"), .tonne), "une tonne"),
        (.measure(Numeral("81"), .minute), "quatre-vingt-une minutes"),
        (.measure(Numeral("1000000"), .hectare), "un million d'hectares"),
        (.measure(Numeral("0"), .gram), "zéro gramme"),
        (.measure(Numeral("8"), .squareMetrePerPerson), "huit mètres carrés par personne"),
    ]

    private static let calendar: [(SemioticClass, String)] = [
        (.date(day: 12, month: 5, year: 2024), "douze mai deux mille vingt-quatre"),
        (.date(day: 1, month: 5, year: nil), "premier mai"),
        (.date(day: 21, month: 8, year: 1999), "vingt et un août mille neuf cent quatre-vingt-dix-neuf"),
        (.date(day: nil, month: 5, year: 2024), "mai deux mille vingt-quatre"),
        (.date(day: nil, month: nil, year: 2018), "deux mille dix-huit"),
        (.date(day: nil, month: nil, year: 0), "zéro"),
        (.time(hour: 7, minute: 30), "sept heures trente"),
        (.time(hour: 7, minute: nil), "sept heures"),
        (.time(hour: 8, minute: 5), "huit heures cinq"),
        (.time(hour: 1, minute: 0), "une heure"),
        (.time(hour: 12, minute: 0), "douze heures"),
        (.time(hour: 21, minute: 45), "vingt et une heures quarante-cinq"),
        (.time(hour: 0, minute: 30), "zéro heure trente"),
        (.to, "à"),
    ]

    private static let signs: [(SemioticClass, String)] = [
        (.letters("A"), "A"),
        (.letters("OTP"), "O T P"),
        (.letters("XYZ"), "X i grec Z"),
        (.letters("Đ"), "D"),
        (.sign("@"), "arobase"),
        (.sign("."), "point"),
        (.sign("/"), "slache"),
        (.sign("&"), "et"),
        (.sign("+"), "plusse"),
        (.sign("#"), "dièse"),
        (.sign("☂"), ""),
        (.document(number: 61, year: 2018), "soixante et un de deux mille dix-huit"),
        (.abbreviation("NĐ-CP"), "du Gouvernement"),
        (.abbreviation("CCCD"), "carte d'identité"),
        (.abbreviation("UBND"), "Comité populaire"),
        (.abbreviation("BHYT"), "assurance maladie"),
        (.abbreviation("VNeID"), "V N E I D"),
        (.abbreviation("TP.HCM"), "Hô Chi Minh-Ville"),
        (.abbreviation("Mme"), "Madame"),
        (.abbreviation("n°"), "numéro"),
    ]

    private static let names: [(String, String)] = [
        ("Nguyễn", "Ngouyène"), ("Văn", "Vanne"), ("Đức", "Deuque"), ("NGUYỄN", "Ngouyène"), ("Huỳnh", "Houigne"),
        ("Phương", "Feuongue"), ("Thúy", "Toui"), ("Xuân", "Souanne"), ("Quốc", "Kouoque"), ("Nhung", "Gnoune"),
        ("Quang", "Kouangue"), ("gì", "zi"), ("Yến", "Iène"), ("Nam", "Namme"), ("phường", "quartier"),
        ("đồng", "dongs"), ("khai", "kaille"), ("sinh", "signe"), ("Zalo", "Zalo"), ("hotline", "ligne directe"),
        ("Müller", "Müller"), ("Jörg", "Jorg"), ("Tôt", "Tôt"), ("hôtel", "hôtel"), ("Lê", "Lé"), ("straße", "strasse"),
    ]
}
