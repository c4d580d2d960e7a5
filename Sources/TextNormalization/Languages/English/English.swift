import Foundation
package import Reception

/// Says things in English: "and" behind hundreds, a clock of twelve hours, years in pairs.
package struct English: Verbalizer {
    let spelled = SpelledNumbers(.english)
    let digitReader = DigitReader(
        names: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
    package let conventions = EnglishTables.conventions()

    /// English as a receptionist speaks it.
    package init() {}

    package var language: Language { .english }

    package func digitWords(_ digits: String) -> [String] { digitReader.words(digits) }

    package func words(for thing: SemioticClass) -> String {
        switch thing {
        case .number(let numeral): number(numeral)
        case .counted(let amount, let counter): counted(amount, counter: counter)
        case .ordinal(let place): ordinal(place)
        case .digits(let digits): digitReader.grouped(digits)
        case .letters(let letters): spell(letters)
        case .money(let amount, let currency): money(amount, currency)
        case .percent(let numeral): number(numeral) + " percent"
        case .measure(let amount, let unit): counted(amount, EnglishTables.names(of: unit))
        case .fraction(let numerator, let denominator): fraction(numerator, denominator)
        case .date(let day, let month, let year): date(day: day, month: month, year: year)
        case .time(let hour, let minute): time(hour: hour, minute: minute)
        case .to: "to"
        case .sign(let sign): EnglishTables.signs[sign] ?? ""
        case .abbreviation(let abbreviation): conventions.abbreviations[abbreviation] ?? spell(abbreviation)
        case .document(let document, let year): cardinal(document) + " of " + self.year(year)
        case .foreignWord(let word): foreign(word)
        }
    }

    /// The names of the letters. The voice takes an "A" before other words for the article ("uh"), and reads "eh" as the
    /// letter; alone it stays as the ticket has it, for the dictionary of the voice to mend.
    private func spell(_ text: String) -> String {
        let letters = text.plainLatinWords.joined().uppercased()
        guard letters.count > 1 else { return letters }
        return letters.map { $0 == "A" ? "eh" : String($0) }.joined(separator: " ")
    }

    /// What it means where that is known; Vietnamese so that it sounds near; else its plain letters.
    private func foreign(_ word: String) -> String {
        let word = word.precomposedStringWithCanonicalMapping
        if let known = conventions.foreignWords[word.lowercased()] { return known.capitalised(as: word) }
        if let near = EnglishTables.vietnamese.respelled(word) { return near.capitalised(as: word) }
        return word.plainLatinWords.map { $0.lowercased().capitalised(as: $0) }.joined(separator: " ")
    }
}
