package import Reception

/// A family of sentences in one line: `[optional] (a|b) {slot} <rule>`, the vocabulary of hassil.
///
/// A pure value: it knows no file and no language. Words are kept as they were written; what counts as the same word
/// is decided where sentences are compared.
package struct SentenceTemplate: Hashable, Sendable {
    /// One part of a template.
    package indirect enum Node: Hashable, Sendable {
        /// One written word.
        case word(String)
        /// Parts that follow each other.
        case sequence([Node])
        /// One of several parts, at least one.
        case alternatives([Node])
        /// A part that may be left out.
        case optional(Node)
        /// A place for a value, `{name}`.
        case slot(SlotName)
        /// A template kept elsewhere, `<name>`.
        case rule(String)
        /// No space between the part before and the part after.
        case joint
    }

    /// The whole template.
    package let root: Node

    /// Makes a template of its parts.
    package init(root: Node) { self.root = root }
}

extension SentenceTemplate.Node {
    /// The parts directly below this one.
    package var children: [SentenceTemplate.Node] {
        switch self {
        case .word, .slot, .rule, .joint: []
        case .sequence(let parts), .alternatives(let parts): parts
        case .optional(let part): [part]
        }
    }

    /// The different words and slots anywhere in this part.
    package var leaves: (words: Set<String>, slots: Set<SlotName>) {
        var words: Set<String> = []
        var slots: Set<SlotName> = []
        collect(&words, &slots)
        return (words, slots)
    }

    private func collect(_ words: inout Set<String>, _ slots: inout Set<SlotName>) {
        switch self {
        case .word(let word): words.insert(word)
        case .slot(let name): slots.insert(name)
        default: for child in children { child.collect(&words, &slots) }
        }
    }
}
