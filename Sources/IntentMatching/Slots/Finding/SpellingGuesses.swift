/// Finds the words of phrases that a mistyped word may have been.
///
/// One slip is forgiven in words of five letters or more, two in words of nine or more; the first letter is rarely
/// wrong and has to be right. Words of one length lie together with a set of their letters, so almost all are passed
/// over without a look at their letters.
struct SpellingGuesses: Sendable {
    /// The fewest letters in which one slip is forgiven.
    static let fewestLetters = 5
    /// The fewest letters in which two slips are forgiven.
    static let fewestForTwo = 9
    private static let mostLetters = 24

    private struct Known: Sendable {
        let letters: UInt32
        let first: UInt8
        let entry: UInt32
    }

    /// The words, shortest first, and where each length begins.
    private let known: [Known]
    private let starts: [Int]

    /// Takes the words of phrases in `table`.
    init(_ table: WordTable) {
        var byLength = [[Known]](repeating: [], count: Self.mostLetters + 1)
        for entry in 0..<table.entryCount {
            guard table.words(of: entry).contains(where: { table.traits(of: $0).contains(.inPhrase) }) else { continue }
            table.withLetters(of: entry) { letters in
                guard let first = letters.first, first < 0x80, letters.count <= Self.mostLetters else { return }
                byLength[letters.count].append(
                    Known(letters: Self.set(of: letters), first: first, entry: UInt32(entry)))
            }
        }
        var starts = [0]
        for length in byLength { starts.append((starts.last ?? 0) + length.count) }
        known = Array(byLength.joined())
        self.starts = starts
    }

    /// Calls `body` with the entries nearest to `letters` and how many slips they are away.
    func guesses(
        for letters: UnsafeBufferPointer<UInt8>, in table: WordTable, _ body: (_ entry: Int, _ slips: Int) -> Void
    ) {
        guard (Self.fewestLetters...Self.mostLetters).contains(letters.count), let first = letters.first else { return }
        let limit = letters.count >= Self.fewestForTwo ? 2 : 1
        let set = Self.set(of: letters)
        var nearest = limit
        var found: [(entry: Int, slips: Int)] = []
        let lengths = max(Self.fewestLetters - 1, letters.count - limit)...min(Self.mostLetters, letters.count + limit)
        for index in starts[lengths.lowerBound]..<starts[lengths.upperBound + 1] {
            let candidate = known[index]
            guard candidate.first == first, Self.mayBeNear(candidate.letters ^ set, slips: nearest) else { continue }
            let entry = Int(candidate.entry)
            let slips = table.withLetters(of: entry) { EditDistance.between(letters, $0, limit: nearest) }
            guard let slips else { continue }
            if slips < nearest { found.removeAll() }
            nearest = slips
            found.append((entry, slips))
        }
        for guess in found { body(guess.entry, guess.slips) }
    }

    /// A slip changes at most two letters of the set.
    private static func mayBeNear(_ difference: UInt32, slips: Int) -> Bool {
        var difference = difference
        for _ in 0..<2 * slips { difference &= difference &- 1 }
        return difference == 0
    }

    private static func set(of letters: UnsafeBufferPointer<UInt8>) -> UInt32 {
        letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
