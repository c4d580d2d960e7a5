package import Reception

/// Says things in Mandarin, in simplified characters; `Pinyin` turns them into what the voice reads.
///
/// Digits told one by one are "零" to "九" ("一", never "幺"), years too; "两" stands before what is counted. Latin letters
/// stay, each apart, for the voice knows their Chinese names.
package struct Chinese: Verbalizer {
    private let spelled = SpelledNumbers(.chinese)
    package let conventions: WritingConventions

    /// Standard Mandarin.
    package init() {
        var conventions = WritingConventions(
            decimalMark: ".", abbreviations: ChineseTables.abbreviations, foreignWords: ChineseTables.foreignWords,
            counters: ChineseTables.counters, partsWords: false)
        conventions.ownLetters = ""
        conventions.ordinalWords = ["第"]
        conventions.digitWords = ChineseTables.digitWords
        conventions.houseWords = ["巷", "弄"]
        conventions.per = "每"
        self.conventions = conventions
    }

    package var language: Language { .chinese }

    package func digitWords(_ digits: String) -> [String] {
        digits.compactMap { $0.wholeNumberValue }.map { ChineseTables.digits[$0] }
    }

    package func words(for thing: SemioticClass) -> String {
        switch thing {
        case .number(let numeral): number(numeral)
        case .ordinal(let place): "第" + cardinal(place)
        case .digits(let digits): grouped(digits)
        case .letters(let letters): ChineseWord.spell(letters)
        case .money(let amount, let currency): amountWords(amount) + ChineseTables.name(of: currency)
        case .percent(let numeral): percent(numeral)
        case .measure(let amount, let unit): measure(amount, unit)
        case .counted(let amount, let counter): counted(amount, counter)
        case .fraction(let numerator, let denominator): cardinal(denominator) + "分之" + cardinal(numerator)
        case .date(let day, let month, let year): date(day: day, month: month, year: year)
        case .time(let hour, let minute): time(hour: hour, minute: minute)
        case .to: "到"
        case .sign(let sign): ChineseTables.signs[sign] ?? ""
        case .abbreviation(let written): conventions.abbreviations[written] ?? ChineseWord.spell(written)
        case .document(let number, let year): digitWords(String(year)).joined() + "年" + cardinal(number) + "号"
        case .foreignWord(let word): ChineseWord.respell(word)
        }
    }

    // MARK: Numbers

    private func grouped(_ digits: String) -> String {
        DigitGroups.groups(of: digits).map { digitWords(String($0)).joined() }.joined(separator: "，")
    }

    /// "一百零五", "负三点五"; what is too long for a number is told digit by digit.
    private func number(_ numeral: Numeral) -> String {
        let whole = Int(numeral.whole).flatMap { wholeWords($0) } ?? grouped(numeral.whole)
        let decimals = numeral.decimals.isEmpty ? "" : "点" + digitWords(numeral.decimals).joined()
        return (numeral.isNegative ? "负" : "") + whole + decimals
    }

    private func cardinal(_ value: Int) -> String {
        number(Numeral(String(value.magnitude), isNegative: value < 0))
    }

    /// From a million million on the hundred millions are counted, for "兆" means different things in different places.
    private func wholeWords(_ value: Int) -> String? {
        let hundredMillion = 100_000_000
        guard value >= 1_000_000_000_000 else {
            return spelled.words(value)?.replacing("〇", with: "零").withLeadingPair
        }
        guard spelled.words(value) != nil, let high = wholeWords(value / hundredMillion) else { return nil }
        let low = value % hundredMillion
        guard low > 0, let lowWords = wholeWords(low) else { return high + "亿" }
        let gap = low < hundredMillion / 10 ? "零" : ""
        return high + "亿" + gap + lowWords.withoutPair
    }

    /// The number before what is counted: "两", not "二".
    private func amountWords(_ amount: Numeral) -> String {
        amount.integer == 2 ? "两" : number(amount)
    }

    private func percent(_ numeral: Numeral) -> String {
        let amount = Numeral(numeral.whole, decimals: numeral.decimals)
        let words = amount.integer == 100 ? "百" : number(amount)
        return (numeral.isNegative ? "负" : "") + "百分之" + words
    }

    // MARK: Things

    private func measure(_ amount: Numeral, _ unit: MeasureUnit) -> String {
        let size = Numeral(amount.whole, decimals: amount.decimals)
        return switch unit {
        case .kilometrePerHour: "每小时" + number(amount) + "公里"
        case .squareMetrePerPerson: "每人" + number(amount) + "平方米"
        case .degreeCelsius where amount.isNegative: "零下" + amountWords(size) + "摄氏度"
        default: amountWords(amount) + ChineseTables.name(of: unit)
        }
    }

    /// "两个", but "二号"; rooms and years are told digit by digit.
    private func counted(_ amount: Numeral, _ counter: String) -> String {
        let isLong = amount.whole.count >= ChineseTables.shortestToldByDigits[counter] ?? .max
        if isLong, amount.decimals.isEmpty, !amount.isNegative { return grouped(amount.whole) + counter }
        if ChineseTables.ordinalCounters.contains(counter) { return number(amount) + counter }
        return amountWords(amount) + counter
    }

    private func date(day: Int?, month: Int?, year: Int?) -> String {
        let yearWords = year.map { digitWords(String($0)).joined() + "年" } ?? ""
        return yearWords + (month.map { cardinal($0) + "月" } ?? "") + (day.map { cardinal($0) + "日" } ?? "")
    }

    /// "七点三十分", "两点零五分", "七点".
    private func time(hour: Int, minute: Int?) -> String {
        let hours = (hour == 2 ? "两" : cardinal(hour)) + "点"
        guard let minute, minute > 0 else { return hours }
        return hours + (minute < 10 ? "零" : "") + cardinal(minute) + "分"
    }
}

extension String {
    /// "两千", "两万", "两亿" where the number begins so.
    fileprivate var withLeadingPair: String {
        guard first == "二", let next = dropFirst().first, "千万亿".contains(next) else { return self }
        return "两" + dropFirst()
    }

    /// "二千" where the number goes on so.
    fileprivate var withoutPair: String { first == "两" ? "二" + dropFirst() : self }
}
