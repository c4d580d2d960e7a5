import Reception

/// Makes the bytes of model files.
package enum IntentTraining {
    /// Belongs to the digest of the files a model is made of: it changes whenever the same files give another model, so
    /// that old ones are made anew.
    package static let digestSuffix = "-\(recipe).\(ModelBytes.version)"

    private static let recipe = 2
    /// Sentences of one template that are learnt.
    private static let samplesPerTemplate = 6

    /// A model of `corpus`: samples of its templates and what people said. `source` is the digest of its files; `report`
    /// hears the share that is done, 0...1, on any thread, and says whether to go on.
    ///
    /// Takes some ten seconds on two cores, and blocks its thread for so long.
    package static func model(
        of corpus: IntentCorpus, source: String, seed: UInt64 = 1,
        report: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) throws(IntentModelError) -> [UInt8] {
        let lexicon = SlotLexicon(corpus)
        let heard = corpus.languages.flatMap { corpus.contents[$0]?.heard ?? [] }
        var set = try TrainingSet(
            labels: Set(corpus.templates.map(\.label) + heard.map(\.label)), languages: corpus.languages,
            lexicon: lexicon, seed: seed)
        for template in corpus.templates {
            for sample in corpus.samples(of: template, limit: samplesPerTemplate) {
                set.add(sample.text, label: sample.label, language: sample.language, role: .sample)
            }
        }
        for language in corpus.languages {
            for line in corpus.contents[language]?.heard ?? [] {
                set.add(line.text, label: line.label, language: language, role: .heard)
            }
        }
        return try IntentTrainer(
            set: set, seed: seed, source: source, lexicon: lexicon.encoded(), slots: corpus.slotsByLabel
        ).model(report: report)
    }

    /// A model of labelled lines alone: no slots. It knows what other words mean by `vectors`.
    package static func model(
        of lines: [LabelledLine], vectors: WordVectors? = nil, source: String = "", seed: UInt64 = 1,
        report: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) throws(IntentModelError) -> [UInt8] {
        var set = try TrainingSet(
            labels: Set(lines.map(\.label)), languages: Set(lines.compactMap(\.language)).sorted(), vectors: vectors,
            seed: seed)
        for line in lines { set.add(line.text, label: line.label, language: line.language, role: .sample) }
        return try IntentTrainer(set: set, seed: seed, source: source, lexicon: [], slots: [:]).model(report: report)
    }
}

extension IntentCorpus {
    /// The slots that sentences of each intent may hold, by the label as files write it.
    fileprivate var slotsByLabel: [String: [String]] {
        var slots: [String: Set<String>] = [:]
        for template in templates where template.label.intent != .none {
            slots[template.label.written, default: []].formUnion(template.template.root.leaves.slots.map(\.rawValue))
        }
        return slots.mapValues { $0.sorted() }
    }
}
