import Reception

extension SlotLexicon {
    /// Sentences of a template that are looked at for what stands beside a number.
    private static let samples = 40
    /// The share of sentences with a number in which a word must stand beside it, in one language.
    private static let leastShare = 0.04

    /// Takes the lists, pronunciations and templates of `corpus`.
    init(_ corpus: IntentCorpus) {
        let names = Set(corpus.slotNames + SlotName.recognisedByCode).sorted()
        let phrases = Self.phrases(of: corpus, names: names)
        var words = WordTableBuilder()
        for phrase in phrases { words.note(phrase.words, .inPhrase) }
        words.note(Tokenizer.forms(of: QuantityWords.all), .unit)
        Self.noteSentences(of: corpus, in: &words)
        let table = words.table()
        let procedure = names.firstIndex(of: .procedure)
        let search = phrases.filter { $0.slot != nil && $0.slot == procedure }.map { (value: $0.value, words: $0.words) }
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
        return phrases.filter { !$0.words.isEmpty && $0.words.count <= PhraseTrie.mostWords }
    }

    private static func trie(of phrases: [Phrase], table: WordTable) -> (trie: PhraseTrie, meanings: [Meaning]) {
        var meanings: [Meaning] = []
        var numbers: [String: UInt32] = [:]
        var found: [[UInt32]: [UInt32]] = [:]
        for phrase in phrases {
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

    /// Notes the words of all sentences, and which of them stand beside numbers.
    private static func noteSentences(of corpus: IntentCorpus, in words: inout WordTableBuilder) {
        var neighbours: [Language: NumberNeighbours] = [:]
        for template in corpus.templates {
            let leaves = template.template.root.leaves
            words.note(Tokenizer.forms(of: Array(leaves.words)), .ordinary)
            guard leaves.slots.contains(.desk) || leaves.slots.contains(.ticketNumber) else { continue }
            for sentence in template.template.expansions(limit: samples) {
                neighbours[template.language, default: NumberNeighbours()].take(sentence.pieces)
            }
        }
        for language in neighbours.values {
            words.note(language.words(before: .desk, share: leastShare), .beforeDesk)
            words.note(language.words(after: .desk, share: leastShare), .afterDesk)
            words.note(language.words(before: .ticketNumber, share: leastShare), .beforeTicket)
        }
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
            values: values, index: SearchIndex(indexed, wordCount: table.count, valueCount: values.count))
    }
}
