/// One sentence as the overlap search sees it: what its words and values weigh and where they stand.
struct SentenceView {
    /// Words that are looked at; no template has more, and each has a bit.
    static let countedWords = 64
    /// What a word with wrong marks counts.
    private static let wrongMarks = 0.5

    /// What the sentence has of words and slots.
    let presence: FlatTemplate.Presence
    /// The weight of all different words that are no fillers.
    let total: Double
    /// The different known letters of its words, in order: sums over them must come out the same every time.
    let letters: [LettersID]
    private let best: [SlotSpan?]
    /// What each word weighs, less where its marks fit no known word.
    private let weights: [Double]

    init(
        _ sentence: HeardSentence, slots: [[SlotSpan]], fillers: [[Int]], slotCount: Int, weights: WordWeights,
        vocabulary: Vocabulary
    ) {
        let best = Self.best(of: slots, count: slotCount)
        let wordWeights = sentence.words.map { weights.weight(of: $0.letters) }
        var presence = FlatTemplate.Presence(words: vocabulary.words.count, slots: slotCount)
        Self.note(sentence, in: &presence, vocabulary: vocabulary)
        for case let span? in best {
            presence.slots[span.slot] = wordWeights[span.words].reduce(0, +)
            for word in span.words { presence.slotPlaces[span.slot] |= Self.bit(word) }
        }
        var seen: Set<LettersID> = []
        var known: [LettersID] = []
        var total = 0.0
        for (word, isFiller) in zip(sentence.words.indices, Self.fillerWords(fillers)) {
            let letters = sentence.words[word].letters
            let isNew = letters < 0 || seen.insert(letters).inserted
            guard isNew else { continue }
            if letters >= 0 { known.append(letters) }
            if !isFiller { total += wordWeights[word] }
        }
        self.presence = presence
        self.total = total
        self.best = best
        letters = known
        self.weights = zip(sentence.words, wordWeights).prefix(Self.countedWords).map { heard, weight in
            guard heard.letters >= 0 else { return weight }
            return weight * (vocabulary.wordsByLetters[Int(heard.letters)].map { presence.words[Int($0)] }.max() ?? 0)
        }
    }

    /// The weight of what `overlap` uses, every word once.
    func matched(by overlap: FlatTemplate.Overlap) -> Double {
        var sum = 0.0
        for (word, weight) in weights.enumerated() where overlap.used & Self.bit(word) != 0 { sum += weight }
        return min(sum, overlap.matched, total)
    }

    /// The values of the slots whose bits are set, in the order of the text.
    func spans(_ bits: UInt64) -> [SlotSpan] {
        best.compactMap(\.self).filter { bits & Self.bit($0.slot) != 0 }
            .sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// The bit of number `index`, none beyond the last.
    private static func bit(_ index: Int) -> UInt64 { index < countedWords ? 1 << UInt64(index) : 0 }

    /// The longest value of each slot.
    private static func best(of slots: [[SlotSpan]], count: Int) -> [SlotSpan?] {
        var best = [SlotSpan?](repeating: nil, count: count)
        for span in slots.joined() where span.words.count > best[span.slot]?.words.count ?? 0 { best[span.slot] = span }
        return best
    }

    private static func fillerWords(_ fillers: [[Int]]) -> [Bool] {
        var isFiller = [Bool](repeating: false, count: fillers.count)
        for (start, ends) in fillers.enumerated() {
            for word in start..<(ends.max() ?? start) { isFiller[word] = true }
        }
        return isFiller
    }

    private static func note(
        _ sentence: HeardSentence, in presence: inout FlatTemplate.Presence, vocabulary: Vocabulary
    ) {
        for (place, heard) in sentence.words.enumerated() where heard.letters >= 0 {
            for word in vocabulary.wordsByLetters[Int(heard.letters)] {
                let isWrong = vocabulary.flaws(of: heard, as: word).conflicting > 0
                presence.words[Int(word)] = max(presence.words[Int(word)], isWrong ? wrongMarks : 1)
                presence.places[Int(word)] |= bit(place)
            }
        }
    }
}

extension FlatTemplate.Presence {
    /// Nothing heard, of so many words and slots.
    fileprivate init(words: Int, slots: Int) {
        self.init(
            words: Array(repeating: 0, count: words), places: Array(repeating: 0, count: words),
            slots: Array(repeating: 0, count: slots), slotPlaces: Array(repeating: 0, count: slots))
    }
}
