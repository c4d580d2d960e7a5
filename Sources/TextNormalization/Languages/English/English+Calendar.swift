extension English {
    /// "the twelfth of May twenty twenty four", or what is known of it.
    func date(day: Int?, month: Int?, year: Int?) -> String {
        let dayWords = day.map { "the " + ordinal($0) }
        let monthWords = month.map { (dayWords == nil ? "" : "of ") + monthName($0) }
        return [dayWords, monthWords, year.map(self.year)].compactMap(\.self).joined(separator: " ")
    }

    private func monthName(_ month: Int) -> String {
        let months = EnglishTables.months
        return months.indices.contains(month - 1) ? months[month - 1] : cardinal(month)
    }

    /// In pairs: "twenty twenty four", "nineteen oh five"; "two thousand and five" in the first years of a millennium.
    func year(_ year: Int) -> String {
        let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
        guard 1000...9999 ~= year, century % 10 != 0 || rest >= 10 else { return cardinal(year) }
        return switch rest {
        case 0: cardinal(century) + " hundred"
        case 1..<10: cardinal(century) + " oh " + cardinal(rest)
        default: cardinal(century) + " " + cardinal(rest)
        }
    }

    /// "seven thirty", "two P M": mornings need no word, the office is closed at night.
    func time(hour: Int, minute: Int?) -> String {
        let minute = minute ?? 0
        if minute == 0, hour == 12 { return "noon" }
        if minute == 0, hour % 24 == 0 { return "midnight" }
        let onTheClock = cardinal(hour % 12 == 0 ? 12 : hour % 12)
        let minutes =
            switch minute {
            case 0: hour > 12 ? "" : " o'clock"
            case 1..<10: " oh " + cardinal(minute)
            default: " " + cardinal(minute)
            }
        return onTheClock + minutes + (hour > 12 && hour < 24 ? " P M" : hour % 24 == 0 ? " eh M" : "")
    }
}
