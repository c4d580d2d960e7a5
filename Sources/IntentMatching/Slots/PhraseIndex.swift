/// Finds known phrases in a sentence, all that begin at one word in one walk.
struct PhraseIndex: Sendable {
    /// A phrase that was found.
    struct Hit {
        /// What it stands for, as given to `add`.
        let value: Int
        /// The word after its last one.
        let end: Int
        /// What is wrong with its marks.
        let flaws: MarkFlaws
    }

    private struct Entry {
        let words: [WordID]
        let value: Int
    }

    private var children: [UInt64: Int32] = [:]
    private var entries: [[Entry]] = [[]]

    /// Adds the phrase `words` for `value`.
    mutating func add(_ words: [WordID], value: Int, vocabulary: Vocabulary) {
        guard !words.isEmpty else { return }
        var node: Int32 = 0
        for word in words {
            let key = Self.key(node, vocabulary.words[Int(word)].letters)
            if let child = children[key] {
                node = child
            } else {
                node = Int32(entries.count)
                children[key] = node
                entries.append([])
            }
        }
        entries[Int(node)].append(Entry(words: words, value: value))
    }

    /// The phrases that begin at word `start`, shorter ones first. One wrong mark in three words is forgiven.
    func hits(in sentence: HeardSentence, from start: Int, vocabulary: Vocabulary) -> [Hit] {
        var hits: [Hit] = []
        var node: Int32 = 0
        for end in start..<sentence.words.count {
            guard let child = children[Self.key(node, sentence.words[end].letters)] else { break }
            node = child
            for entry in entries[Int(node)] {
                var flaws = MarkFlaws()
                for (offset, word) in entry.words.enumerated() {
                    flaws = flaws + vocabulary.flaws(of: sentence.words[start + offset], as: word)
                }
                guard flaws.conflicting * 3 <= entry.words.count else { continue }
                hits.append(Hit(value: entry.value, end: end + 1, flaws: flaws))
            }
        }
        return hits
    }

    private static func key(_ node: Int32, _ letters: LettersID) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: letters))
    }
}
