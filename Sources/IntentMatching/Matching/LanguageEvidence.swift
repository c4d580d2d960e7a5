import Reception

/// Guesses the language of a sentence that no template fits, by the words it shares with each.
struct LanguageEvidence: Sendable {
    /// By the letters of a word: a bit for each language that has it.
    private let languages: [UInt8]

    /// Notes which languages have which words.
    init(_ templates: [MatchingTemplate], corpus: IntentCorpus, vocabulary: Vocabulary) {
        var bits = [UInt8](repeating: 0, count: vocabulary.wordsByLetters.count)
        for (language, content) in corpus.contents {
            let lists = content.slots.values.joined().flatMap(\.words) + content.fillers.joined()
            let sentences = templates.filter { $0.language == language }.map(\.template.root.leaves.words)
            for letters in vocabulary.letters(of: lists + sentences.joined()) {
                bits[Int(letters)] |= Self.bit(language)
            }
        }
        languages = bits
    }

    /// The language with most of the words; the session's where another has no more.
    func language(of sentence: HeardSentence, session: Language) -> Language {
        var counts: [Language: Int] = [:]
        for word in sentence.words where word.letters >= 0 {
            for language in Language.allCases where languages[Int(word.letters)] & Self.bit(language) != 0 {
                counts[language, default: 0] += 1
            }
        }
        let most = counts.values.max() ?? 0
        if counts[session, default: 0] == most { return session }
        return Language.allCases.first { counts[$0] == most } ?? session
    }

    private static func bit(_ language: Language) -> UInt8 {
        1 << UInt8(Language.allCases.firstIndex(of: language) ?? 0)
    }
}
