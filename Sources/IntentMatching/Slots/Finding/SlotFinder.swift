import Reception

/// Finds the values of all slots in one sentence.
struct SlotFinder {
    /// The quality of what only the search found is at most this, so words of a list always count more.
    static let mostBySearch = 0.6
    /// The quality of a number without the word for what it counts is at most this.
    private static let mostByNumber = 0.7
    /// What the search must be sure of, and what is nearly equal to it. Chosen on the development sentences of
    /// `Tests/IntentMatchingTests/Data/utterances`: they have as many right slots as without ties, and with a smaller share
    /// clear names of a procedure become questions.
    private static let searchTie = NearTie(leastScore: 0.4, leastTie: 0.4, share: 0.92)

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
            slot($0.name, [$0.code.value], $0.code.words, $0.code.quality)
        }
        return found.sorted { ($0.words.lowerBound, $0.name) < ($1.words.lowerBound, $1.name) }
    }

    /// The values whose phrases are there.
    private func listed() -> [FoundSlot] {
        let chosen = PhraseChoice.best(of: phrases.filter { !isAmount($0) }) { lexicon.meanings[$0].slot }
        return chosen.compactMap { phrase in
            let hit = phrase.hit
            guard let number = lexicon.meanings[hit.meaning].slot else { return nil }
            let quality = isBareNumber(hit) ? min(Self.mostByNumber, Double(hit.quality)) : Double(hit.quality)
            let name = lexicon.names[number]
            let others = name == .procedure ? phrase.others : []
            return slot(name, likeliest([hit.meaning] + others), hit.words, quality)
        }
    }

    /// The values of `meanings`, which the same words have, by what else speaks for them; no more than make a choice.
    private func likeliest(_ meanings: [Int]) -> [String] {
        let values = meanings.map { lexicon.meanings[$0].value }
        guard values.count > 1 else { return values }
        let ranked = lexicon.procedures.best(for: heard, limit: lexicon.procedures.values.count).map(\.value)
        return Array(ranked.filter(values.contains).prefix(NearTie.most))
    }

    /// The procedures the search is sure of, or a few it finds nearly equal.
    private func searched() -> FoundSlot? {
        let best = lexicon.procedures.best(for: heard, limit: NearTie.most + 1)
        let likeliest = Self.searchTie.likeliest(of: best, score: \.score)
        return likeliest.first.map {
            slot(.procedure, likeliest.map(\.value), $0.words, Self.mostBySearch * $0.score)
        }
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

    /// A slot with the likeliest of `values` first.
    private func slot(_ name: SlotName, _ values: [String], _ words: Range<Int>, _ quality: Double) -> FoundSlot {
        FoundSlot(
            name: name, value: values[0], others: Array(values.dropFirst()), words: words,
            range: heard.characters(of: words), quality: quality)
    }
}
