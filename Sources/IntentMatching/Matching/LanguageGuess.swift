import Reception

/// What decided which language a sentence is in.
package enum LanguageReason: Hashable, Sendable {
    /// Nothing was said; it is the language of the visit.
    case nothingSaid
    /// Only one language is written so.
    case script
    /// A short word that is said in every language; it is the language of the visit.
    case sharedWord
    /// The model, by its words and letters.
    case words
    /// The words leave it open; it is the language of the visit.
    case visit
}

/// Which language a sentence is in: the script says which it can be, the model which it is, and the visit so far decides
/// where that is not clear.
struct LanguageGuess: Sendable {
    /// What the language of the visit gains: half the margin of a sure score.
    private static let sessionPrior: Float = 0.5
    /// A language that wins with a lower score has won by chance: no word of the sentence is known.
    private static let leastScore: Float = -0.6
    /// A single word of at most so many letters without marks, as "ok" or "hello", is said in every language.
    private static let shortWord = 5

    private let languages: [Language]

    /// Chooses among `languages`, whose scores come in this order.
    init(languages: [Language]) { self.languages = languages }

    /// The language of `tokens`, and what decided it.
    func language(
        of tokens: [Token], scores: [Float], session: Language
    ) -> (language: Language, reason: LanguageReason) {
        guard !tokens.isEmpty else { return (session, .nothingSaid) }
        let possible = Self.possible(tokens)
        if possible.count == 1 { return (possible[0], .script) }
        if tokens.count == 1, tokens[0].form.marks.isEmpty, tokens[0].form.letters.utf8.count <= Self.shortWord,
            possible.contains(.english)
        {
            return (session, .sharedWord)
        }
        guard let alone = best(of: scores, among: possible),
            let best = best(of: scores, among: possible, prior: session)
        else { return (possible.contains(session) ? session : possible[0], .visit) }
        return (best, best == alone ? .words : .visit)
    }

    /// The language with the best score; `prior` gains what the language of the visit does.
    private func best(of scores: [Float], among possible: [Language], prior: Language? = nil) -> Language? {
        var best: (language: Language, score: Float)?
        for (language, score) in zip(languages, scores) where possible.contains(language) {
            let score = score + (language == prior ? Self.sessionPrior : 0)
            if score > best?.score ?? Self.leastScore { best = (language, score) }
        }
        return best?.language
    }

    /// The languages that are written in the script most of the words are in.
    private static func possible(_ tokens: [Token]) -> [Language] {
        var (latin, han, kana, hangul) = (0, 0, 0, 0)
        for token in tokens {
            switch token.form.syllable {
            case nil: latin += 1
            case .some(0x3041...0x30FF), .some(0x31F0...0x31FF): kana += 1
            case .some(0xAC00...0xD7A3): hangul += 1
            default: han += 1
            }
        }
        if latin > han + kana + hangul { return [.vietnamese, .english, .french] }
        if hangul > kana, hangul >= han { return [.korean] }
        return kana > 0 ? [.japanese] : [.chinese, .japanese]
    }
}
