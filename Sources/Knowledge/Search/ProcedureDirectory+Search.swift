import IntentMatching
package import Reception

extension ProcedureDirectory {
    /// The most hits of one search.
    package static let mostHits = 10

    /// The procedures `text` may mean, best first, at most `mostHits`; none where no word speaks for one.
    ///
    /// Names, aliases and spoken summaries of all languages count, those in `language` a little more. Tone marks are
    /// optional, slips of typing and telex leftovers forgiven. The work is bounded for any text: only its first
    /// `Utterance.longestText` characters are looked at.
    package func search(_ text: String, language: Language) -> [ProcedureHit] {
        catalogue.ranked(for: text, preferring: language, limit: Self.mostHits).map {
            ProcedureHit(id: ProcedureID(rawValue: $0.value), score: $0.score)
        }
    }

    /// What the search knows `facts` by.
    static func catalogue(of facts: [ProcedureFacts]) -> PhraseCatalogue {
        PhraseCatalogue(
            facts.flatMap { facts in Language.allCases.flatMap { SearchField.phrases(of: facts, in: $0) } })
    }
}

/// What of a procedure is searched, with what its words count.
private enum SearchField {
    /// A name says what a procedure is; aliases are many, and may go far.
    private static let name = 1.0
    private static let alias = 0.9
    /// A summary speaks of papers, fees and times, which other procedures have, too.
    private static let summary = 0.3

    static func phrases(of facts: ProcedureFacts, in language: Language) -> [PhraseCatalogue.Phrase] {
        let phrase = { (text: String, weight: Double, isName: Bool) in
            PhraseCatalogue.Phrase(
                value: facts.procedure.id.rawValue, language: language, text: text, weight: weight, isName: isName)
        }
        return [phrase(facts.name[language], name, true)]
            + (facts.aliases[language] ?? []).map { phrase($0, alias, true) }
            + [phrase(facts.spokenSummary[language], summary, false)]
    }
}
