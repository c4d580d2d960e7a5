/// How well the best template of one meaning fits a sentence that no template stands for.
struct PartialReading {
    /// The number of the template.
    let template: Int
    /// The Dice coefficient over the weights of the words, 0...1.
    let score: Double
    /// The values of its slots, in the order of the text.
    let slots: [SlotSpan]
}

/// Finds the templates that share most with a sentence, whatever the order of the words.
///
/// Words point to the templates that have them; only the most promising templates are measured, so that the work grows
/// with the sentence, not with the corpus.
struct OverlapSearch: Sendable {
    /// Templates that are measured for one sentence.
    private static let mostMeasured = 48
    /// What a word with wrong marks counts.
    private static let wrongMarks = 0.5

    private let templates: [MatchingTemplate]
    private let flat: [FlatTemplate]
    private let weights: WordWeights
    private let templatesByLetters: [[Int32]]
    private let templatesBySlot: [[Int32]]

    /// Prepares `templates`, whose words are in `vocabulary`.
    init(_ templates: [MatchingTemplate], slots: SlotSpotter, weights: WordWeights, vocabulary: inout Vocabulary) {
        var flat: [FlatTemplate] = []
        var byLetters = [[Int32]](repeating: [], count: vocabulary.wordsByLetters.count)
        var bySlot = [[Int32]](repeating: [], count: slots.names.count)
        for (number, template) in templates.enumerated() {
            let compiled = FlatTemplate(template.template, slots: slots, vocabulary: &vocabulary, weights: weights)
            let leaves = compiled.leaves
            let letters = Set(leaves.words.map { vocabulary.words[Int($0)].letters })
            for id in letters { byLetters[Int(id)].append(Int32(number)) }
            for slot in leaves.slots { bySlot[slot].append(Int32(number)) }
            flat.append(compiled)
        }
        self.templates = templates
        self.flat = flat
        self.weights = weights
        templatesByLetters = byLetters
        templatesBySlot = bySlot
    }

    /// The best reading of each meaning, best first.
    func readings(
        of sentence: HeardSentence, slots: [[SlotSpan]], fillers: [[Int]], vocabulary: Vocabulary,
        where holds: (MatchingTemplate) -> Bool
    ) -> [PartialReading] {
        let view = SentenceWeights(
            sentence, slots: slots, fillers: fillers, weights: weights, count: templatesBySlot.count)
        guard view.total > 0 else { return [] }
        let presence = FlatTemplate.Presence(
            words: wordsPresent(in: sentence, vocabulary: vocabulary), slots: view.slotWeights)
        var best: [TemplateLabel: PartialReading] = [:]
        for number in promising(sentence, view) where holds(templates[number]) {
            let overlap = flat[number].overlap(with: presence)
            let matched = min(overlap.matched, view.total)
            guard matched > 0 else { continue }
            let score = 2 * matched / (matched + overlap.missing + view.total)
            let label = templates[number].label
            if let known = best[label], known.score >= score { continue }
            best[label] = PartialReading(template: number, score: score, slots: view.spans(overlap.slots))
        }
        return best.values.sorted { ($1.score, $0.template) < ($0.score, $1.template) }
    }

    private func wordsPresent(in sentence: HeardSentence, vocabulary: Vocabulary) -> [Double] {
        var present = [Double](repeating: 0, count: vocabulary.words.count)
        for heard in sentence.words where heard.letters >= 0 {
            for word in vocabulary.wordsByLetters[Int(heard.letters)] {
                let isWrong = vocabulary.flaws(of: heard, as: word).conflicting > 0
                present[Int(word)] = max(present[Int(word)], isWrong ? Self.wrongMarks : 1)
            }
        }
        return present
    }

    /// The templates with the heaviest words of the sentence, heaviest first.
    private func promising(_ sentence: HeardSentence, _ view: SentenceWeights) -> [Int] {
        var sums = [Double](repeating: 0, count: templates.count)
        for letters in Set(sentence.words.map(\.letters)) where letters >= 0 {
            let weight = weights.weight(of: letters)
            for template in templatesByLetters[Int(letters)] { sums[Int(template)] += weight }
        }
        for (slot, weight) in view.slotWeights.enumerated() where weight > 0 {
            for template in templatesBySlot[slot] { sums[Int(template)] += weight }
        }
        let touched = sums.indices.filter { sums[$0] > 0 }
        return Array(touched.sorted { (sums[$1], $0) < (sums[$0], $1) }.prefix(Self.mostMeasured))
    }
}

/// What the words and values of one sentence weigh.
private struct SentenceWeights {
    /// The weight of all different words that are no fillers.
    let total: Double
    /// The weight of the best value of each slot, 0 without one.
    let slotWeights: [Double]
    private let best: [SlotSpan?]

    init(_ sentence: HeardSentence, slots: [[SlotSpan]], fillers: [[Int]], weights: WordWeights, count: Int) {
        var isFiller = [Bool](repeating: false, count: sentence.words.count)
        for (start, ends) in fillers.enumerated() {
            for end in ends { for word in start..<end { isFiller[word] = true } }
        }
        var seen: Set<LettersID> = []
        var total = 0.0
        for (word, heard) in sentence.words.enumerated() where !isFiller[word] {
            if heard.letters < 0 || seen.insert(heard.letters).inserted { total += weights.weight(of: heard.letters) }
        }
        self.total = total
        var best = [SlotSpan?](repeating: nil, count: count)
        for span in slots.joined() where span.words.count > best[span.slot]?.words.count ?? 0 { best[span.slot] = span }
        self.best = best
        slotWeights = best.map { span in
            span.map { $0.words.reduce(0) { $0 + weights.weight(of: sentence.words[$1].letters) } } ?? 0
        }
    }

    /// The values of the slots whose bits are set, in the order of the text.
    func spans(_ bits: UInt64) -> [SlotSpan] {
        best.compactMap(\.self).filter { bits & 1 << UInt64($0.slot) != 0 }
            .sorted { $0.words.lowerBound < $1.words.lowerBound }
    }
}
