import Foundation

/// How much a word says about what is wanted: words of few meanings say much, words of all say little.
struct WordWeights: Sendable {
    /// What a word of every meaning weighs.
    static let least = 0.2
    /// What a word weighs that no template has: it may well change the meaning.
    static let unknown = 0.7
    /// What a slot weighs that is not filled.
    static let missingSlot = 1.0

    private let weights: [Double]

    /// Counts, for the letters of every word, the meanings whose templates have it.
    init(_ templates: [MatchingTemplate], corpus: IntentCorpus, vocabulary: Vocabulary) {
        let slots = Dictionary(
            uniqueKeysWithValues: corpus.slotNames.map { name in
                (name, vocabulary.letters(of: corpus.synonyms(of: name).flatMap(\.words)))
            })
        var meanings: [TemplateLabel: Set<LettersID>] = [:]
        for template in templates {
            let leaves = template.template.root.leaves
            meanings[template.label, default: []].formUnion(vocabulary.letters(of: leaves.words))
            for slot in leaves.slots { meanings[template.label, default: []].formUnion(slots[slot] ?? []) }
        }
        var counts = [Int](repeating: 0, count: vocabulary.wordsByLetters.count)
        for letters in meanings.values {
            for letter in letters { counts[Int(letter)] += 1 }
        }
        // The share of meanings on a logarithmic scale (Spärck Jones 1972), from `least` to `least` + 1.
        let scale = log(Double(max(2, meanings.count)))
        weights = counts.map { count in
            count == 0 ? Self.least : Self.least + log(Double(meanings.count) / Double(count)) / scale
        }
    }

    /// What the letters weigh.
    func weight(of letters: LettersID) -> Double { letters < 0 ? Self.unknown : weights[Int(letters)] }
}
