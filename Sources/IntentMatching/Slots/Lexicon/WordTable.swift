/// Every word the lexicon knows, those of phrases and those of sentence templates, by its letters.
///
/// Words with the same letters have neighbouring numbers, so what a visitor left of the marks leads to all of them.
struct WordTable: Sendable {
    /// What a word is beside its letters.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// Part of a phrase; only such words are worth guessing at behind a typing error.
        static let inPhrase = Traits(rawValue: 1)
        /// A word of sentences, so it says something by itself, and is no typing error.
        static let ordinary = Traits(rawValue: 2)
        /// Counts things: the number before it is no name of a desk.
        static let unit = Traits(rawValue: 4)
        /// Stands before the number of a desk.
        static let beforeDesk = Traits(rawValue: 8)
        /// Follows the number of a desk.
        static let afterDesk = Traits(rawValue: 16)
        /// Stands before the number of a ticket.
        static let beforeTicket = Traits(rawValue: 32)
        /// Stands near the numbers of desks, so it means one.
        static let nearDesk = Traits(rawValue: 64)
        /// In so many sentences that it says little of what they are about.
        static let common = Traits(rawValue: 128)
    }

    /// Where the letters of each entry end, and all letters in UTF-8.
    private let letterEnds: [UInt32]
    private let pool: [UInt8]
    /// The first word of each entry, and the number of words.
    private let firstWords: [UInt32]
    private let marks: [LetterMarks]
    private let traits: [Traits]
    /// Open addressing over the letters; -1 is free.
    private let buckets: [Int32]

    /// How many words there are.
    var count: Int { marks.count }
    /// How many entries there are: words that differ only in marks share one.
    var entryCount: Int { letterEnds.count }

    /// Makes a table of words sorted by their letters.
    init(_ words: [(form: Token.Form, traits: Traits)]) {
        var letterEnds: [UInt32] = []
        var pool: [UInt8] = []
        var firstWords: [UInt32] = []
        for (index, word) in words.enumerated() where index == 0 || words[index - 1].form.letters != word.form.letters {
            pool += word.form.letters.utf8
            letterEnds.append(UInt32(pool.count))
            firstWords.append(UInt32(index))
        }
        self.init(
            letterEnds: letterEnds, pool: pool, firstWords: firstWords + [UInt32(words.count)],
            marks: words.map(\.form.marks), traits: words.map(\.traits))
    }

    private init(letterEnds: [UInt32], pool: [UInt8], firstWords: [UInt32], marks: [LetterMarks], traits: [Traits]) {
        self.letterEnds = letterEnds
        self.pool = pool
        self.firstWords = firstWords
        self.marks = marks
        self.traits = traits
        buckets = Self.buckets(letterEnds: letterEnds, pool: pool)
    }

    /// The words of entry `entry`.
    func words(of entry: Int) -> Range<Int> { Int(firstWords[entry])..<Int(firstWords[entry + 1]) }
    /// The marks of a word.
    func marks(of word: Int) -> LetterMarks { marks[word] }
    /// The traits of a word.
    func traits(of word: Int) -> Traits { traits[word] }

    /// Calls `body` with the letters of `entry`.
    func withLetters<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = entry == 0 ? 0 : Int(letterEnds[entry - 1])
        return pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<Int(letterEnds[entry])])) }
    }

    /// The entry of `letters`.
    func entry(of letters: UnsafeBufferPointer<UInt8>) -> Int? {
        let mask = buckets.count - 1
        var bucket = Int(truncatingIfNeeded: Self.hash(letters)) & mask
        while buckets[bucket] >= 0 {
            let entry = Int(buckets[bucket])
            if withLetters(of: entry, { $0.elementsEqual(letters) }) { return entry }
            bucket = (bucket + 1) & mask
        }
        return nil
    }

    /// The entry of `letters`.
    func entry(of letters: String) -> Int? {
        var letters = letters
        return letters.withUTF8 { entry(of: $0) }
    }

    /// The word of exactly this form.
    func word(of form: Token.Form) -> Int? {
        entry(of: form.letters).flatMap { words(of: $0).first { marks[$0] == form.marks } }
    }

    private static func buckets(letterEnds: [UInt32], pool: [UInt8]) -> [Int32] {
        var size = 16
        while size < 2 * letterEnds.count { size *= 2 }
        var buckets = [Int32](repeating: -1, count: size)
        pool.withUnsafeBufferPointer { pool in
            var start = 0
            for (entry, end) in letterEnds.enumerated() {
                let hash = hash(UnsafeBufferPointer(rebasing: pool[start..<Int(end)]))
                var bucket = Int(truncatingIfNeeded: hash) & (size - 1)
                while buckets[bucket] >= 0 { bucket = (bucket + 1) & (size - 1) }
                buckets[bucket] = Int32(entry)
                start = Int(end)
            }
        }
        return buckets
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo), folded.
    private static func hash(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 29
    }
}

extension WordTable {
    /// Appends the table to a file.
    func write(to writer: inout ByteWriter) {
        writer.write(letterEnds)
        writer.write(pool)
        writer.write(firstWords)
        writer.write(marks.map(\.shapeBits))
        writer.write(marks.map(\.toneNumber))
        writer.write(traits.map(\.rawValue))
    }

    /// Reads what `write(to:)` wrote.
    init(from reader: inout ByteReader) throws(SlotLexiconError) {
        let letterEnds = try reader.array(of: UInt32.self)
        let pool = try reader.array(of: UInt8.self)
        guard letterEnds.last ?? 0 == UInt32(pool.count), zip(letterEnds, letterEnds.dropFirst()).allSatisfy(<) else {
            throw .damaged("words")
        }
        let firstWords = try reader.array(of: UInt32.self)
        let shapes = try reader.array(of: UInt64.self)
        let tones = try reader.array(of: UInt8.self)
        let traits = try reader.array(of: UInt8.self)
        guard firstWords.count == letterEnds.count + 1, firstWords[0] == 0,
            firstWords[letterEnds.count] == UInt32(shapes.count),
            zip(firstWords, firstWords.dropFirst()).allSatisfy(<=),
            tones.count == shapes.count, traits.count == shapes.count
        else { throw .damaged("words") }
        self.init(
            letterEnds: letterEnds, pool: pool, firstWords: firstWords,
            marks: zip(shapes, tones).map { LetterMarks(shapeBits: $0, toneNumber: $1) },
            traits: traits.map(Traits.init(rawValue:)))
    }
}
