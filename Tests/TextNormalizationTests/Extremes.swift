import TextNormalization

/// Things of all classes at the ends of what the classifier finds, for promises that hold for everything.
enum Extremes {
    static let numerals =
        [
            "0", "1", "2", "9", "10", "11", "20", "21", "99", "100", "101", "110", "999", "1000", "2002", "10000",
            "20020",
        ]
        .map { Numeral($0) } + (5...40).map { Numeral(String(repeating: "9", count: $0)) }
        + (5...20).map { Numeral("1" + String(repeating: "0", count: $0) + "2") }
        + [
            Numeral("0", decimals: "00"), Numeral("3", decimals: "14159"), Numeral("7", isNegative: true),
            Numeral("12", decimals: "5", isNegative: true),
            Numeral("99999999999999999999", decimals: "1", isNegative: true),
        ]

    static let things: [SemioticClass] = amounts + days + writing

    private static let amounts: [SemioticClass] = numerals.flatMap { numeral -> [SemioticClass] in
        [.number(numeral), .percent(numeral)] + Currency.allCases.map { .money(numeral, $0) }
            + MeasureUnit.allCases.map { .measure(numeral, $0) }
    }

    private static let days: [SemioticClass] =
        (0...24).flatMap { hour in [nil, 0, 1, 30, 59].map { .time(hour: hour, minute: $0) } }
        + (1...12).flatMap { month in (1...31).map { .date(day: $0, month: month, year: 1900 + month * $0) } }
        + [
            .date(day: nil, month: nil, year: 1), .date(day: nil, month: 12, year: 99999),
            .date(day: 31, month: nil, year: nil),
        ]
        + [0, 1, 20, 100, -1, Int.max].map { .ordinal($0) } + [
            .document(number: 1, year: 0), .document(number: 999, year: 2025),
        ]
        + [.fraction(numerator: 1, denominator: 99), .fraction(numerator: 98, denominator: 99)]

    private static let writing: [SemioticClass] =
        [
            .to, .letters("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ"), .abbreviation("ABCĐ"), .sign("+"), .sign("@"), .sign("."),
            .sign("/"),
        ]
        + [
            "Nguyễn", "K'Brông", "Ñandú", "naïve", "Covid-19", "rhythm", "Đ", "Ψa", "ngoằng", "khuỷu", "Zürich",
            "qwrtz",
        ]
        .map { .foreignWord($0) }
        + [1, 2, 3, 5, 6, 9, 10, 12, 40].map { .digits(String(repeating: "0", count: $0)) } + [.digits("9876543210")]
}

extension Character {
    /// Whether a voice reads it in the words of a language: Latin letters, a pause, or one of `own`.
    func isReadable(besides own: ClosedRange<Character>) -> Bool {
        own.contains(self) || " ,，".contains(self) || isLatinLetter
    }

    private var isLatinLetter: Bool {
        unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x250 }
    }
}
