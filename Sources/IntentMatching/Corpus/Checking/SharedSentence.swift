/// Looks for a sentence that two graphs have in common, by walking both at once: it is as much work as the graphs are
/// large, not as they stand for sentences.
///
/// Where both may go on with a value of the same slot, they are taken to name the same one.
struct SharedSentence {
    /// What was found out about two graphs.
    enum Answer {
        /// The shortest sentence both have.
        case found([SentenceGraph.Edge.Label])
        case none
        /// The search was given up after `mostSteps`.
        case unknown
    }

    /// More places than this are not looked at: honest pairs need some hundred.
    static let mostSteps = 20_000

    /// A place in a graph: a node, or the inside of a phrase that leads to it.
    private struct Place: Hashable {
        var node: Int32
        var slot: Int32 = -1
        var phrase: Int32 = 0

        func hash(into hasher: inout Hasher) {
            hasher.combine(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: slot &<< 24 ^ phrase)))
        }
    }

    private struct Pair: Hashable {
        let first: Place
        let second: Place
    }

    private struct Step {
        let pair: Pair
        let label: SentenceGraph.Edge.Label?
        let before: Int
    }

    private let first: SentenceGraph
    private let second: SentenceGraph
    private let slots: [PhraseGraph]
    private var steps: [Step] = []
    private var seen: Set<Pair> = []
    /// Room for the places a word leads to.
    private var ones: [Place] = []
    private var others: [Place] = []

    private init(_ first: SentenceGraph, _ second: SentenceGraph, slots: [PhraseGraph]) {
        self.first = first
        self.second = second
        self.slots = slots
    }

    /// The answer for two graphs of one language, whose slots have the phrases `slots`.
    static func search(_ first: SentenceGraph, _ second: SentenceGraph, slots: [PhraseGraph]) -> Answer {
        var search = SharedSentence(first, second, slots: slots)
        return search.answer()
    }

    private mutating func answer() -> Answer {
        take(Pair(first: Place(node: 0), second: Place(node: 0)), by: nil, after: -1)
        var next = 0
        while next < steps.count {
            let pair = steps[next].pair
            if isEnd(pair.first, first), isEnd(pair.second, second) { return .found(labels(upTo: next)) }
            guard next < Self.mostSteps else { return .unknown }
            goOn(from: pair, step: next)
            next += 1
        }
        return .none
    }

    private mutating func take(_ pair: Pair, by label: SentenceGraph.Edge.Label?, after step: Int) {
        if seen.insert(pair).inserted { steps.append(Step(pair: pair, label: label, before: step)) }
    }

    private func isEnd(_ place: Place, _ graph: SentenceGraph) -> Bool {
        place.slot < 0 && graph.ends.contains(place.node)
    }

    private func labels(upTo step: Int) -> [SentenceGraph.Edge.Label] {
        var labels: [SentenceGraph.Edge.Label] = []
        var step = step
        while step > 0 {
            if let label = steps[step].label { labels.append(label) }
            step = steps[step].before
        }
        return labels.reversed()
    }

    private mutating func goOn(from pair: Pair, step: Int) {
        if pair.first.slot < 0, pair.second.slot < 0 { takeSameSlots(from: pair, step: step) }
        let words =
            wayCount(from: pair.first, first) < wayCount(from: pair.second, second)
            ? self.words(from: pair.first, first) : self.words(from: pair.second, second)
        for word in words {
            places(from: pair.second, by: word, second, into: &others)
            guard !others.isEmpty else { continue }
            places(from: pair.first, by: word, first, into: &ones)
            for one in ones {
                for other in others where !isSameValue(one, other, begunAt: pair) {
                    take(Pair(first: one, second: other), by: .word(word), after: step)
                }
            }
        }
    }

    /// Whether both have just gone into the same slot, which was taken as a whole.
    private func isSameValue(_ one: Place, _ other: Place, begunAt pair: Pair) -> Bool {
        pair.first.slot < 0 && pair.second.slot < 0 && one.slot >= 0 && one.slot == other.slot
    }

    private mutating func takeSameSlots(from pair: Pair, step: Int) {
        for one in first.edges[Int(pair.first.node)] {
            guard case .slot = one.label else { continue }
            for other in second.edges[Int(pair.second.node)] where other.label == one.label {
                take(
                    Pair(first: Place(node: one.target), second: Place(node: other.target)), by: one.label, after: step)
            }
        }
    }

    /// About how many words can be said at a place.
    private func wayCount(from place: Place, _ graph: SentenceGraph) -> Int {
        guard place.slot < 0 else { return slots[Int(place.slot)].words(from: place.phrase).count }
        return graph.edges[Int(place.node)].reduce(0) { count, edge in
            switch edge.label {
            case .word: count + 1
            case .slot(let slot): count + slots[slot].words(from: PhraseGraph.root).count
            }
        }
    }

    /// The words that can be said at a place, sorted.
    private func words(from place: Place, _ graph: SentenceGraph) -> [Int32] {
        guard place.slot < 0 else { return slots[Int(place.slot)].words(from: place.phrase).sorted() }
        var words: Set<Int32> = []
        for edge in graph.edges[Int(place.node)] {
            switch edge.label {
            case .word(let word): words.insert(word)
            case .slot(let slot): words.formUnion(slots[slot].words(from: PhraseGraph.root))
            }
        }
        return words.sorted()
    }

    /// Puts where `word` leads to into `places`.
    private func places(from place: Place, by word: Int32, _ graph: SentenceGraph, into places: inout [Place]) {
        places.removeAll(keepingCapacity: true)
        guard place.slot < 0 else {
            return add(place.slot, from: place.phrase, by: word, to: place.node, &places)
        }
        for edge in graph.edges[Int(place.node)] {
            switch edge.label {
            case .word(let said): if said == word { places.append(Place(node: edge.target)) }
            case .slot(let slot): add(Int32(slot), from: PhraseGraph.root, by: word, to: edge.target, &places)
            }
        }
    }

    private func add(_ slot: Int32, from phrase: Int32, by word: Int32, to node: Int32, _ places: inout [Place]) {
        guard let child = slots[Int(slot)].child(of: phrase, by: word) else { return }
        places.append(Place(node: node, slot: slot, phrase: child))
        if slots[Int(slot)].isEnd(child) { places.append(Place(node: node)) }
    }
}
