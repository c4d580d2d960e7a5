import Reception

/// Finds the values of all slots in one sentence.
struct SlotFinder {
    /// The quality of what only the search found is at most this, so words of a list always count more.
    static let mostBySearch = 0.6
    /// What the search must be sure of, and how far before its second.
    private static let leastScore = 0.42
    private static let leastLead = 0.02

    private let lexicon: SlotLexicon
    private let heard: HeardWords
    private var phrases: [PhraseHit] = []
    private let numbers: HeardNumbers
    private var found: [FoundSlot] = []

    /// Looks at `tokens`.
    init(_ tokens: [Token], lexicon: SlotLexicon) {
        self.lexicon = lexicon
        heard = HeardWords(tokens, in: lexicon.table, guesses: lexicon.guesses)
        var symbols: [HeardNumbers.Symbol] = []
        for hit in PhraseWalk(heard, lexicon.trie).hits {
            guard let symbol = lexicon.symbols[hit.meaning] else {
                phrases.append(hit)
                continue
            }
            guard hit.isExact || hit.lacksOnlyMarks && !heard.hasMarks else { continue }
            symbols.append(.init(symbol: symbol, words: hit.words, isUnmarked: !hit.isExact))
        }
        numbers = HeardNumbers(heard, symbols: symbols)
    }

    /// The values in the order of the text; those of one slot lie apart, those of different slots may overlap.
    mutating func spans() -> [FoundSlot] {
        addPhrases()
        for (name, code) in CodeFinder(numbers: numbers).codes() { add(name, code.value, code.words, code.quality) }
        return found.sorted { ($0.words.lowerBound, $0.name) < ($1.words.lowerBound, $1.name) }
    }

    private mutating func addPhrases() {
        let usable = phrases.filter { !isAmount($0) }
        for hit in PhraseChoice.best(of: usable, in: lexicon) {
            guard let slot = lexicon.meanings[hit.meaning].slot else { continue }
            add(lexicon.names[slot], lexicon.meanings[hit.meaning].value, hit.words, Double(hit.quality))
        }
        if !found.contains(where: { $0.name == .procedure }) { addProcedureBySearch() }
    }

    /// Whether the phrase is a bare number that counts something: "five" is a mark, "five minutes" is none.
    private func isAmount(_ hit: PhraseHit) -> Bool {
        let (start, end) = (hit.words.lowerBound, hit.words.upperBound)
        guard numbers.isNumeral(at: start), let number = numbers.number(at: start), number.end >= end else { return false }
        return end < heard.tokens.count && heard.traits[end].contains(.unit) || numbers.isNumeral(at: end)
            || numbers.isNumeral(at: start - 1)
    }

    private mutating func addProcedureBySearch() {
        let best = lexicon.procedures.best(for: heard, limit: 2)
        guard let first = best.first, first.score >= Self.leastScore,
            best.count < 2 || first.score - best[1].score >= Self.leastLead
        else { return }
        add(.procedure, first.value, first.words, Self.mostBySearch * first.score)
    }

    private mutating func add(_ name: SlotName, _ value: String, _ words: Range<Int>, _ quality: Double) {
        found.append(
            FoundSlot(name: name, value: value, words: words, range: heard.characters(of: words), quality: quality))
    }
}

extension SlotLexicon {
    /// Every value of every slot in `tokens`, in the order of the text; those of one slot lie apart, those of different
    /// slots may overlap. The work is bounded by the number of words.
    func spans(in tokens: [Token]) -> [FoundSlot] {
        guard !tokens.isEmpty else { return [] }
        var finder = SlotFinder(tokens, lexicon: self)
        return finder.spans()
    }
}
