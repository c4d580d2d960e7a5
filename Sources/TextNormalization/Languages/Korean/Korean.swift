package import Reception

/// Says things in Korean, in Hangul: Chinese numbers, and Korean ones where things, people and hours are counted.
///
/// A nought is "공" where digits are told one by one, else "영". Counters stand apart from their number ("세 개"), months do
/// not ("유월").
package struct Korean: Verbalizer {
    private let spelled = SpelledNumbers(.korean)
    package let conventions: WritingConventions

    /// Standard Korean.
    package init() {
        var conventions = WritingConventions(
            decimalMark: ".", abbreviations: KoreanTables.abbreviations, foreignWords: KoreanTables.foreignWords,
            counters: KoreanTables.counters)
        conventions.ownLetters = ""
        conventions.digitWords = ["화"]
        conventions.attachesRangeJoint = true
        self.conventions = conventions
    }

    package var language: Language { .korean }

    package func digitWords(_ digits: String) -> [String] {
        digits.compactMap { $0.wholeNumberValue }.map { KoreanTables.digits[$0] }
    }

    package func words(for thing: SemioticClass) -> String {
        switch thing {
        case .number(let numeral): number(numeral)
        case .ordinal(let place): "제" + cardinal(place)
        case .digits(let digits): grouped(digits)
        case .letters(let letters): KoreanWord.spell(letters)
        case .money(let amount, let currency): number(amount) + " " + KoreanTables.name(of: currency)
        case .percent(let numeral): number(numeral) + " 퍼센트"
        case .measure(let amount, let unit): measure(amount, unit)
        case .counted(let amount, let counter): counted(amount, counter)
        case .fraction(let numerator, let denominator): cardinal(denominator) + "분의 " + cardinal(numerator)
        case .date(let day, let month, let year): date(day: day, month: month, year: year)
        case .time(let hour, let minute): time(hour: hour, minute: minute)
        case .to: "에서"
        case .sign(let sign): KoreanTables.signs[sign] ?? ""
        case .abbreviation(let written): conventions.abbreviations[written] ?? KoreanWord.spell(written)
        case .document(let number, let year): cardinal(year) + " 년 " + cardinal(number) + " 호"
        case .foreignWord(let word): KoreanWord.respell(word)
        }
    }

    // MARK: Numbers

    private func grouped(_ digits: String) -> String {
        DigitGroups.groups(of: digits).map { digitWords(String($0)).joined() }.joined(separator: ", ")
    }

    /// "백오", "마이너스 삼 점 오"; what is too long for a number is told digit by digit.
    private func number(_ numeral: Numeral) -> String {
        (numeral.isNegative ? "마이너스 " : "") + size(of: numeral)
    }

    /// The number without its sign.
    private func size(of numeral: Numeral) -> String {
        let whole = Int(numeral.whole).flatMap { wholeWords($0) } ?? grouped(numeral.whole)
        guard !numeral.decimals.isEmpty else { return whole }
        let decimals = numeral.decimals.compactMap { $0.wholeNumberValue }
        return whole + " 점 " + decimals.map { $0 == 0 ? KoreanTables.nought : KoreanTables.digits[$0] }.joined()
    }

    private func wholeWords(_ value: Int) -> String? {
        value == 0 ? KoreanTables.nought : spelled.words(value)
    }

    private func cardinal(_ value: Int) -> String {
        number(Numeral(String(value.magnitude), isNegative: value < 0))
    }

    /// "한", "스무", "아흔아홉", as they stand before a counter; nil where Korean numbers end.
    private func native(_ value: Int) -> String? {
        guard (1...99).contains(value) else { return nil }
        return value == 20 ? "스무" : KoreanTables.nativeTens[value / 10] + KoreanTables.nativeOnes[value % 10]
    }

    // MARK: Things

    private func measure(_ amount: Numeral, _ unit: MeasureUnit) -> String {
        switch unit {
        case .hour: counted(amount, "시간")
        case .kilometrePerHour: "시속 " + number(amount) + " 킬로미터"
        case .squareMetrePerPerson: "일 인당 " + number(amount) + " 제곱미터"
        case .degreeCelsius where amount.isNegative: "영하 " + size(of: amount) + " 도"
        default: number(amount) + " " + KoreanTables.name(of: unit)
        }
    }

    /// "세 개", "삼 번", "유월", "첫 번째".
    private func counted(_ amount: Numeral, _ counter: String) -> String {
        guard let value = amount.integer else { return number(amount) + " " + counter }
        if counter == "월", (1...12).contains(value) { return KoreanTables.months[value - 1] }
        if counter == "번째", value == 1 { return "첫 번째" }
        if let limit = KoreanTables.nativeUpTo[counter], value <= limit, let words = native(value) {
            return words + " " + counter
        }
        let joint = KoreanTables.joinedCounters.contains(counter) ? "" : " "
        return cardinal(value) + joint + counter
    }

    private func date(day: Int?, month: Int?, year: Int?) -> String {
        let months = KoreanTables.months
        let monthWords = month.map { months.indices.contains($0 - 1) ? months[$0 - 1] : cardinal($0) + "월" }
        let words = [year.map { cardinal($0) + " 년" }, monthWords, day.map { cardinal($0) + " 일" }]
        return words.compactMap(\.self).joined(separator: " ")
    }

    /// "일곱 시 삼십 분", "열네 시" being rare, "십사 시".
    private func time(hour: Int, minute: Int?) -> String {
        let hours = counted(Numeral(String(hour)), "시")
        guard let minute, minute > 0 else { return hours }
        return hours + " " + cardinal(minute) + " 분"
    }
}
