/// A template in one array, so that it is measured against a sentence without touching the heap.
struct FlatTemplate: Sendable {
    /// How much of a sentence a template has, and how much of the template the sentence lacks.
    struct Overlap {
        var matched = 0.0
        var missing = 0.0
        /// A bit for every slot that was filled.
        var slots: UInt64 = 0
        /// A bit for every word of the sentence that was used; a word used twice must not count twice.
        var used: UInt64 = 0

        /// What makes one alternative better than another: the numerator of the Dice coefficient less half its rest.
        var gain: Double { matched - missing / 2 }

        static func + (left: Overlap, right: Overlap) -> Overlap {
            Overlap(
                matched: left.matched + right.matched, missing: left.missing + right.missing,
                slots: left.slots | right.slots, used: left.used | right.used)
        }
    }

    /// What a sentence has, by word and by slot.
    struct Presence {
        /// 1 for a word that was heard, less where its marks were wrong, 0 for others.
        var words: [Double]
        /// Where a word was heard, a bit for each place.
        var places: [UInt64]
        /// The weight of the words of a slot's value, 0 without one.
        var slots: [Double]
        /// Where the value was heard.
        var slotPlaces: [UInt64]
    }

    private enum Kind {
        case word, slot, sequence, alternatives, optional
    }

    private struct Part {
        let kind: Kind
        /// The word or the slot.
        let value: Int
        /// What the word weighs.
        let weight: Double
        /// The part after this one and everything in it.
        var end: Int
    }

    private var parts: [Part] = []

    /// Flattens `template`, whose words are in `vocabulary` already.
    init(_ template: SentenceTemplate, slots: SlotSpotter, vocabulary: inout Vocabulary, weights: WordWeights) {
        append(template.root, slots, &vocabulary, weights)
    }

    /// The words and slots anywhere in it.
    var leaves: (words: Set<WordID>, slots: Set<Int>) {
        (
            Set(parts.filter { $0.kind == .word }.map { WordID($0.value) }),
            Set(parts.filter { $0.kind == .slot }.map(\.value))
        )
    }

    /// Compares the best fitting alternatives with what a sentence has.
    func overlap(with presence: Presence) -> Overlap { overlap(of: 0, presence) }

    private func overlap(of index: Int, _ presence: Presence) -> Overlap {
        let part = parts[index]
        switch part.kind {
        case .word:
            let matched = presence.words[part.value] * part.weight
            return Overlap(matched: matched, missing: part.weight - matched, used: presence.places[part.value])
        case .slot:
            let weight = presence.slots[part.value]
            guard weight > 0 else { return Overlap(missing: WordWeights.missingSlot) }
            return Overlap(
                matched: weight, slots: 1 << UInt64(part.value), used: presence.slotPlaces[part.value])
        case .optional:
            let inner = overlap(of: index + 1, presence)
            return inner.gain > 0 ? inner : Overlap()
        case .sequence:
            return children(of: index).reduce(Overlap()) { $0 + overlap(of: $1, presence) }
        case .alternatives:
            var best = overlap(of: index + 1, presence)
            for child in children(of: index).dropFirst() {
                let other = overlap(of: child, presence)
                if other.gain > best.gain { best = other }
            }
            return best
        }
    }

    private func children(of index: Int) -> some Sequence<Int> {
        let end = parts[index].end
        return sequence(first: index + 1) { parts[$0].end < end ? parts[$0].end : nil }
    }

    private mutating func append(
        _ node: SentenceTemplate.Node, _ slots: SlotSpotter, _ vocabulary: inout Vocabulary, _ weights: WordWeights
    ) {
        switch node {
        case .word(let text):
            let words = Tokenizer.forms(of: [text]).map { vocabulary.intern($0) }
            group(.sequence, isNeeded: words.count != 1) { flat in
                for word in words {
                    let weight = weights.weight(of: vocabulary.words[Int(word)].letters)
                    flat.parts.append(Part(kind: .word, value: Int(word), weight: weight, end: flat.parts.count + 1))
                }
            }
        case .slot(let name):
            guard let slot = slots.slot(named: name) else { return }
            parts.append(Part(kind: .slot, value: slot, weight: 0, end: parts.count + 1))
        case .rule, .joint: preconditionFailure("rules are written out before templates are compiled")
        case .sequence, .alternatives, .optional:
            group(Self.kind(of: node)) { flat in
                for child in node.children where child != .joint { flat.append(child, slots, &vocabulary, weights) }
            }
        }
    }

    private mutating func group(_ kind: Kind, isNeeded: Bool = true, _ content: (inout FlatTemplate) -> Void) {
        guard isNeeded else { return content(&self) }
        let index = parts.count
        parts.append(Part(kind: kind, value: 0, weight: 0, end: 0))
        content(&self)
        parts[index].end = parts.count
    }

    private static func kind(of node: SentenceTemplate.Node) -> Kind {
        switch node {
        case .alternatives: .alternatives
        case .optional: .optional
        default: .sequence
        }
    }
}
