import Foundation

/// How much each entry of `WordVectors` says in the texts of a training: its inverse document frequency, as
/// `FeatureWeights` counts it, in the same steps of 1/20.
struct WordVectorWeights: Sendable {
    private static let steps: Float = 20
    /// The share of the largest weight for entries that never came in training: they may be anything.
    private static let unseenShare: Float = 0.7

    /// The weight of every entry, in steps.
    let values: [UInt8]

    /// Counts in how many `documents` each entry of `vectors` comes.
    init(_ vectors: WordVectors, documents: some Collection<[Token]>) {
        var frequencies = [Int32](repeating: 0, count: vectors.count)
        var last = [Int32](repeating: -1, count: vectors.count)
        for (number, tokens) in documents.enumerated() {
            vectors.forEachEntry(of: tokens) { entry, _ in
                guard last[entry] != number else { return }
                last[entry] = Int32(number)
                frequencies[entry] += 1
            }
        }
        let count = Float(documents.count)
        values = frequencies.map { frequency in
            let weight = log((1 + count) / (1 + Float(frequency))) + 1
            return UInt8(min(255, (Self.steps * weight * (frequency > 0 ? 1 : Self.unseenShare)).rounded()))
        }
    }
}

extension WordVectors {
    /// What a text means, as `write` says.
    func sum(of tokens: [Token], weights: UnsafeRawBufferPointer) -> [Float] {
        [Float](unsafeUninitializedCapacity: dimensions) { sum, count in
            guard let weights = weights.bindMemory(to: UInt8.self).baseAddress, let sum = sum.baseAddress else {
                return
            }
            write(tokens, weights: weights, to: sum)
            count = dimensions
        }
    }

    /// Writes what a text means to `target`, which has room for `dimensions` numbers: the weighted sum of its entries,
    /// of length 1, or zeros where there is none. `weights` lends the values of `WordVectorWeights`. Returns the number of
    /// entries. Allocates nothing.
    @discardableResult
    func write(_ tokens: [Token], weights: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<Float>) -> Int {
        target.update(repeating: 0, count: dimensions)
        let found = add(tokens, weights: weights, to: target)
        let length = Kernel.dot(target, target, count: dimensions).squareRoot()
        guard length > 0 else { return found }
        for index in 0..<dimensions { target[index] /= length }
        return found
    }
}
