/// What French calls things, written so that the voice reads it in French ("slache", "plusse").
enum FrenchTables {
    /// A noun for one and for another number of things, and its gender.
    struct Noun: Sendable {
        let one: String
        let many: String
        let isFeminine: Bool

        /// Nouns take an "s" unless told otherwise.
        init(_ one: String, _ many: String? = nil, feminine: Bool = false) {
            self.one = one
            self.many = many ?? one + "s"
            isFeminine = feminine
        }
    }

    static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    /// Ends of numbers that change before "ième"; the longest first.
    static let ordinalEndings = [
        ("quatre-vingts", "quatre-vingtième"), ("cents", "centième"), ("millions", "millionième"),
        ("milliards", "milliardième"), ("billions", "billionième"), ("mille", "millième"), ("quatre", "quatrième"),
        ("trente", "trentième"), ("cinq", "cinquième"), ("neuf", "neuvième"), ("ze", "zième"), ("nte", "ntième"),
    ]

    /// Numbers that are nouns, with "de" before what is counted.
    static let nounNumbers = ["million", "millions", "milliard", "milliards", "billion", "billions"]

    static let vowels: Set<Character> = ["a", "e", "é", "i", "o", "u", "h"]

    static let signs: [Character: String] = [
        "@": "arobase", ".": "point", ",": "virgule", "/": "slache", "\\": "barre inverse", "&": "et", "+": "plusse",
        "-": "tiret", "_": "tiret bas", "=": "égale", "#": "dièse", "*": "étoile", "%": "pour cent", "‰": "pour mille",
        "°": "degrés", ":": "deux-points", "×": "fois", "÷": "divisé par", "±": "plus ou moins", "−": "moins",
        "<": "inférieur à", ">": "supérieur à", "≤": "au plus", "≥": "au moins", "≈": "environ", "~": "environ",
        "→": "à",
        "§": "paragraphe", "₫": "dongs", "$": "dollars", "€": "euros", "£": "livres", "¥": "yens", "₩": "ouons",
        "№": "numéro",
    ]

    static func noun(of currency: Currency) -> Noun {
        switch currency {
        case .dong: Noun("dong")
        case .dollar: Noun("dollar")
        case .euro: Noun("euro")
        case .won: Noun("ouon")
        case .yen: Noun("yen")
        case .yuan: Noun("yuan")
        case .pound: Noun("livre", feminine: true)
        }
    }

    /// The hundredth of a currency whose hundredths are told.
    static func part(of currency: Currency) -> Noun? {
        switch currency {
        case .dollar: Noun("cent")
        case .euro: Noun("centime")
        case .dong, .won, .yen, .yuan, .pound: nil
        }
    }

    static func noun(of unit: MeasureUnit) -> Noun {
        switch unit {
        case .kilometre: Noun("kilomètre")
        case .metre: Noun("mètre")
        case .centimetre: Noun("centimètre")
        case .millimetre: Noun("millimètre")
        case .squareKilometre: Noun("kilomètre carré", "kilomètres carrés")
        case .squareMetre: Noun("mètre carré", "mètres carrés")
        case .squareCentimetre: Noun("centimètre carré", "centimètres carrés")
        case .hectare: Noun("hectare")
        case .cubicMetre: Noun("mètre cube", "mètres cubes")
        case .kilogram: Noun("kilogramme")
        case .gram: Noun("gramme")
        case .milligram: Noun("milligramme")
        case .tonne: Noun("tonne", feminine: true)
        case .litre: Noun("litre")
        case .millilitre: Noun("millilitre")
        case .degreeCelsius: Noun("degré Celsius", "degrés Celsius")
        case .degree: Noun("degré")
        case .hour: Noun("heure", feminine: true)
        case .minute: Noun("minute", feminine: true)
        case .second: Noun("seconde", feminine: true)
        case .kilobyte: Noun("kilo octet")
        case .megabyte: Noun("mégaoctet")
        case .gigabyte: Noun("gigaoctet")
        case .kilowattHour: Noun("kilowattheure")
        case .kilowatt: Noun("kilowatt")
        case .watt: Noun("watt")
        case .volt: Noun("volt")
        case .kilometrePerHour: Noun("kilomètre par heure", "kilomètres par heure")
        case .squareMetrePerPerson: Noun("mètre carré par personne", "mètres carrés par personne")
        }
    }
}
