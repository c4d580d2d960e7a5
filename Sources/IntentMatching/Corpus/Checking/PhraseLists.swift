import Reception

/// The words of one language and the phrases of its slots, by number.
struct PhraseLists {
    /// The words.
    var words = WordNumbers()
    /// The phrases of each slot.
    private(set) var slots: [PhraseGraph] = []
    /// The names of the slots.
    private(set) var names: [SlotName] = []

    private let content: IntentCorpus.Content

    /// The lists of a language.
    init(_ content: IntentCorpus.Content) { self.content = content }

    /// The number of a slot, whose phrases are read at the first time.
    mutating func number(of slot: SlotName) -> Int {
        if let number = names.firstIndex(of: slot) { return number }
        let graph = PhraseGraph()
        for synonym in content.slots[slot] ?? [] {
            graph.insert(synonym.words.flatMap { words.numbers(of: $0) })
        }
        for sample in slot.codeSamples ?? [] { graph.insert(words.numbers(of: sample.text)) }
        names.append(slot)
        slots.append(graph)
        return names.count - 1
    }

    /// Adds the words that `label` may say to `set`: all of them, or by `part` those that may come first or last.
    func insert(
        _ label: SentenceGraph.Edge.Label, into set: inout WordSet, _ part: (PhraseGraph) -> WordSet = \.words
    ) {
        switch label {
        case .word(let word): set.insert(word)
        case .slot(let number): set.formUnion(part(slots[number]))
        }
    }
}
