/// All templates as one automaton over words and slots, without loops; every template ends in a state of its own.
///
/// Edges of a state lie side by side, sorted by the letters of their word, so a step costs one search.
struct TemplateGraph: Sendable {
    /// A step by one word or one slot value.
    struct Edge: Sendable {
        /// The letters of the word, or `-1 - slot`.
        let label: Int32
        /// The word; nothing for a slot.
        let word: WordID
        /// The state after it.
        let target: Int32
    }

    /// The state before the first word.
    static let root: Int32 = 0

    private var edges: [Edge]
    private var firstEdge: [Int32]
    private var shortcuts: [[Int32]]
    private var templates: [Int32]

    /// Builds the automaton of `templates`; their words go into `vocabulary`.
    init(_ templates: [MatchingTemplate], slots: SlotSpotter, vocabulary: inout Vocabulary) {
        var builder = TemplateGraphBuilder(slots: slots, vocabulary: vocabulary)
        for (number, template) in templates.enumerated() { builder.add(template.template, number: Int32(number)) }
        vocabulary = builder.vocabulary
        let count = builder.shortcuts.count
        var firstEdge = [Int32](repeating: 0, count: count + 1)
        for (from, _) in builder.edges { firstEdge[Int(from) + 1] += 1 }
        for state in 0..<count { firstEdge[state + 1] += firstEdge[state] }
        edges = builder.edges.sorted {
            ($0.from, $0.edge.label, $0.edge.target) < ($1.from, $1.edge.label, $1.edge.target)
        }
        .map(\.edge)
        self.firstEdge = firstEdge
        shortcuts = builder.shortcuts
        self.templates = builder.templates
    }

    /// The label of the edges for slot number `slot`.
    static func label(ofSlot slot: Int) -> Int32 { Int32(-1 - slot) }

    /// The template that ends in `state`, -1 when none does.
    func template(endingIn state: Int32) -> Int32 { templates[Int(state)] }

    /// The states that are reached from `state` without a word.
    func shortcuts(from state: Int32) -> [Int32] { shortcuts[Int(state)] }

    /// The edges from `state` with `label`.
    func edges(from state: Int32, label: Int32) -> ArraySlice<Edge> {
        let end = Int(firstEdge[Int(state) + 1])
        var low = Int(firstEdge[Int(state)])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].label < label { low = middle + 1 } else { high = middle }
        }
        high = low
        while high < end, edges[high].label == label { high += 1 }
        return edges[low..<high]
    }
}

/// Collects states and edges. Alternatives share their first and last state, which is safe because nothing loops.
private struct TemplateGraphBuilder {
    let slots: SlotSpotter
    var vocabulary: Vocabulary
    var edges: [(from: Int32, edge: TemplateGraph.Edge)] = []
    var shortcuts: [[Int32]] = [[]]
    var templates: [Int32] = [-1]

    init(slots: SlotSpotter, vocabulary: Vocabulary) {
        self.slots = slots
        self.vocabulary = vocabulary
    }

    mutating func add(_ template: SentenceTemplate, number: Int32) {
        let end = newState()
        templates[Int(end)] = number
        add(template.root, from: TemplateGraph.root, to: end)
    }

    private mutating func newState() -> Int32 {
        shortcuts.append([])
        templates.append(-1)
        return Int32(templates.count - 1)
    }

    private mutating func add(_ node: SentenceTemplate.Node, from: Int32, to: Int32) {
        switch node {
        case .word(let text): chain(Tokenizer.forms(of: [text]).map { vocabulary.intern($0) }, from: from, to: to)
        case .slot(let name):
            guard let slot = slots.slot(named: name) else { return }
            edges.append((from, .init(label: TemplateGraph.label(ofSlot: slot), word: -1, target: to)))
        case .rule, .joint: preconditionFailure("rules are written out before templates are compiled")
        case .optional(let part):
            add(part, from: from, to: to)
            shortcuts[Int(from)].append(to)
        case .alternatives(let parts):
            for part in parts { add(part, from: from, to: to) }
        case .sequence(let all):
            let parts = all.filter { $0 != .joint }
            var state = from
            for (index, part) in parts.enumerated() {
                let next = index == parts.count - 1 ? to : newState()
                add(part, from: state, to: next)
                state = next
            }
        }
    }

    private mutating func chain(_ words: [WordID], from: Int32, to: Int32) {
        var state = from
        for (index, word) in words.enumerated() {
            let next = index == words.count - 1 ? to : newState()
            let letters = vocabulary.words[Int(word)].letters
            edges.append((state, .init(label: letters, word: word, target: next)))
            state = next
        }
    }
}
