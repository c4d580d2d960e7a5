/// How a language is written, where that differs. Words in its sets are in lower case.
package struct WritingConventions: Sendable {
    /// What parts digits from decimals. The other of "." and "," parts thousands; both are tried where the digits stand in
    /// threes, for people write as they learnt it.
    package let decimalMark: Character
    /// Words for abbreviations, as written with upper case and dots. A word in capitals that is not here is spelled when it
    /// cannot be read. Unmistakable ones count in lower case too.
    package let abbreviations: [String: String]
    /// Words for words of other languages, in lower case: "hotline": "hót lai".
    package let foreignWords: [String: String]
    /// What follows a number directly and decides how it is read; the longest that fits counts: "k" of "50k", "번" of "3번".
    package let counters: [String]
    /// Whether words are parted by spaces.
    package let partsWords: Bool
    /// The letters of the language's own words in lower case, with "'" if they hold it; a word in Latin letters with another
    /// is a foreign word. Empty where every word in Latin letters is foreign.
    package var ownLetters = "abcdefghijklmnopqrstuvwxyz'"
    /// What makes the number after it an ordinal and is said with it: "thứ" of "thứ 2".
    package var ordinalWords: Set<String> = []
    /// What makes the number right before it an ordinal: "st" of "1st".
    package var ordinalEndings: Set<String> = []
    /// What Roman numerals follow as plain numbers: "quý" of "quý II".
    package var romanWords: Set<String> = []
    /// What "5/2024" follows as a month, said with it: "tháng".
    package var monthWords: Set<String> = []
    /// What "1/2" follows as a day: "ngày". It is said as it stands.
    package var dayWords: Set<String> = []
    /// Those of them behind which also "2-9" is a day, and "1/2" before a word no fraction: "ngày".
    package var certainDayWords: Set<String> = []
    /// What is before "12/3" as a number of a house: "đường" of "12/3 đường Nguyễn Trãi".
    package var streetWords: Set<String> = []
    /// What a number of four digits follows as a year, where years are not read as numbers: "in" of "in 2024".
    package var yearWords: Set<String> = []
    /// What "1/2" follows as a number of a house: "hẻm".
    package var houseWords: Set<String> = []
    /// What three digits and more follow to be told one by one: "hotline".
    package var digitWords: Set<String> = []
    /// What the number of a legal document follows when its kind is already said: "định" of "Nghị định".
    package var documentWords: Set<String> = []
    /// Abbreviations that a number may touch: "KP" of "KP5". Others are letters of a number then: "CT01".
    package var numberedAbbreviations: Set<String> = []
    /// Numbers that are always told digit by digit.
    package var hotlines: Set<String> = ["1022"]
    /// Numbers that are told digit by digit where no word stands before them: "113 công an".
    package var emergencyNumbers: Set<String> = []
    /// What stands between hour and minute beside ":": "h" of "7h30".
    package var hourMarks: Set<String> = ["h"]
    /// Said for "/" between an amount and what it is for, "50.000đ/bản"; a short pause when empty.
    package var per = ""
    /// Whether the word for the joint of a range is written together with what is before it: "일에서 삼".
    package var attachesRangeJoint = false
    /// Whether a word in lower-case letters is read as one though it is written in capitals.
    package var isReadable: @Sendable (String) -> Bool = Readability.isPronounceable

    /// Puts conventions together.
    package init(
        decimalMark: Character, abbreviations: [String: String] = [:], foreignWords: [String: String] = [:],
        counters: [String] = [], partsWords: Bool = true
    ) {
        self.decimalMark = decimalMark
        self.abbreviations = abbreviations
        self.foreignWords = foreignWords
        self.counters = counters
        self.partsWords = partsWords
    }
}
