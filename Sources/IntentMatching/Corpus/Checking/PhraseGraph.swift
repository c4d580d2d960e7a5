/// The phrases of one slot as a tree of words. A class, because every step of a search looks at some.
final class PhraseGraph {
    /// The node every phrase begins at.
    static let root: Int32 = 0

    private var children: [[Int32: Int32]] = [[:]]
    private var ends: [Bool] = [false]
    /// Every word of a phrase.
    private(set) var words = WordSet()
    /// Every word a phrase begins with.
    private(set) var firstWords = WordSet()
    /// Every word a phrase ends with.
    private(set) var lastWords = WordSet()

    /// Adds a phrase of at least one word.
    func insert(_ phrase: [Int32]) {
        guard let first = phrase.first, let last = phrase.last else { return }
        var node = Self.root
        for word in phrase {
            words.insert(word)
            if let child = children[Int(node)][word] {
                node = child
            } else {
                let child = Int32(children.count)
                children[Int(node)][word] = child
                children.append([:])
                ends.append(false)
                node = child
            }
        }
        ends[Int(node)] = true
        firstWords.insert(first)
        lastWords.insert(last)
    }

    /// The node `word` leads to.
    func child(of node: Int32, by word: Int32) -> Int32? { children[Int(node)][word] }

    /// The words that lead on from a node, in no order.
    func words(from node: Int32) -> Dictionary<Int32, Int32>.Keys { children[Int(node)].keys }

    /// Whether a phrase ends at `node`.
    func isEnd(_ node: Int32) -> Bool { ends[Int(node)] }
}
