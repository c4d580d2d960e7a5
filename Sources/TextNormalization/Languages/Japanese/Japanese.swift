package import Reception

/// Japanese in katakana as it is pronounced, for a voice that reads no kanji.
///
/// What it says of a number holds its counter, for the two change where they meet. What stands around is read by a
/// `KanaReader`: see `KanaSentence`.
package struct Japanese: Verbalizer {
    package let language = Language.japanese
    package var conventions: WritingConventions { Self.writing }

    /// The words of Japanese.
    package init() {}

    private static let writing: WritingConventions = {
        var conventions = WritingConventions(
            decimalMark: ".", abbreviations: JapaneseWords.abbreviations, foreignWords: JapaneseWords.foreign,
            counters: JapaneseCounters.written, partsWords: false)
        conventions.ownLetters = ""
        // The last letters of 政令, 法令, 法律, 議定 and 決定.
        conventions.documentWords = ["令", "律", "定"]
        return conventions
    }()

    package func words(for thing: SemioticClass) -> String {
        switch thing {
        case .number(let numeral): number(numeral)
        case .ordinal(let place): "ダイ" + number(Numeral(place))
        case .digits(let digits): digitWords(digits).joined()
        case .letters(let letters): spelled(letters)
        case .money(let amount, let currency): number(amount, JapaneseUnits.counter(currency))
        case .percent(let amount): number(amount, JapaneseUnits.percent)
        case .measure(let amount, let unit): JapaneseUnits.prefix(unit) + number(amount, JapaneseUnits.counter(unit))
        case .counted(let amount, let counter): counted(amount, counter)
        case .fraction(let numerator, let denominator):
            number(Numeral(denominator)) + "ブンノ" + number(Numeral(numerator))
        case .date(let day, let month, let year): date(day, month, year)
        case .time(let hour, let minute): time(hour, minute)
        case .to: "カラ"
        case .sign(let sign): JapaneseUnits.signs[sign] ?? ""
        case .abbreviation(let written): JapaneseWords.abbreviations[written] ?? spelled(written)
        case .document(let number, let year): date(nil, nil, year) + counted(Numeral(number), "号")
        case .foreignWord(let word): LatinWord(word).kana
        }
    }

    package func digitWords(_ digits: String) -> [String] { JapaneseNumber.words(oneByOne: digits) }

    private func number(_ numeral: Numeral, _ counter: Counter? = nil) -> String {
        JapaneseNumber.words(numeral, counter).joined()
    }

    /// The powers of ten before a counter belong to the number: "8千円" is 8,000 円. Behind decimals they are a word of their own.
    private func counted(_ amount: Numeral, _ written: String) -> String {
        if let counter = JapaneseCounters.counter(written) { return number(amount, counter) }
        guard let (power, rest) = JapaneseCounters.power(in: written) else {
            return number(amount) + Katakana(written).text
        }
        guard amount.decimals.isEmpty else {
            return number(amount) + power.kana + (JapaneseCounters.counter(rest)?.kana ?? "")
        }
        let whole = amount.whole + String(repeating: "0", count: power.zeros)
        return number(Numeral(whole, isNegative: amount.isNegative), JapaneseCounters.counter(rest))
    }

    private func date(_ day: Int?, _ month: Int?, _ year: Int?) -> String {
        let parts = [
            year.map { number(Numeral($0), JapaneseCounters.year) },
            month.map { number(Numeral($0), JapaneseCounters.month) },
            day.map { $0 == 1 ? "ツイタチ" : number(Numeral($0), JapaneseCounters.day) },
        ]
        return parts.compactMap(\.self).joined()
    }

    private func time(_ hour: Int, _ minute: Int?) -> String {
        let minutes = minute.flatMap { $0 == 0 ? nil : number(Numeral($0), JapaneseCounters.minute) }
        return number(Numeral(hour), JapaneseCounters.hour) + (minutes ?? "")
    }

    private func spelled(_ written: String) -> String {
        written.uppercased().map { JapaneseUnits.letters[$0] ?? digitWords(String($0)).joined() }.joined()
    }
}

extension Numeral {
    /// A whole number.
    fileprivate init(_ value: Int) { self.init(String(value.magnitude), isNegative: value < 0) }
}
