package import Reception

extension LocalDay {
    /// The years that a dossier may lie in; another is a slip of the pen.
    private static let years = 1990...2100

    /// The day written as `2026-03-02` or `02/03/2026`, day before month; a time of day may follow and is left out.
    ///
    /// Nil for a day that is not in the calendar, for a year of two digits and for a time in another zone than the office's.
    package init?(written text: String) {
        guard let parts = Self.parts(of: text.utf8) else { return nil }
        let isYearFirst = parts[0] > 31
        let (year, month, day) = (parts[isYearFirst ? 0 : 2], parts[1], parts[isYearFirst ? 2 : 0])
        guard Self.years.contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(year: year, month: month, day: day)
        // 31 February would be another day.
        guard LocalDay(daysSince1970: daysSince1970) == self else { return nil }
    }

    /// The three numbers of a date, if nothing but a time follows them.
    private static func parts(of text: String.UTF8View) -> [Int]? {
        let date = text.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "T") }
        guard isTime(text[date.endIndex...].dropFirst()) else { return nil }
        for sign in "-/.".utf8 {
            let parts = date.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            let numbers = parts.compactMap { $0.count <= 4 ? number($0) : nil }
            return numbers.count == 3 ? numbers : nil
        }
        return nil
    }

    /// Whether `text` is nothing, or hours, minutes and perhaps seconds.
    private static func isTime(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return text.isEmpty || (2...3).contains(parts.count) && parts.allSatisfy { $0.count <= 2 && number($0) != nil }
    }

    /// The number of digits alone: `Int` would take a sign.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(Substring(digits))
    }
}
