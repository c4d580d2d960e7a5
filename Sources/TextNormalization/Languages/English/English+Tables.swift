/// What English calls things.
enum EnglishTables {
    /// A noun for one and for another number of things.
    typealias Noun = (one: String, many: String)

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Ordinals that are not the number with "th" behind it.
    static let ordinals = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth",
    ]

    static let signs: [Character: String] = [
        "@": "at", ".": "dot", ",": "comma", "/": "slash", "\\": "backslash", "&": "and", "+": "plus", "-": "dash",
        "_": "underscore", "=": "equals", "#": "hash", "*": "star", "%": "percent", "‰": "per thousand", "°": "degrees",
        ":": "colon", "×": "times", "÷": "divided by", "±": "plus or minus", "−": "minus", "<": "less than",
        ">": "greater than", "≤": "at most", "≥": "at least", "≈": "about", "~": "about", "→": "to", "§": "section",
        "₫": "dong", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₩": "won", "№": "number",
    ]

    static func names(of currency: Currency) -> Noun {
        switch currency {
        case .dong: ("dong", "dong")
        case .dollar: ("dollar", "dollars")
        case .euro: ("euro", "euros")
        case .won: ("won", "won")
        case .yen: ("yen", "yen")
        case .yuan: ("yuan", "yuan")
        case .pound: ("pound", "pounds")
        }
    }

    /// The hundredth of a currency whose hundredths are told.
    static func part(of currency: Currency) -> Noun? {
        switch currency {
        case .dollar, .euro: ("cent", "cents")
        case .pound: ("penny", "pence")
        case .dong, .won, .yen, .yuan: nil
        }
    }

    static func names(of unit: MeasureUnit) -> Noun {
        switch unit {
        case .kilometre: ("kilometre", "kilometres")
        case .metre: ("metre", "metres")
        case .centimetre: ("centimetre", "centimetres")
        case .millimetre: ("millimetre", "millimetres")
        case .squareKilometre: ("square kilometre", "square kilometres")
        case .squareMetre: ("square metre", "square metres")
        case .squareCentimetre: ("square centimetre", "square centimetres")
        case .hectare: ("hectare", "hectares")
        case .cubicMetre: ("cubic metre", "cubic metres")
        case .kilogram: ("kilogram", "kilograms")
        case .gram: ("gram", "grams")
        case .milligram: ("milligram", "milligrams")
        case .tonne: ("tonne", "tonnes")
        case .litre: ("litre", "litres")
        case .millilitre: ("millilitre", "millilitres")
        case .degreeCelsius: ("degree Celsius", "degrees Celsius")
        case .degree: ("degree", "degrees")
        case .hour: ("hour", "hours")
        case .minute: ("minute", "minutes")
        case .second: ("second", "seconds")
        case .kilobyte: ("kilobyte", "kilobytes")
        case .megabyte: ("megabyte", "megabytes")
        case .gigabyte: ("gigabyte", "gigabytes")
        case .kilowattHour: ("kilowatt hour", "kilowatt hours")
        case .kilowatt: ("kilowatt", "kilowatts")
        case .watt: ("watt", "watts")
        case .volt: ("volt", "volts")
        case .kilometrePerHour: ("kilometre per hour", "kilometres per hour")
        case .squareMetrePerPerson: ("square metre per person", "square metres per person")
        }
    }
}
