import Reception

/// A value of a slot that was found in a sentence.
struct SlotSpan: Sendable {
    /// The number of the slot among those of the spotter.
    let slot: Int
    /// The value.
    let value: String
    /// The words it was said in.
    let words: Range<Int>
    /// What is wrong with their marks.
    let flaws: MarkFlaws
}

/// Finds the values of every slot, in all languages at once: visitors mix them.
struct SlotSpotter: Sendable {
    /// The slots, sorted by name, `ticket_number` among them; the overlap search keeps a bit for each.
    let names: [SlotName]

    private var index = PhraseIndex()
    private var values: [(slot: Int, value: String)] = []
    private var numbers = TicketNumberReader()
    private let numberSlot: Int?

    /// Takes the lists of `corpus`; their words go into `vocabulary`.
    init(_ corpus: IntentCorpus, vocabulary: inout Vocabulary) {
        names = Set(corpus.slotNames + [.ticketNumber]).sorted()
        numberSlot = names.firstIndex(of: .ticketNumber)
        for (slot, name) in names.enumerated() {
            for synonym in corpus.synonyms(of: name) {
                let words = Tokenizer.forms(of: synonym.words).map { vocabulary.intern($0) }
                index.add(words, value: values.count, vocabulary: vocabulary)
                values.append((slot, synonym.value))
            }
        }
        for language in corpus.languages {
            for synonym in corpus.contents[language]?.spelling ?? [] {
                guard let symbol = SpokenSymbol(synonym.value) else { continue }
                let words = Tokenizer.forms(of: synonym.words).map { vocabulary.intern($0) }
                numbers.add(symbol, as: words, vocabulary: vocabulary)
            }
        }
    }

    /// The number of the slot called `name`.
    func slot(named name: SlotName) -> Int? { names.firstIndex(of: name) }

    /// Every value in `sentence`, by the word it begins with.
    func spans(in sentence: HeardSentence, vocabulary: Vocabulary) -> [[SlotSpan]] {
        sentence.words.indices.map { start in
            var spans = index.hits(in: sentence, from: start, vocabulary: vocabulary).map { hit in
                SlotSpan(
                    slot: values[hit.value].slot, value: values[hit.value].value, words: start..<hit.end,
                    flaws: hit.flaws)
            }
            if let numberSlot, let number = numbers.number(in: sentence, from: start, vocabulary: vocabulary) {
                spans.append(
                    SlotSpan(slot: numberSlot, value: number.value, words: start..<number.end, flaws: MarkFlaws()))
            }
            return spans
        }
    }

    /// `spans` as the domain knows them, with their places in the text.
    func slots(_ spans: [SlotSpan], in sentence: HeardSentence) -> [Slot] {
        spans.map { Slot(name: names[$0.slot], value: $0.value, range: sentence.characters(of: $0.words)) }
    }
}
