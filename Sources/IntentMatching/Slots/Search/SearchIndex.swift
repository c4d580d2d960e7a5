import Foundation

/// Which values have which words, and which pairs of neighbouring words, in their phrases.
struct SearchIndex: Sendable {
    /// A phrase of a value, as numbers.
    struct Phrase {
        let value: Int
        let words: [UInt32]
        /// What its words count, 0...1.
        let weight: Double
    }

    /// A value that has a feature, and how many of its phrases do.
    struct Posting {
        let value: Int
        /// From the share of its phrases: 0.4 for very few, 1 for all; less where only phrases of less weight do.
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
    /// What a feature weighs that values of one owner alone have.
    let heaviest: Float

    private init(
        table: WordTable, firstPairs: [UInt32], secondWords: [UInt32], firstPostings: [UInt32], postings: [UInt32],
        owners: [Int]
    ) {
        let wordCount = table.count
        self.wordCount = wordCount
        self.firstPairs = firstPairs
        self.secondWords = secondWords
        self.firstPostings = firstPostings
        self.postings = postings
        // ln((owners + 1) / frequency): a word of every owner still says a little.
        let ownerCount = (owners.last ?? -1) + 1
        let logarithms = (0...ownerCount).map { log(Float(ownerCount + 1) / Float(max(1, $0))) }
        var weights = zip(firstPostings, firstPostings.dropFirst()).map { start, end in
            var frequency = 0
            var last = -1
            for posting in postings[Int(start)..<Int(end)] {
                let owner = owners[Int(posting >> 8)]
                if owner != last { frequency += 1 }
                last = owner
            }
            return frequency == 0 ? 0 : logarithms[min(ownerCount, frequency)]
        }
        for word in 0..<wordCount where table.traits(of: word).contains(.common) {
            weights[word] *= Self.commonWeight
            // Two such words beside each other say no more about anything.
            for pair in Int(firstPairs[word])..<Int(firstPairs[word + 1])
            where table.traits(of: Int(secondWords[pair])).contains(.common) {
                weights[wordCount + pair] *= Self.commonWeight
            }
        }
        self.weights = weights
        heaviest = logarithms[min(1, ownerCount)]
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
    /// Counts the words and pairs of `phrases`. The values are numbers below that of `owners`, whose numbers ascend from 0:
    /// a word weighs by how few of these it speaks for.
    init(_ phrases: [Phrase], table: WordTable, owners: [Int]) {
        let wordCount = table.count
        var counts: [UInt64: [Int: Tally]] = [:]
        var totals = [Double](repeating: 0, count: owners.count)
        for phrase in phrases {
            totals[phrase.value] += phrase.weight
            for key in phrase.features { counts[key, default: [:]][phrase.value, default: Tally()].add(phrase.weight) }
        }
        let pairs = counts.keys.filter { $0 & 0xFFFF_FFFF > 0 }.sorted()
        var firstPairs = [UInt32](repeating: 0, count: wordCount + 1)
        for pair in pairs { firstPairs[Int(pair >> 32) + 1] += 1 }
        for index in 1..<firstPairs.count { firstPairs[index] += firstPairs[index - 1] }
        var firstPostings: [UInt32] = [0]
        var postings: [UInt32] = []
        for key in (0..<UInt64(wordCount)).map({ $0 << 32 }) + pairs {
            for (value, tally) in (counts[key] ?? [:]).sorted(by: { $0.key < $1.key }) {
                postings.append(UInt32(value) << 8 | tally.share(of: totals[value]))
            }
            firstPostings.append(UInt32(postings.count))
        }
        self.init(
            table: table, firstPairs: firstPairs, secondWords: pairs.map { UInt32($0 & 0xFFFF_FFFF) - 1 },
            firstPostings: firstPostings, postings: postings, owners: owners)
    }

    /// The phrases of one value that have a feature.
    private struct Tally {
        private var sum = 0.0
        private var most = 0.0

        mutating func add(_ weight: Double) {
            sum += weight
            most = max(most, weight)
        }

        /// The share of phrases that weigh `total` together, in steps of 1/255.
        func share(of total: Double) -> UInt32 { UInt32(255 * most * (0.4 + 0.6 * (sum / total).squareRoot())) }
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
            postings: postings, owners: Array(0..<valueCount))
    }
}

extension SearchIndex.Phrase {
    /// Its words and pairs of neighbours, each once: the word in the upper half, the second one of a pair, plus one, in the
    /// lower.
    fileprivate var features: Set<UInt64> {
        var features = Set(words.map { UInt64($0) << 32 })
        for (word, next) in zip(words, words.dropFirst()) { features.insert(UInt64(word) << 32 | UInt64(next) + 1) }
        return features
    }
}
