import Foundation

/// Which values have which words, and which pairs of neighbouring words, in their phrases.
struct SearchIndex: Sendable {
    /// A value that has a feature, and how many of its phrases do.
    struct Posting {
        let value: Int
        /// From the share of its phrases: 0.4 for very few, 1 for all.
        let share: Float
    }

    /// What a word weighs less that most sentences have, whatever they are about.
    private static let commonWeight: Float = 0.4

    /// How many words there are: their features have their numbers, those of pairs follow.
    private let wordCount: Int
    /// The first pair of each word, and the number of pairs.
    private let firstPairs: [UInt32]
    /// The second word of each pair, ascending for one first word.
    private let secondWords: [UInt32]
    /// The first posting of each feature, and the number of postings.
    private let firstPostings: [UInt32]
    /// The value above, the share of its phrases in steps of 1/255 in the lowest eight bits.
    private let postings: [UInt32]
    private let weights: [Float]
    /// What a feature weighs that one value alone has.
    let heaviest: Float

    private init(
        table: WordTable, firstPairs: [UInt32], secondWords: [UInt32], firstPostings: [UInt32], postings: [UInt32],
        valueCount: Int
    ) {
        let wordCount = table.count
        self.wordCount = wordCount
        self.firstPairs = firstPairs
        self.secondWords = secondWords
        self.firstPostings = firstPostings
        self.postings = postings
        // ln((values + 1) / frequency): a word of every value still says a little.
        let logarithms = (0...valueCount).map { log(Float(valueCount + 1) / Float(max(1, $0))) }
        var weights = zip(firstPostings, firstPostings.dropFirst()).map { start, end in
            start == end ? 0 : logarithms[min(valueCount, Int(end - start))]
        }
        for word in 0..<wordCount where table.traits(of: word).contains(.common) { weights[word] *= Self.commonWeight }
        self.weights = weights
        heaviest = logarithms[min(1, valueCount)]
    }

    /// The feature of a word.
    func feature(of word: Int) -> Int { word }

    /// The feature of two neighbours, if any phrase has them.
    func feature(of first: Int, _ second: Int) -> Int? {
        var low = Int(firstPairs[first])
        var high = Int(firstPairs[first + 1])
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if secondWords[middle] < second { low = middle + 1 } else { high = middle }
        }
        return low < end && secondWords[low] == second ? wordCount + low : nil
    }

    /// What a feature weighs.
    func weight(of feature: Int) -> Float { weights[feature] }

    /// The numbers of the postings of a feature.
    func postings(of feature: Int) -> Range<Int> {
        Int(firstPostings[feature])..<Int(firstPostings[feature + 1])
    }

    /// Posting number `index`: a value that has the feature.
    func posting(_ index: Int) -> Posting {
        Posting(value: Int(postings[index] >> 8), share: Float(postings[index] & 0xFF) / 255)
    }
}

extension SearchIndex {
    /// Counts the words and pairs of `phrases`; the values are numbers below `valueCount`.
    init(_ phrases: [(value: Int, words: [UInt32])], table: WordTable, valueCount: Int) {
        let wordCount = table.count
        var counts: [UInt64: [Int: Int]] = [:]
        var totals = [Int](repeating: 0, count: valueCount)
        for phrase in phrases {
            totals[phrase.value] += 1
            // The word in the upper half; the second one of a pair, plus one, in the lower.
            let words = phrase.words.map { UInt64($0) << 32 }
            let pairs = zip(phrase.words, phrase.words.dropFirst()).map { UInt64($0) << 32 | UInt64($1) + 1 }
            for key in Set(words + pairs) { counts[key, default: [:]][phrase.value, default: 0] += 1 }
        }
        let pairs = counts.keys.filter { $0 & 0xFFFF_FFFF > 0 }.sorted()
        var firstPairs = [UInt32](repeating: 0, count: wordCount + 1)
        for pair in pairs { firstPairs[Int(pair >> 32) + 1] += 1 }
        for index in 1..<firstPairs.count { firstPairs[index] += firstPairs[index - 1] }
        var firstPostings: [UInt32] = [0]
        var postings: [UInt32] = []
        for key in (0..<UInt64(wordCount)).map({ $0 << 32 }) + pairs {
            for (value, count) in (counts[key] ?? [:]).sorted(by: { $0.key < $1.key }) {
                postings.append(UInt32(value) << 8 | Self.share(count, of: totals[value]))
            }
            firstPostings.append(UInt32(postings.count))
        }
        self.init(
            table: table, firstPairs: firstPairs, secondWords: pairs.map { UInt32($0 & 0xFFFF_FFFF) - 1 },
            firstPostings: firstPostings, postings: postings, valueCount: valueCount)
    }

    private static func share(_ count: Int, of total: Int) -> UInt32 {
        UInt32(255 * (0.4 + 0.6 * (Double(count) / Double(total)).squareRoot()))
    }

    /// Appends the index to a file.
    func write(to writer: inout ByteWriter) {
        writer.write(secondWords)
        writer.write(firstPairs)
        writer.write(postings)
        writer.write(firstPostings)
    }

    /// Reads what `write(to:)` wrote, for the words of `table` and so many values.
    init(from reader: inout ByteReader, table: WordTable, valueCount: Int) throws(SlotLexiconError) {
        let wordCount = table.count
        let secondWords = try reader.indices(below: wordCount, "search")
        let firstPairs = try reader.offsets(into: secondWords.count, "search")
        let postings = try reader.indices(below: valueCount << 8, "search")
        let firstPostings = try reader.offsets(into: postings.count, "search")
        guard firstPairs.count == wordCount + 1, firstPostings.count == wordCount + secondWords.count + 1 else {
            throw .damaged("search")
        }
        self.init(
            table: table, firstPairs: firstPairs, secondWords: secondWords, firstPostings: firstPostings,
            postings: postings, valueCount: valueCount)
    }
}
