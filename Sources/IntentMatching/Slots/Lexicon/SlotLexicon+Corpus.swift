import Reception

extension SlotLexicon {
    /// Takes the lists, pronunciations and templates of `corpus`, and more names of procedures, as the catalogue has them.
    convenience init(_ corpus: IntentCorpus, procedureNames: [(value: String, phrase: String)] = []) {
        let names = Set(corpus.slotNames + SlotName.recognisedByCode + [.procedure]).sorted()
        let procedure = names.firstIndex(of: .procedure)
        let added = procedureNames.map { name in
            Phrase(slot: procedure, value: name.value, words: Tokenizer.forms(of: [name.phrase]))
        }
        let phrases = (Self.phrases(of: corpus, names: names) + added).filter { !$0.words.isEmpty }
        var words = WordTableBuilder()
        for phrase in phrases { words.note(phrase.words, .inPhrase) }
        words.note(Tokenizer.forms(of: QuantityWords.all), .unit)
        var sentences: [Language: SentenceWords] = [:]
        for template in corpus.templates {
            sentences[template.language, default: SentenceWords()].take(template.template)
        }
        for language in sentences.values { language.note(in: &words) }
        let table = words.table()
        let search = phrases.filter { $0.slot != nil && $0.slot == procedure }.map {
            (value: $0.value, words: $0.words)
        }
        let (trie, meanings) = Self.trie(of: phrases, table: table)
        self.init(
            names: names, table: table, trie: trie, meanings: meanings,
            procedures: PhraseSearch(search, table: table))
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
        var found: [[UInt32]: [UInt32]] = [:]
        for phrase in phrases where phrase.words.count <= PhraseTrie.mostWords {
            let key = "\(phrase.slot ?? -1) \(phrase.value)"
            let number = numbers[key] ?? UInt32(meanings.count)
            if numbers.updateValue(number, forKey: key) == nil {
                meanings.append(Meaning(slot: phrase.slot, value: phrase.value))
            }
            let words = table.numbers(of: phrase.words)
            if found[words]?.contains(number) != true { found[words, default: []].append(number) }
        }
        let sorted = found.map { (words: $0.key, meanings: $0.value) }
            .sorted { $0.words.lexicographicallyPrecedes($1.words) }
        return (PhraseTrie(sorted, wordCount: table.count), meanings)
    }
}

extension WordTable {
    /// The numbers of the words of a phrase, all of which were noted.
    func numbers(of forms: [Token.Form]) -> [UInt32] { forms.compactMap { word(of: $0).map(UInt32.init) } }
}

extension PhraseSearch {
    /// Indexes `phrases`, whose words are in `table`.
    init(_ phrases: [(value: String, words: [Token.Form])], table: WordTable) {
        let values = Set(phrases.map(\.value)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        let indexed = phrases.compactMap { phrase in
            numbers[phrase.value].map { (value: $0, words: table.numbers(of: phrase.words)) }
        }
        self.init(
            values: values, index: SearchIndex(indexed, table: table, valueCount: values.count))
    }
}
