import Foundation

/// How much each feature says: its inverse document frequency, in steps of 1/20, 0 for what never came in training.
struct FeatureWeights: Sendable {
    /// Steps in one.
    private static let steps: Float = 20
    /// What a run of characters weighs beside a word: there are many more of them, and they overlap. Found by trying
    /// on development lines of CLINC150 and BANKING77 (+0.3 % over 1).
    private static let characterShare: Float = 0.5
    /// What the words of a value weigh beside the others: "tốt" in "bằng tốt nghiệp" is no praise.
    private static let valueShare: Float = 0.2

    /// The weight of every feature, in steps.
    let values: [UInt8]

    /// Counts in how many of `documents` each feature comes: ln((1 + n) / (1 + df)) + 1 (Spärck Jones, 1972; smoothed).
    init(documents: some Collection<FeatureList>) {
        var frequencies = [Int32](repeating: 0, count: FeatureHash.buckets)
        var last = [Int32](repeating: -1, count: FeatureHash.buckets)
        for (number, document) in documents.enumerated() {
            for feature in [document.words, document.characters, document.values].joined()
            where last[Int(feature)] != number {
                last[Int(feature)] = Int32(number)
                frequencies[Int(feature)] += 1
            }
        }
        let count = Float(documents.count)
        values = frequencies.map { frequency in
            guard frequency > 0 else { return 0 }
            return UInt8(min(255, (Self.steps * (log((1 + count) / (1 + Float(frequency))) + 1)).rounded()))
        }
    }

    /// `list` as a vector of length 1, by the weights that lie at `values`.
    static func vector(of list: FeatureList, values: UnsafePointer<UInt8>) -> WeightedFeatures {
        var vector = WeightedFeatures()
        vector.features.reserveCapacity(list.words.count + list.characters.count + list.values.count)
        vector.values.reserveCapacity(list.words.count + list.characters.count + list.values.count)
        let squares =
            vector.append(list.words, values, share: 1) + vector.append(list.characters, values, share: characterShare)
            + vector.append(list.values, values, share: valueShare)
        let scale = squares > 0 ? 1 / squares.squareRoot() : 0
        for index in vector.values.indices { vector.values[index] *= scale }
        return vector
    }

    /// `list` as a vector of length 1.
    func vector(of list: FeatureList) -> WeightedFeatures {
        values.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { Self.vector(of: list, values: $0) } ?? WeightedFeatures()
        }
    }
}

extension WeightedFeatures {
    /// Appends the features that have a weight, and gives the sum of their squares.
    fileprivate mutating func append(_ group: [Feature], _ weights: UnsafePointer<UInt8>, share: Float) -> Float {
        var squares: Float = 0
        for feature in group where weights[Int(feature)] > 0 {
            let value = share * Float(weights[Int(feature)])
            features.append(InputNumber(feature))
            values.append(value)
            squares += value * value
        }
        return squares
    }
}
