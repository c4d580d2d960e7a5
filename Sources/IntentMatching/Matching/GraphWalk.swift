/// A whole sentence that a template stands for.
struct CompleteReading {
    /// The number of the template.
    let template: Int
    /// The values of its slots, in the order of the text.
    let slots: [SlotSpan]
    /// What is wrong with the marks of its words.
    let flaws: MarkFlaws
    /// How many fillers were passed over.
    let fillers: Int
}

/// Walks all templates through one sentence at once, word by word. Fillers may be passed over.
///
/// The work is bounded by `widestFront` states a word; a sentence of more words than a template can have matches none.
struct GraphWalk {
    /// The most states that are kept before a word. Shipped content needs some dozens.
    private static let widestFront = 512

    private struct Step {
        let state: Int32
        var flaws = MarkFlaws()
        var fillers = 0
        /// The last value that was taken, in `captures`.
        var capture = -1

        /// Whether it came here more easily than `other`.
        func isBetter(than other: Step) -> Bool { (flaws, fillers) < (other.flaws, other.fillers) }
    }

    private let graph: TemplateGraph
    private let vocabulary: Vocabulary
    private var fronts: [[Step]]
    private var captures: [(span: SlotSpan, before: Int)] = []

    private init(graph: TemplateGraph, vocabulary: Vocabulary, words: Int) {
        self.graph = graph
        self.vocabulary = vocabulary
        fronts = Array(repeating: [], count: words + 1)
    }

    /// Every reading of all of `sentence`, in the order of the templates.
    static func readings(
        of sentence: HeardSentence, slots: [[SlotSpan]], fillers: [[Int]], graph: TemplateGraph, vocabulary: Vocabulary
    ) -> [CompleteReading] {
        let count = sentence.words.count
        // Every word of a template may have a filler of a word or two around it.
        guard count > 0, count <= 3 * TemplateSize.mostWords else { return [] }
        var walk = GraphWalk(graph: graph, vocabulary: vocabulary, words: count)
        walk.enter(Step(state: TemplateGraph.root), at: 0)
        for position in 0..<count {
            for step in walk.fronts[position] {
                walk.pass(sentence.words[position], from: step, at: position)
                for span in slots[position] { walk.take(span, from: step) }
                for end in fillers[position] { walk.skip(to: end, from: step) }
            }
        }
        return walk.complete()
    }

    private mutating func pass(_ word: HeardSentence.Word, from step: Step, at position: Int) {
        guard word.letters >= 0 else { return }
        for edge in graph.edges(from: step.state, label: word.letters) {
            let flaws = step.flaws + vocabulary.flaws(of: word, as: edge.word)
            enter(
                Step(state: edge.target, flaws: flaws, fillers: step.fillers, capture: step.capture), at: position + 1)
        }
    }

    private mutating func take(_ span: SlotSpan, from step: Step) {
        for edge in graph.edges(from: step.state, label: TemplateGraph.label(ofSlot: span.slot)) {
            captures.append((span, step.capture))
            let next = Step(
                state: edge.target, flaws: step.flaws + span.flaws, fillers: step.fillers, capture: captures.count - 1)
            enter(next, at: span.words.upperBound)
        }
    }

    private mutating func skip(to end: Int, from step: Step) {
        var next = step
        next.fillers += 1
        enter(next, at: end)
    }

    /// Puts `step` and what follows from it without a word before the word at `position`; the better of two ways to
    /// a state stays.
    private mutating func enter(_ step: Step, at position: Int) {
        if let known = fronts[position].firstIndex(where: { $0.state == step.state }) {
            guard step.isBetter(than: fronts[position][known]) else { return }
            fronts[position][known] = step
        } else {
            guard fronts[position].count < Self.widestFront else { return }
            fronts[position].append(step)
        }
        for state in graph.shortcuts(from: step.state) {
            enter(
                Step(state: state, flaws: step.flaws, fillers: step.fillers, capture: step.capture), at: position)
        }
    }

    private func complete() -> [CompleteReading] {
        (fronts.last ?? []).compactMap { step in
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
