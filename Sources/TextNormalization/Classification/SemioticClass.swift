/// What a stretch of writing stands for, where it is not simply read (the "semiotic classes" of text-to-speech).
///
/// The classifier finds them, the same in all languages; a language's `Verbalizer` says them. What is made of several is
/// told in pieces, each with its own stretch of the display text: "A012" is a letter and digits, "7h30-11h30" a time, `to`
/// and a time.
package enum SemioticClass: Hashable, Sendable {
    /// An amount: "105", "1.250.000", "3,5", "-5", "02".
    case number(Numeral)
    /// A place in an order: "1st", "1er", "thứ 2", "第三", and Roman numerals after what is counted so: "khoá XV".
    case ordinal(Int)
    /// Digits that are told one by one: of a ticket, an identity number, a telephone; only ASCII digits.
    case digits(String)
    /// Letters that are told one by one: "OTP", the "A" of a ticket; only A to Z, upper case, and Đ.
    case letters(String)
    /// Money: "50.000 đồng", "50,000 VND", "5 USD".
    case money(Numeral, Currency)
    /// "8 %", "0,5‰" is not one.
    case percent(Numeral)
    /// An amount of something measured: "25 m²", "37 °C", "3,5 km", "5 MB".
    case measure(Numeral, MeasureUnit)
    /// An amount of the language's own counter written right behind it: "3번", "3号", "3つ".
    case counted(Numeral, counter: String)
    /// "1/2" with both below 100 and the first below the second.
    case fraction(numerator: Int, denominator: Int)
    /// A day of the calendar, whole or in part; a month alone is never one. Values are checked: 1...31, 1...12.
    case date(day: Int?, month: Int?, year: Int?)
    /// A time of day, 24 hours; no minute when none is written ("7h").
    case time(hour: Int, minute: Int?)
    /// The joint of a range: "1-3", "7h30–11h30".
    case to
    /// A sign that is said where it stands: "+84", "R&D", "@", "/" of a house number, "." of an address of the web, "=".
    case sign(Character)
    /// Something the language has in its table of abbreviations, as it is written there: "UBND", "TP.HCM", "Dr.".
    case abbreviation(String)
    /// Number and year of a legal document before its kind: "61/2018/NĐ-CP" is this and an abbreviation.
    case document(number: Int, year: Int)
    /// A word that is none of the language's own, in Latin letters, as it is written: "hotline" among Vietnamese ones,
    /// "Nguyễn" among others.
    case foreignWord(String)
}

extension SemioticClass {
    /// Whether every sign of it has a word of its own.
    var isToldOneByOne: Bool {
        switch self {
        case .digits, .letters: true
        default: false
        }
    }
}

/// A number as it is written, without its marks between thousands.
package struct Numeral: Hashable, Sendable {
    /// Whether a minus is before it.
    package let isNegative: Bool
    /// The digits before the decimal mark, at least one, no zeros in front of others.
    package let whole: String
    /// The digits behind the decimal mark; empty when there is none.
    package let decimals: String

    /// Makes a numeral of ASCII digits; zeros in front are dropped.
    package init(_ whole: String, decimals: String = "", isNegative: Bool = false) {
        let significant = whole.drop { $0 == "0" }
        self.whole = significant.isEmpty ? "0" : String(significant)
        self.decimals = decimals
        self.isNegative = isNegative
    }

    /// Its value when it has no decimals and fits.
    package var integer: Int? { decimals.isEmpty ? Int(whole).map { isNegative ? -$0 : $0 } : nil }
}

/// Money of a country.
package enum Currency: String, Hashable, Sendable, CaseIterable {
    case dong, dollar, euro, won, yen, yuan, pound
}

/// What is measured in.
package enum MeasureUnit: String, Hashable, Sendable, CaseIterable {
    case kilometre, metre, centimetre, millimetre
    case squareKilometre, squareMetre, squareCentimetre, hectare, cubicMetre
    case kilogram, gram, milligram, tonne, litre, millilitre
    case degreeCelsius, degree
    case hour, minute, second
    case kilobyte, megabyte, gigabyte
    case kilowattHour, kilowatt, watt, volt
    case kilometrePerHour, squareMetrePerPerson
}
