/// Many feature vectors one after the other: what the trainers read.
struct SparseRows: Sendable {
    private(set) var features: [InputNumber] = []
    private(set) var values: [Float] = []
    private var ends: [Int] = [0]

    /// How many vectors there are.
    var count: Int { ends.count - 1 }

    /// The numbers of the vectors.
    var indices: Range<Int> { 0..<count }

    /// Where vector `index` lies in `features` and `values`.
    func range(_ index: Int) -> Range<Int> { ends[index]..<ends[index + 1] }

    /// Appends a vector, and after it the numbers of `dense`.
    mutating func append(_ vector: WeightedFeatures, dense: [Float]) {
        features += vector.features
        values += vector.values
        for (index, value) in dense.enumerated() where value != 0 {
            features.append(InputNumber(FeatureHash.buckets + index))
            values.append(value)
        }
        ends.append(features.count)
    }
}

/// The number of an input of the model: a hashed feature, or, from `FeatureHash.buckets` on, a number of the word vectors.
typealias InputNumber = UInt32

/// One vector: features and what they weigh.
struct WeightedFeatures: Sendable {
    var features: [InputNumber] = []
    var values: [Float] = []
}
