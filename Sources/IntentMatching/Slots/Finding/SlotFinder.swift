import Reception

/// Finds the values of all slots in one sentence.
struct SlotFinder {
    /// The quality of what only the search found is at most this, so words of a list always count more.
    static let mostBySearch = 0.6
    /// The quality of a number without the word for what it counts is at most this.
    private static let mostByNumber = 0.7
    /// What the search must be sure of, and how far before its second.
    private static let leastScore = 0.27
    private static let leastLead = 0.02

    private let lexicon: SlotLexicon
    private let heard: HeardWords
    private let phrases: [PhraseHit]
    private let numbers: HeardNumbers

    /// Looks at `tokens`.
    init(_ tokens: [Token], lexicon: SlotLexicon) {
        self.lexicon = lexicon
        heard = HeardWords(tokens, in: lexicon.table, guesses: lexicon.guesses)
        var phrases: [PhraseHit] = []
        var symbols: [HeardNumbers.Symbol] = []
        for hit in PhraseWalk(heard, lexicon.trie).hits {
            guard let symbol = lexicon.symbols[hit.meaning] else {
                phrases.append(hit)
                continue
            }
            guard hit.isExact || hit.lacksOnlyMarks && !heard.hasMarks else { continue }
            symbols.append(.init(symbol: symbol, words: hit.words, isUnmarked: !hit.isExact))
        }
        self.phrases = phrases
        numbers = HeardNumbers(heard, symbols: symbols)
    }

    /// The values in the order of the text; those of one slot lie apart, those of different slots may overlap.
    func spans() -> [FoundSlot] {
        var found = listed()
        if !found.contains(where: { $0.name == .procedure }), let procedure = searched() { found.append(procedure) }
        found += CodeFinder(numbers: numbers).codes().map {
            slot($0.name, $0.code.value, $0.code.words, $0.code.quality)
        }
        return found.sorted { ($0.words.lowerBound, $0.name) < ($1.words.lowerBound, $1.name) }
    }

    /// The procedures that may be meant, at most `limit`: those that are named, by how much else speaks for them, then
    /// those the search finds. The score of one that is named is over `mostBySearch`, and below it for the others.
    func procedures(limit: Int) -> [PhraseSearch.Result] {
        let named = listed().filter { $0.name == .procedure }
        let ranked = lexicon.procedures.best(for: heard, limit: lexicon.procedures.values.count).map { result in
            let name = named.filter { $0.value == result.value }.max { $0.quality < $1.quality }
            let score =
                (name.map { Self.mostBySearch * $0.quality } ?? 0)
                + (name == nil ? Self.mostBySearch : 1 - Self.mostBySearch) * result.score
            return PhraseSearch.Result(value: result.value, score: score, words: name?.words ?? result.words)
        }
        return Array(ranked.sorted { ($1.score, $0.value) < ($0.score, $1.value) }.prefix(limit))
    }

    /// The values whose phrases are there.
    private func listed() -> [FoundSlot] {
        PhraseChoice.best(of: phrases.filter { !isAmount($0) }, in: lexicon).compactMap { hit in
            guard let number = lexicon.meanings[hit.meaning].slot else { return nil }
            let quality = isBareNumber(hit) ? min(Self.mostByNumber, Double(hit.quality)) : Double(hit.quality)
            return slot(lexicon.names[number], lexicon.meanings[hit.meaning].value, hit.words, quality)
        }
    }

    /// The procedure the search is sure of.
    private func searched() -> FoundSlot? {
        let best = lexicon.procedures.best(for: heard, limit: 2)
        guard let first = best.first, first.score >= Self.leastScore,
            best.count < 2 || first.score - best[1].score >= Self.leastLead
        else { return nil }
        return slot(.procedure, first.value, first.words, Self.mostBySearch * first.score)
    }

    /// Whether the phrase is a bare number: "five" may be a mark.
    private func isBareNumber(_ hit: PhraseHit) -> Bool {
        let start = hit.words.lowerBound
        guard numbers.isNumeral(at: start), let number = numbers.number(at: start) else { return false }
        return number.end >= hit.words.upperBound
    }

    /// Whether the phrase is a number that counts something, or a part of a number: "five minutes" is no mark.
    private func isAmount(_ hit: PhraseHit) -> Bool {
        guard isBareNumber(hit) else { return false }
        let end = hit.words.upperBound
        return end < heard.tokens.count && heard.traits[end].contains(.unit) || numbers.isNumeral(at: end)
            || numbers.isNumeral(at: hit.words.lowerBound - 1)
    }

    private func slot(_ name: SlotName, _ value: String, _ words: Range<Int>, _ quality: Double) -> FoundSlot {
        FoundSlot(name: name, value: value, words: words, range: heard.characters(of: words), quality: quality)
    }
}
