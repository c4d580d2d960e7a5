/// Known phrases as a tree of words, flat: the nodes are numbered level by level, so the child at the end of edge `e` is
/// node `e + 1` and needs no storage.
struct PhraseTrie: Sendable {
    /// The node every phrase begins at.
    static let root = 0
    /// Longer phrases are never said in one breath; a Chinese character is a word.
    static let mostWords = 24

    /// The first edge of each node, and the number of edges.
    private let firstEdges: [UInt32]
    /// The word on each edge, ascending within a node.
    private let edgeWords: [UInt32]
    /// The first meaning of each node, and the number of meanings.
    private let firstMeanings: [UInt32]
    private let meanings: [UInt32]
    /// The child of the root for each word; 0 where there is none.
    private let rootChildren: [UInt32]

    /// Makes a tree of different phrases with their meanings, sorted by their words, of words below `wordCount`.
    private init(_ phrases: [(words: [UInt32], meanings: [UInt32])], wordCount: Int) {
        var firstEdges: [UInt32] = [0]
        var edgeWords: [UInt32] = []
        var firstMeanings: [UInt32] = [0]
        var meanings: [UInt32] = []
        // A node is the run of phrases that begin with its words.
        var level = phrases.isEmpty ? [] : [phrases[...]]
        var depth = 0
        while !level.isEmpty {
            var next: [ArraySlice<(words: [UInt32], meanings: [UInt32])>] = []
            for var run in level {
                if let first = run.first, first.words.count == depth {
                    meanings += first.meanings
                    run = run.dropFirst()
                }
                while let first = run.first {
                    let end = run.firstIndex { $0.words[depth] != first.words[depth] } ?? run.endIndex
                    edgeWords.append(first.words[depth])
                    next.append(run[..<end])
                    run = run[end...]
                }
                firstEdges.append(UInt32(edgeWords.count))
                firstMeanings.append(UInt32(meanings.count))
            }
            level = next
            depth += 1
        }
        if phrases.isEmpty {
            firstEdges.append(0)
            firstMeanings.append(0)
        }
        self.init(
            firstEdges: firstEdges, edgeWords: edgeWords, firstMeanings: firstMeanings, meanings: meanings,
            wordCount: wordCount)
    }

    /// Makes a tree of phrases, each with what it means; those that are too long are left out.
    init(_ phrases: [(words: [UInt32], meaning: UInt32)], wordCount: Int) {
        var meanings: [[UInt32]: [UInt32]] = [:]
        for phrase in phrases where phrase.words.count <= Self.mostWords {
            if meanings[phrase.words]?.contains(phrase.meaning) != true {
                meanings[phrase.words, default: []].append(phrase.meaning)
            }
        }
        self.init(
            meanings.map { (words: $0.key, meanings: $0.value) }
                .sorted { $0.words.lexicographicallyPrecedes($1.words) },
            wordCount: wordCount)
    }

    private init(
        firstEdges: [UInt32], edgeWords: [UInt32], firstMeanings: [UInt32], meanings: [UInt32], wordCount: Int
    ) {
        self.firstEdges = firstEdges
        self.edgeWords = edgeWords
        self.firstMeanings = firstMeanings
        self.meanings = meanings
        var rootChildren = [UInt32](repeating: 0, count: wordCount)
        for edge in 0..<Int(firstEdges[1]) { rootChildren[Int(edgeWords[edge])] = UInt32(edge + 1) }
        self.rootChildren = rootChildren
    }

    /// The node `word` leads to from `node`.
    func child(of node: Int, word: Int) -> Int? {
        if node == Self.root { return rootChildren[word] == 0 ? nil : Int(rootChildren[word]) }
        var low = Int(firstEdges[node])
        var high = Int(firstEdges[node + 1])
        while low < high {
            let middle = (low + high) / 2
            if edgeWords[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < firstEdges[node + 1] && edgeWords[low] == word ? low + 1 : nil
    }

    /// Whether phrases go on after `node`.
    func goesOn(after node: Int) -> Bool { firstEdges[node] < firstEdges[node + 1] }

    /// What the phrase that ends at `node` means, if one does.
    func meanings(at node: Int) -> ArraySlice<UInt32> {
        meanings[Int(firstMeanings[node])..<Int(firstMeanings[node + 1])]
    }
}

extension PhraseTrie {
    /// Appends the tree to a file.
    func write(to writer: inout ByteWriter) {
        writer.write(edgeWords)
        writer.write(firstEdges)
        writer.write(meanings)
        writer.write(firstMeanings)
    }

    /// Reads what `write(to:)` wrote, for so many words and meanings.
    init(from reader: inout ByteReader, wordCount: Int, meaningCount: Int) throws(SlotLexiconError) {
        let edgeWords = try reader.indices(below: wordCount, "phrases")
        let firstEdges = try reader.offsets(into: edgeWords.count, "phrases")
        let meanings = try reader.indices(below: meaningCount, "meanings")
        let firstMeanings = try reader.offsets(into: meanings.count, "meanings")
        // One node more than edges; a child comes after its parent, or a walk might never end.
        guard firstEdges.count == edgeWords.count + 2, firstMeanings.count == firstEdges.count,
            (0...edgeWords.count).allSatisfy({ firstEdges[$0] >= $0 || firstEdges[$0] == firstEdges[$0 + 1] })
        else { throw .damaged("phrases") }
        self.init(
            firstEdges: firstEdges, edgeWords: edgeWords, firstMeanings: firstMeanings, meanings: meanings,
            wordCount: wordCount)
    }
}
