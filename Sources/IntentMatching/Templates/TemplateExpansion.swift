package import Reception

/// One sentence of a template, with its slots still open.
package struct TemplateSentence: Hashable, Sendable {
    /// A piece of it.
    package enum Piece: Hashable, Sendable {
        /// A word as it was written.
        case word(String)
        /// A place for a value.
        case slot(SlotName)
        /// No space between the piece before and the piece after.
        case joint
    }

    /// The pieces in order.
    package let pieces: [Piece]

    /// Its words, joined where pieces touch; `filling` says what stands in a slot.
    package func words(filling: (SlotName) -> String) -> [String] {
        var words: [String] = []
        var isJoined = false
        for piece in pieces {
            let text: String
            switch piece {
            case .joint:
                isJoined = true
                continue
            case .word(let word): text = word
            case .slot(let name): text = filling(name)
            }
            if isJoined, let last = words.popLast() { words.append(last + text) } else { words.append(text) }
            isJoined = false
        }
        return words
    }
}

extension SentenceTemplate {
    /// At most `limit` different sentences, the same ones every time, taken evenly from all the template stands for.
    ///
    /// All of them when there are no more than `limit`. Rules must have been written out.
    package func expansions(limit: Int) -> [TemplateSentence] {
        let count = min(root.expansionCount, TemplateSize.mostExpansions)
        let step = Self.evenStep(through: count)
        return (0..<max(0, min(limit, count))).map { index in
            var rank = index * step % count
            var pieces: [TemplateSentence.Piece] = []
            root.append(&rank, to: &pieces)
            return TemplateSentence(pieces: pieces)
        }
    }

    /// A step near the golden ratio of `count` that has no divisor with it: multiples of it visit every number below
    /// `count` once, and the first few of them lie far apart (Knuth, The Art of Computer Programming 3, 6.4).
    private static func evenStep(through count: Int) -> Int {
        var step = max(1, Int(Double(count) * 0.618_033_988_75))
        while greatestCommonDivisor(step, count) > 1 { step += 1 }
        return step
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : greatestCommonDivisor(second, first % second)
    }
}

extension SentenceTemplate.Node {
    fileprivate var expansionCount: Int { TemplateSize(of: self).expansions }

    /// Appends the sentence number `rank` (mixed radix, this node's digit taken from `rank`).
    fileprivate func append(_ rank: inout Int, to pieces: inout [TemplateSentence.Piece]) {
        switch self {
        case .word(let text): pieces.append(.word(text))
        case .slot(let name): pieces.append(.slot(name))
        case .rule, .joint: preconditionFailure("rules are written out and joints stand in sequences")
        case .sequence(let parts): Self.append(parts, &rank, to: &pieces)
        case .optional(let part): Self.append(oneOf: [.sequence([]), part], &rank, to: &pieces)
        case .alternatives(let parts): Self.append(oneOf: parts, &rank, to: &pieces)
        }
    }

    /// Appends `parts` one after the other. A joint counts only between parts that were not left out.
    private static func append(_ parts: [Self], _ rank: inout Int, to pieces: inout [TemplateSentence.Piece]) {
        let start = pieces.count
        var isJoined = true
        var saysSomething = false
        for part in parts {
            if part == .joint {
                if saysSomething { pieces.append(.joint) }
                isJoined = true
                continue
            }
            if !isJoined, pieces.count > start, pieces.last == .joint { pieces.removeLast() }
            let before = pieces.count
            part.append(&rank, to: &pieces)
            saysSomething = pieces.count > before
            isJoined = false
        }
        if pieces.count > start, pieces.last == .joint { pieces.removeLast() }
    }

    private static func append(oneOf parts: [Self], _ rank: inout Int, to pieces: inout [TemplateSentence.Piece]) {
        let counts = parts.map(\.expansionCount)
        let total = counts.reduce(0, +)
        var digit = rank % total
        rank /= total
        for (part, count) in zip(parts, counts) {
            guard digit >= count else { return part.append(&digit, to: &pieces) }
            digit -= count
        }
    }
}
