package import Reception

/// Says numbers, signs and abbreviations in Vietnamese, as offices of the South and the Highlands do: "nghìn", "linh", "tư".
package struct Vietnamese: Verbalizer {
    package let language = Language.vietnamese
    package var conventions: WritingConventions { Self.conventions }

    private static let numbers = SpelledNumbers(.vietnamese) { $0.replacing("lẻ", with: "linh") }
    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// A verbalizer; all its tables are shared.
    package init() {}

    package func words(for thing: SemioticClass) -> String {
        switch thing {
        case .number(let numeral): words(numeral)
        case .ordinal(let place): "thứ " + Self.place(place)
        case .digits(let digits): told(digits)
        case .letters(let letters): letters.map(VietnameseLetters.name(of:)).joined(separator: " ")
        case .money(let numeral, let currency): words(numeral) + " " + VietnameseUnits.name(currency)
        case .percent(let numeral): words(numeral) + " phần trăm"
        case .measure(let numeral, let unit): words(numeral) + " " + VietnameseUnits.name(unit)
        case .counted(let numeral, let counter): words(numeral) + " " + (VietnameseUnits.counters[counter] ?? counter)
        case .fraction(let numerator, let denominator): "\(Self.words(numerator)) phần \(Self.words(denominator))"
        case .date(let day, let month, let year): Self.date(day, month, year)
        case .time(let hour, let minute): Self.time(hour, minute)
        case .to: "đến"
        case .sign(let sign): VietnameseLetters.signs[sign] ?? ""
        case .abbreviation(let name): VietnameseAbbreviations.table[name] ?? words(for: .letters(name))
        case .document(let number, let year): "\(Self.words(number)) năm \(Self.words(year))"
        case .foreignWord(let word): VietnameseForeignWords.words(for: word)
        }
    }

    package func digitWords(_ digits: String) -> [String] {
        digits.compactMap { $0.wholeNumberValue.map { Self.digits[min($0, 9)] } }
    }

    private static func words(_ value: Int) -> String {
        numbers.words(value)
            ?? String(value).compactMap { $0.wholeNumberValue.map { digits[$0] } }.joined(separator: " ")
    }

    private func words(_ numeral: Numeral) -> String {
        let whole = Int(numeral.whole).map(Self.words) ?? digitWords(numeral.whole).joined(separator: " ")
        let sign = numeral.isNegative ? "trừ " : ""
        return numeral.decimals.isEmpty ? sign + whole : sign + whole + " phẩy " + decimals(numeral.decimals)
    }

    /// Two decimals are said as a number, others one by one.
    private func decimals(_ digits: String) -> String {
        if digits.count == 2, digits.first != "0", let value = Int(digits) { return Self.words(value) }
        return digitWords(digits).joined(separator: " ")
    }

    /// Digits one by one; the four of two digits is "tư" as in numbers: "+84" is "cộng tám tư".
    private func told(_ digits: String) -> String {
        var words = digitWords(digits)
        if words.count == 2, words[1] == "bốn", !["0", "1"].contains(digits.first) { words[1] = "tư" }
        return words.joined(separator: " ")
    }

    private static func place(_ place: Int) -> String {
        switch place {
        case 1: "nhất"
        case 4: "tư"
        default: words(place)
        }
    }

    private static func date(_ day: Int?, _ month: Int?, _ year: Int?) -> String {
        var parts: [String] = []
        if let day { parts.append(words(day)) }
        if let month { parts.append("tháng " + (month == 4 ? "tư" : words(month))) }
        if let year { parts.append("năm " + words(year)) }
        return parts.joined(separator: " ")
    }

    /// Few minutes are named as such, or they would be taken for a part of the hour.
    private static func time(_ hour: Int, _ minute: Int?) -> String {
        switch minute {
        case nil, 0?: "\(words(hour)) giờ"
        case let minute? where minute < 10: "\(words(hour)) giờ \(words(minute)) phút"
        case let minute?: "\(words(hour)) giờ \(words(minute))"
        }
    }
}
