/// Every sentence a template stands for, as a graph whose paths are the sentences: as large as the template is written,
/// however many sentences that are. Node 0 is the beginning. A class, because all are compared with all.
final class SentenceGraph {
    /// One step.
    struct Edge {
        /// What is said.
        enum Label: Hashable {
            case word(Int32)
            /// A phrase of the slot of this number.
            case slot(Int)
        }

        let label: Label
        let target: Int32
    }

    /// The steps from each node.
    private(set) var edges: [[Edge]] = [[]]
    /// The nodes a sentence may end at.
    private(set) var ends: Set<Int32> = []
    /// Sets of words of which every sentence has one each.
    private(set) var needs: [WordSet] = []
    /// Every word of every sentence.
    private(set) var words = WordSet()
    /// Every word a sentence begins with.
    private(set) var firstWords = WordSet()
    /// Every word a sentence ends with.
    private(set) var lastWords = WordSet()

    /// Draws a template whose rules are written out. Joints count for nothing: words are compared, not spaces.
    init(_ root: SentenceTemplate.Node, in lists: inout PhraseLists) {
        let end = makeNode()
        ends = Set(add(root, from: [0], to: end, &lists))
        needs = needs(of: root, &lists)
        for (node, steps) in edges.enumerated() {
            for edge in steps {
                lists.insert(edge.label, into: &words)
                if node == 0 { lists.insert(edge.label, into: &firstWords, \.firstWords) }
                if ends.contains(edge.target) { lists.insert(edge.label, into: &lastWords, \.lastWords) }
            }
        }
    }

    /// Whether the two may have a sentence in common, by a quick look at their words.
    func mayShare(with other: SentenceGraph) -> Bool {
        firstWords.meets(other.firstWords) && lastWords.meets(other.lastWords)
            && other.isEnough(for: self) && isEnough(for: other)
    }

    /// Whether it has a word for everything the sentences of `other` need.
    private func isEnough(for other: SentenceGraph) -> Bool {
        for need in other.needs where !need.meets(words) { return false }
        return true
    }

    private func makeNode() -> Int32 {
        edges.append([])
        return Int32(edges.count - 1)
    }

    /// Adds `node` between the nodes `sources` and the new node `target`; returns the nodes after it.
    private func add(
        _ node: SentenceTemplate.Node, from sources: [Int32], to target: Int32, _ lists: inout PhraseLists
    ) -> [Int32] {
        switch node {
        case .joint, .rule: return sources
        case .word(let text): return add(lists.words.numbers(of: text), from: sources, to: target)
        case .slot(let name):
            let label = Edge.Label.slot(lists.number(of: name))
            for source in sources { edges[Int(source)].append(Edge(label: label, target: target)) }
            return [target]
        case .optional(let part):
            let after = add(part, from: sources, to: target, &lists)
            return sources + after.filter { !sources.contains($0) }
        case .alternatives(let parts):
            var after: [Int32] = []
            for part in parts {
                after += add(part, from: sources, to: target, &lists).filter { !after.contains($0) }
            }
            return after
        case .sequence(let parts):
            var after = sources
            for (index, part) in parts.enumerated() {
                after = add(part, from: after, to: index == parts.count - 1 ? target : makeNode(), &lists)
            }
            return after
        }
    }

    private func add(_ words: [Int32], from sources: [Int32], to target: Int32) -> [Int32] {
        var before = sources
        for (index, word) in words.enumerated() {
            let next = index == words.count - 1 ? target : makeNode()
            for source in before { edges[Int(source)].append(Edge(label: .word(word), target: next)) }
            before = [next]
        }
        return before
    }

    private func needs(of node: SentenceTemplate.Node, _ lists: inout PhraseLists) -> [WordSet] {
        switch node {
        case .joint, .rule, .optional: return []
        case .word(let text):
            return lists.words.numbers(of: text).map { WordSet($0) }
        case .slot(let name): return [lists.slots[lists.number(of: name)].words]
        case .sequence(let parts): return parts.flatMap { needs(of: $0, &lists) }
        case .alternatives(let parts):
            // A choice with a part that may be empty needs nothing; of the others a sentence has some word.
            var any = WordSet()
            for part in parts {
                let sets = needs(of: part, &lists)
                guard !sets.isEmpty else { return [] }
                sets.forEach { any.formUnion($0) }
            }
            return [any]
        }
    }
}
