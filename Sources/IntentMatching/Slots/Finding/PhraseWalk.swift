/// A phrase that was found in a sentence.
struct PhraseHit {
    /// The number of what it means.
    let meaning: Int
    /// The words from its first to its last.
    let words: Range<Int>
    /// How much it is like the phrase, 0...1.
    let quality: Float
    /// Whether every word is there as it should be, and none between them.
    let isExact: Bool
    /// Whether nothing but marks is missing.
    let lacksOnlyMarks: Bool
}

/// Walks the phrases from one word of a sentence after the other.
///
/// Words may lack marks, be mistyped, one in three may have a wrong mark, and one in three may be followed by a word
/// that does not belong: "đăng ký giùm khai sinh". The work is bounded: at most `mostFronts` ways are followed at once.
struct PhraseWalk {
    /// Ways that are followed at once.
    private static let mostFronts = 24
    /// What a word costs that does not belong, in hundredths.
    private static let extraWord: UInt16 = 45
    /// A one-word phrase of fewer letters is too easily another word without its marks.
    private static let tellingLetters = 5
    /// The quality of a short one-word phrase without its marks, and if the letters are another word, too.
    private static let shortUnmarked: Float = 0.6
    private static let shortAmbiguous: Float = 0.45

    /// One way a phrase may go on.
    private struct Front {
        var node: Int
        var cost: UInt16 = 0
        var words: UInt8 = 0
        var extra: UInt8 = 0
        var wrongMarks: UInt8 = 0
        var worst = HeardWords.Flaw.none
    }

    private let heard: HeardWords
    private let trie: PhraseTrie
    private var fronts: [Front] = []
    private var next: [Front] = []
    /// What was found, by the word it begins with.
    private(set) var hits: [PhraseHit] = []

    /// Finds every phrase of `trie` in `heard`.
    init(_ heard: HeardWords, _ trie: PhraseTrie) {
        self.heard = heard
        self.trie = trie
        fronts.reserveCapacity(Self.mostFronts)
        next.reserveCapacity(Self.mostFronts)
        hits.reserveCapacity(2 * heard.tokens.count)
        for start in heard.tokens.indices { walk(from: start) }
    }

    private mutating func walk(from start: Int) {
        guard !heard.readings(of: start).isEmpty else { return }
        fronts.removeAll(keepingCapacity: true)
        fronts.append(Front(node: PhraseTrie.root))
        for place in start..<min(start + PhraseTrie.mostWords, heard.tokens.count) {
            next.removeAll(keepingCapacity: true)
            for front in fronts { advance(front, start: start, place: place) }
            if next.isEmpty { return }
            swap(&fronts, &next)
        }
    }

    private mutating func advance(_ front: Front, start: Int, place: Int) {
        for index in heard.readings(of: place) {
            let reading = heard.reading(index)
            guard let node = trie.child(of: front.node, word: Int(reading.word)) else { continue }
            var front = front
            front.node = node
            front.words += 1
            front.cost += UInt16(reading.cost)
            front.worst = max(front.worst, reading.flaw)
            if reading.flaw == .wrongMarks { front.wrongMarks += 1 }
            note(front, start..<place + 1)
            if next.count < Self.mostFronts, trie.goesOn(after: node) { next.append(front) }
        }
        guard front.words > 0, front.extra * 3 < front.words + 2, next.count < Self.mostFronts else { return }
        var front = front
        front.extra += 1
        front.cost += Self.extraWord
        next.append(front)
    }

    private mutating func note(_ front: Front, _ words: Range<Int>) {
        let meanings = trie.meanings(at: front.node)
        guard !meanings.isEmpty, front.wrongMarks * 3 <= front.words, front.extra * 3 <= front.words,
            let quality = quality(front, words)
        else { return }
        for meaning in meanings {
            hits.append(
                PhraseHit(
                    meaning: Int(meaning), words: words, quality: quality, isExact: front.cost == 0,
                    lacksOnlyMarks: front.worst <= .missingMarks && front.extra == 0))
        }
    }

    private func quality(_ front: Front, _ words: Range<Int>) -> Float? {
        let quality = 1 - Float(front.cost) / (100 * Float(front.words))
        guard front.words == 1, front.worst != .none else { return quality }
        let token = heard.tokens[words.lowerBound]
        guard token.form.letters.utf8.count < Self.tellingLetters else { return quality }
        if front.worst == .missingMarks, heard.hasMarks { return nil }
        let isOrdinary = heard.traits[words.lowerBound].contains(.ordinary)
        return isOrdinary ? Self.shortAmbiguous : Self.shortUnmarked
    }
}
