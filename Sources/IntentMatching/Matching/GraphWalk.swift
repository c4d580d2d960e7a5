/// A whole sentence that a template stands for.
struct CompleteReading {
    /// The number of the template.
    let template: Int
    /// The values of its slots, in the order of the text.
    let slots: [SlotSpan]
    /// What is wrong with the marks of its words.
    let flaws: MarkFlaws
    /// How many words were passed over as fillers.
    let fillers: Int
}

/// Walks all templates through one sentence at once, word by word. Fillers may be passed over.
///
/// The work is bounded by the widest `WalkFront` a word; a sentence of more words than a template can have matches none.
struct GraphWalk {
    private let graph: TemplateGraph
    private let vocabulary: Vocabulary
    private var fronts: [WalkFront]
    private var captures: [(span: SlotSpan, before: Int)] = []

    private init(graph: TemplateGraph, vocabulary: Vocabulary, words: Int) {
        self.graph = graph
        self.vocabulary = vocabulary
        fronts = Array(repeating: WalkFront(), count: words + 1)
    }

    /// Every reading of all of `sentence`, in the order of the templates.
    static func readings(
        of sentence: HeardSentence, slots: [[SlotSpan]], fillers: [[Int]], graph: TemplateGraph, vocabulary: Vocabulary
    ) -> [CompleteReading] {
        let count = sentence.words.count
        // Every word of a template may have a filler of a word or two around it.
        guard count > 0, count <= 3 * TemplateSize.mostWords else { return [] }
        var walk = GraphWalk(graph: graph, vocabulary: vocabulary, words: count)
        walk.enter(WalkStep(state: TemplateGraph.root), at: 0)
        for position in 0..<count {
            for step in walk.fronts[position].steps {
                walk.pass(sentence.words[position], from: step, at: position)
                for span in slots[position] { walk.take(span, from: step) }
                for end in fillers[position] { walk.skip(to: end, from: step, at: position) }
            }
        }
        return walk.complete()
    }

    private mutating func pass(_ word: HeardSentence.Word, from step: WalkStep, at position: Int) {
        guard word.letters >= 0 else { return }
        for edge in graph.edges(from: step.state, label: word.letters) {
            let flaws = step.flaws + vocabulary.flaws(of: word, as: edge.word)
            enter(
                WalkStep(state: edge.target, flaws: flaws, fillers: step.fillers, capture: step.capture),
                at: position + 1)
        }
    }

    private mutating func take(_ span: SlotSpan, from step: WalkStep) {
        for edge in graph.edges(from: step.state, label: TemplateGraph.label(ofSlot: span.slot)) {
            captures.append((span, step.capture))
            let next = WalkStep(
                state: edge.target, flaws: step.flaws + span.flaws, fillers: step.fillers, capture: captures.count - 1)
            enter(next, at: span.words.upperBound)
        }
    }

    private mutating func skip(to end: Int, from step: WalkStep, at position: Int) {
        var next = step
        next.fillers += end - position
        enter(next, at: end)
    }

    /// Puts `step` and what follows from it without a word before the word at `position`; the better of two ways to
    /// a state stays.
    private mutating func enter(_ step: WalkStep, at position: Int) {
        guard fronts[position].insert(step) else { return }
        for state in graph.shortcuts(from: step.state) {
            enter(
                WalkStep(state: state, flaws: step.flaws, fillers: step.fillers, capture: step.capture), at: position)
        }
    }

    private func complete() -> [CompleteReading] {
        (fronts.last?.steps ?? []).compactMap { step in
            let template = graph.template(endingIn: step.state)
            guard template >= 0 else { return nil }
            return CompleteReading(
                template: Int(template), slots: captured(step.capture), flaws: step.flaws, fillers: step.fillers)
        }.sorted { $0.template < $1.template }
    }

    private func captured(_ last: Int) -> [SlotSpan] {
        var spans: [SlotSpan] = []
        var index = last
        while index >= 0 {
            spans.append(captures[index].span)
            index = captures[index].before
        }
        return spans.reversed()
    }
}
