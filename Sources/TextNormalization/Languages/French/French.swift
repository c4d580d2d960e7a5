import Foundation
package import Reception

/// Says things in French: hours of the whole day, nouns in their gender and number.
///
/// Numbers keep their hyphens ("dix-huit"): the voice binds the words by them, and breaks them apart otherwise.
package struct French: Verbalizer {
    let spelled = SpelledNumbers(.french)
    let digitReader = DigitReader(names: [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    ])
    package let conventions = FrenchTables.conventions()

    /// French as it is spoken in France.
    package init() {}

    package var language: Language { .french }

    package func digitWords(_ digits: String) -> [String] { digitReader.words(digits) }

    package func words(for thing: SemioticClass) -> String {
        switch thing {
        case .number(let numeral): number(numeral)
        case .counted(let amount, let counter): counted(amount, counter: counter)
        case .ordinal(let place): ordinal(place)
        case .digits(let digits): digitReader.grouped(digits)
        case .letters(let letters): spell(letters)
        case .money(let amount, let currency): money(amount, currency)
        case .percent(let numeral): number(numeral) + " pour cent"
        case .measure(let amount, let unit): counted(amount, FrenchTables.noun(of: unit))
        case .fraction(let numerator, let denominator): fraction(numerator, denominator)
        case .date(let day, let month, let year): date(day: day, month: month, year: year)
        case .time(let hour, let minute): time(hour: hour, minute: minute)
        case .to: "à"
        case .sign(let sign): FrenchTables.signs[sign] ?? ""
        case .abbreviation(let abbreviation): conventions.abbreviations[abbreviation] ?? spell(abbreviation)
        case .document(let document, let year): cardinal(document) + " de " + cardinal(year)
        case .foreignWord(let word): foreign(word)
        }
    }

    /// The names of the letters; the voice takes a "Y" before other words for the pronoun.
    private func spell(_ text: String) -> String {
        text.plainLatinWords.joined().uppercased().map { $0 == "Y" ? "i grec" : String($0) }.joined(separator: " ")
    }

    /// What it means where that is known; Vietnamese so that it sounds near; French as it is; else its plain letters.
    private func foreign(_ word: String) -> String {
        let word = word.precomposedStringWithCanonicalMapping
        let folded = word.lowercased()
        if let known = conventions.foreignWords[folded] { return known.capitalised(as: word) }
        if !FrenchTables.notVietnamese.contains(folded), let near = FrenchTables.vietnamese.respelled(word) {
            return near.capitalised(as: word)
        }
        guard !folded.allSatisfy({ FrenchTables.isFrench($0) }) else { return folded.capitalised(as: word) }
        return word.plainLatinWords.map { $0.lowercased().capitalised(as: $0) }.joined(separator: " ")
    }

    /// "douze mai deux mille vingt-quatre", "premier mai", or what is known of it.
    private func date(day: Int?, month: Int?, year: Int?) -> String {
        let dayWords = day.map { $0 == 1 ? "premier" : cardinal($0) }
        let months = FrenchTables.months
        let monthWords = month.map { months.indices.contains($0 - 1) ? months[$0 - 1] : cardinal($0) }
        return [dayWords, monthWords, year.map { cardinal($0) }].compactMap(\.self).joined(separator: " ")
    }

    /// "sept heures trente", "une heure", "vingt et une heures cinq".
    private func time(hour: Int, minute: Int?) -> String {
        let hours = counted(Numeral(String(hour)), FrenchTables.noun(of: .hour))
        guard let minute, minute > 0 else { return hours }
        return hours + " " + cardinal(minute)
    }
}
