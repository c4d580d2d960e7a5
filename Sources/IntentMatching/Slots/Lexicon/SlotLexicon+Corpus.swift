import Reception

extension SlotLexicon {
    /// What an unknown word weighs against every procedure: what is said at a desk is known for the most part.
    static let unknownWeight: Float = 0.35

    /// Takes the lists, pronunciations and templates of `corpus`.
    convenience init(_ corpus: IntentCorpus) {
        let names = Set(corpus.slotNames + SlotName.recognisedByCode + [.procedure]).sorted()
        let procedure = names.firstIndex(of: .procedure)
        let phrases = Self.phrases(of: corpus, names: names).filter { !$0.words.isEmpty }
        var words = WordTableBuilder()
        for phrase in phrases { words.note(phrase.words, .inPhrase) }
        words.note(Tokenizer.forms(of: QuantityWords.all), .unit)
        var sentences: [Language: SentenceWords] = [:]
        for template in corpus.templates {
            sentences[template.language, default: SentenceWords()].take(template.template)
        }
        for language in sentences.values { language.note(in: &words) }
        let table = words.table()
        let (trie, meanings) = Self.trie(of: phrases, table: table)
        self.init(
            names: names, table: table, trie: trie, meanings: meanings,
            procedures: Self.search(among: phrases.filter { $0.slot != nil && $0.slot == procedure }, table: table))
    }

    /// Words that stand for something.
    private struct Phrase {
        let slot: Int?
        let value: String
        let words: [Token.Form]
    }

    private static func phrases(of corpus: IntentCorpus, names: [SlotName]) -> [Phrase] {
        var phrases: [Phrase] = []
        for language in corpus.languages {
            let spelling = corpus.contents[language]?.spelling ?? []
            for synonym in spelling {
                phrases.append(Phrase(slot: nil, value: synonym.value, words: Tokenizer.forms(of: synonym.words)))
            }
            let numerals = WrittenNumerals(spelling)
            for (slot, name) in names.enumerated() {
                for synonym in corpus.contents[language]?.slots[name] ?? [] {
                    let words = Tokenizer.forms(of: synonym.words)
                    phrases.append(Phrase(slot: slot, value: synonym.value, words: words))
                    guard let written = numerals.written(words) else { continue }
                    phrases.append(Phrase(slot: slot, value: synonym.value, words: written))
                }
            }
        }
        return phrases
    }

    private static func trie(of phrases: [Phrase], table: WordTable) -> (trie: PhraseTrie, meanings: [Meaning]) {
        var meanings: [Meaning] = []
        var numbers: [String: UInt32] = [:]
        var meant: [(words: [UInt32], meaning: UInt32)] = []
        for phrase in phrases where phrase.words.count <= PhraseTrie.mostWords {
            let key = "\(phrase.slot ?? -1) \(phrase.value)"
            let number = numbers[key] ?? UInt32(meanings.count)
            if numbers.updateValue(number, forKey: key) == nil {
                meanings.append(Meaning(slot: phrase.slot, value: phrase.value))
            }
            meant.append((table.numbers(of: phrase.words), number))
        }
        return (PhraseTrie(meant, wordCount: table.count), meanings)
    }

    private static func search(among phrases: [Phrase], table: WordTable) -> PhraseSearch {
        let values = Set(phrases.map(\.value)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        let indexed = phrases.compactMap { phrase in
            numbers[phrase.value].map {
                SearchIndex.Phrase(value: $0, words: table.numbers(of: phrase.words), weight: 1)
            }
        }
        return PhraseSearch(
            values: values, index: SearchIndex(indexed, table: table, owners: Array(values.indices)),
            unknownWeight: unknownWeight)
    }
}

extension WordTable {
    /// The numbers of the words of a phrase, all of which were noted.
    func numbers(of forms: [Token.Form]) -> [UInt32] { forms.compactMap { word(of: $0).map(UInt32.init) } }
}
