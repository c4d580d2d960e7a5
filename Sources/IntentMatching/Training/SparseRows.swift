/// Many feature vectors one after the other: what the trainers read.
struct SparseRows: Sendable {
    private(set) var features: [Feature] = []
    private(set) var values: [Float] = []
    private var ends: [Int] = [0]

    /// How many vectors there are.
    var count: Int { ends.count - 1 }

    /// The numbers of the vectors.
    var indices: Range<Int> { 0..<count }

    /// Where vector `index` lies in `features` and `values`.
    func range(_ index: Int) -> Range<Int> { ends[index]..<ends[index + 1] }

    /// Appends a vector.
    mutating func append(_ vector: WeightedFeatures) {
        features += vector.features
        values += vector.values
        ends.append(features.count)
    }
}

/// One vector: features and what they weigh.
struct WeightedFeatures: Sendable {
    var features: [Feature] = []
    var values: [Float] = []
}
