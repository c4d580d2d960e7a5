import Reception

/// Everything that is known of the values of slots, in all languages at once, because visitors mix them: the phrases of
/// the lists, how letters and numbers are said, which words stand beside numbers, and an index to search procedures by.
///
/// Immutable, so it is shared and not copied: there are dozens of arrays in it. It is made when a model is trained and kept in its file (`encoded()`), so that
/// a start reads no lists.
final class SlotLexicon: Sendable {
    /// What a phrase means.
    struct Meaning: Sendable {
        /// The number of the slot in `names`; nothing for the pronunciation of a letter or number.
        let slot: Int?
        /// The value of the slot, or of the pronunciation.
        let value: String
    }

    /// The slots, sorted by name, those recognised by code among them.
    let names: [SlotName]
    let table: WordTable
    let guesses: SpellingGuesses
    let trie: PhraseTrie
    let meanings: [Meaning]
    /// What each meaning stands for, if it is a pronunciation.
    let symbols: [SpokenSymbol?]
    /// The search over the names of procedures.
    let procedures: PhraseSearch

    init(names: [SlotName], table: WordTable, trie: PhraseTrie, meanings: [Meaning], procedures: PhraseSearch) {
        self.names = names
        self.table = table
        self.trie = trie
        self.meanings = meanings
        self.procedures = procedures
        guesses = SpellingGuesses(table)
        symbols = meanings.map { $0.slot == nil ? SpokenSymbol($0.value) : nil }
    }

    /// Every value of every slot in `tokens`, in the order of the text; those of one slot lie apart, those of different
    /// slots may overlap. The work is bounded by the number of words.
    func spans(in tokens: [Token]) -> [FoundSlot] {
        guard !tokens.isEmpty else { return [] }
        return SlotFinder(tokens, lexicon: self).spans()
    }
}
