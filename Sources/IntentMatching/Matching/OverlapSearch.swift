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
        let view = SentenceView(
            sentence, slots: slots, fillers: fillers, slotCount: templatesBySlot.count, weights: weights,
            vocabulary: vocabulary)
        guard view.total > 0 else { return [] }
        var best: [TemplateLabel: PartialReading] = [:]
        for number in promising(view) where holds(templates[number]) {
            let overlap = flat[number].overlap(with: view.presence)
            let matched = view.matched(by: overlap)
            guard matched > 0 else { continue }
            let score = 2 * matched / (matched + overlap.missing + view.total)
            let label = templates[number].label
            if let known = best[label], known.score >= score { continue }
            best[label] = PartialReading(template: number, score: score, slots: view.spans(overlap.slots))
        }
        return best.values.sorted { ($1.score, $0.template) < ($0.score, $1.template) }
    }

    /// The templates with the heaviest words of the sentence, heaviest first.
    private func promising(_ view: SentenceView) -> [Int] {
        var sums = [Double](repeating: 0, count: templates.count)
        for letters in view.letters {
            let weight = weights.weight(of: letters)
            for template in templatesByLetters[Int(letters)] { sums[Int(template)] += weight }
        }
        for (slot, weight) in view.presence.slots.enumerated() where weight > 0 {
            for template in templatesBySlot[slot] { sums[Int(template)] += weight }
        }
        let touched = sums.indices.filter { sums[$0] > 0 }
        return Array(touched.sorted { (sums[$1], $0) < (sums[$0], $1) }.prefix(Self.mostMeasured))
    }
}
