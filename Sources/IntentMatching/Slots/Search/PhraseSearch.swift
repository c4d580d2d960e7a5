/// Ranks values by how much of a sentence their phrases have in common with it, for what no list says word by word.
///
/// Words and pairs of neighbours weigh by how few values they speak for (inverse document frequency: Spärck Jones,
/// 1972) and by how many phrases of a value have them. Words of other sentences ("how much is") weigh nothing, unknown
/// words speak against every value a little.
struct PhraseSearch: Sendable {
    /// A value and how much speaks for it, 0...1.
    struct Result {
        let value: String
        /// Its number among the values.
        let number: Int
        let score: Double
        /// The words from the first to the last that speak for it.
        let words: Range<Int>
    }

    /// What pairs weigh beside their words.
    private static let pairWeight: Float = 0.8
    /// What speaks against a value that shares one light word only, as a share of the heaviest word.
    private static let doubt: Float = 0.6
    /// Sentences are looked at as far as this.
    private static let mostWords = 64

    let values: [String]
    let index: SearchIndex
    /// What an unknown word weighs against every value, as a share of the heaviest word.
    let unknownWeight: Float

    /// The likeliest values for `heard`, at most `limit`, likeliest first; of equal ones the first in order of their names.
    func best(for heard: HeardWords, limit: Int) -> [Result] {
        var tally = Tally(count: values.count)
        for place in heard.tokens.indices.prefix(Self.mostWords) { take(place, of: heard, into: &tally) }
        let most = tally.total + Self.doubt * index.heaviest
        var results: [Result] = []
        for _ in 0..<min(limit, values.count) {
            guard let value = tally.sums.indices.max(by: { tally.sums[$0] < tally.sums[$1] }), tally.sums[value] > 0
            else {
                break
            }
            let score = Double(min(1, tally.sums[value] / most))
            results.append(Result(value: values[value], number: value, score: score, words: tally.words[value]))
            tally.sums[value] = 0
        }
        return results
    }

    /// The sums while a sentence is read.
    private struct Tally {
        var sums: [Float]
        var words: [Range<Int>]
        var total: Float = 0
        /// What the feature at hand gives each value at most.
        var gains: [Float]
        var gained: [Int] = []

        init(count: Int) {
            sums = Array(repeating: 0, count: count)
            gains = sums
            words = Array(repeating: 0..<0, count: count)
        }

        /// Adds what the feature at hand gives and begins the next.
        mutating func close(weight: Float, place: Range<Int>) {
            total += weight
            for value in gained {
                sums[value] += gains[value]
                words[value] = words[value].isEmpty ? place : words[value].lowerBound..<place.upperBound
                gains[value] = 0
            }
            gained.removeAll(keepingCapacity: true)
        }
    }

    private func take(_ place: Int, of heard: HeardWords, into tally: inout Tally) {
        // Numbers stand in few names, and in all kinds of sentences.
        guard heard.signs[place] != .digits else { return }
        var weight: Float = 0
        for number in heard.readings(of: place) {
            let reading = heard.reading(number)
            weight = max(weight, note(index.feature(of: Int(reading.word)), reading.likeness, in: &tally))
        }
        if weight == 0, !heard.traits[place].contains(.ordinary), heard.readings(of: place).isEmpty {
            weight = unknownWeight * index.heaviest
        }
        tally.close(weight: weight, place: place..<place + 1)
        if place > 0 { takePair(endingAt: place, of: heard, into: &tally) }
    }

    private func takePair(endingAt place: Int, of heard: HeardWords, into tally: inout Tally) {
        var weight: Float = 0
        for first in heard.readings(of: place - 1) {
            for second in heard.readings(of: place) {
                let (before, after) = (heard.reading(first), heard.reading(second))
                guard let pair = index.feature(of: Int(before.word), Int(after.word)) else { continue }
                let likeness = Self.pairWeight * before.likeness * after.likeness
                weight = max(weight, Self.pairWeight * note(pair, likeness, in: &tally))
            }
        }
        tally.close(weight: weight, place: place - 1..<place + 1)
    }

    /// Notes what `feature` gives each value; returns what it weighs.
    private func note(_ feature: Int, _ likeness: Float, in tally: inout Tally) -> Float {
        let weight = index.weight(of: feature)
        for number in index.postings(of: feature) {
            let posting = index.posting(number)
            let gain = weight * likeness * posting.share
            if tally.gains[posting.value] == 0 { tally.gained.append(posting.value) }
            tally.gains[posting.value] = max(tally.gains[posting.value], gain)
        }
        return weight * likeness
    }
}

extension HeardWords.Reading {
    /// How sure the reading is, 0...1.
    fileprivate var likeness: Float { max(0.1, 1 - Float(cost) / 60) }
}
