extension EnglishTables {
    /// How English is written, and what the Vietnamese administration writes in it.
    static func conventions() -> WritingConventions {
        var conventions = WritingConventions(
            decimalMark: ".", abbreviations: abbreviations, foreignWords: foreignWords, counters: [thousands])
        conventions.ordinalEndings = ["st", "nd", "rd", "th"]
        conventions.romanWords = [
            "annex", "appendix", "article", "chapter", "class", "grade", "level", "part", "phase", "quarter", "section",
            "term", "title", "volume",
        ]
        conventions.monthWords = ["month"]
        conventions.dayWords = ["after", "before", "born", "by", "date", "dated", "day", "on", "since", "until"]
        conventions.yearWords = Set(months.map { $0.lowercased() } + ["in", "since", "until", "year", "years"])
        conventions.houseWords = [
            "address", "alley", "apartment", "at", "block", "counter", "desk", "flat", "house", "lane", "number",
            "room",
        ]
        conventions.streetWords = ["street", "road", "avenue", "lane", "alley"]
        conventions.digitWords = [
            "call", "code", "dial", "extension", "fax", "hotline", "mobile", "otp", "phone", "pin", "telephone", "zalo",
        ]
        conventions.documentWords = ["circular", "decision", "decree", "directive", "law", "resolution"]
        conventions.per = "per"
        return conventions
    }

    /// "k" of "50k".
    static let thousands = "k"
}
