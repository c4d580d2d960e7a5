import Reception

/// Trains an embedding bag: every feature has a vector, the vectors of a sentence are added up by their weights, and a
/// softmax over lines through that sum names the class (Joulin et al., Bag of Tricks for Efficient Text Classification,
/// 2016). Features are dropped at random and labels smoothed, which makes it less sure of what it has not seen; steps are
/// adapted to each feature (Duchi et al., Adaptive Subgradient Methods, 2011).
struct BagTrainer {
    /// How many inputs there are.
    var inputs = FeatureHash.buckets
    /// Numbers in a vector.
    var dimensions = 64
    /// Passes over the examples.
    var passes = 12
    /// The share of the features that are left out of an example.
    var dropout: Float = 0.3
    /// The share of an example's probability that goes to all classes alike.
    var smoothing: Float = 0.1
    /// The length of the first steps.
    var rate: Float = 0.1
    /// What the sums of squared slopes begin at: it keeps the first steps short.
    var start: Float = 0.1
    /// Where the order of the examples, the first vectors and what is dropped begin.
    var seed: UInt64 = 1

    /// What was learnt: the vectors, the lines through them (a row a class) and their biases.
    struct Result {
        var vectors: Matrix
        var lines: Matrix
        var biases: [Float]
    }

    /// Learns `examples` of one class each. Nothing when `goesOn`, which hears the share that is done, says no.
    func train(
        _ examples: SparseRows, targets: [Int32], weights: [Float], classes: Int, goesOn: (Double) -> Bool
    ) -> Result? {
        var random = SeededRandom(seed: seed)
        let descent = BagDescent(self, examples: examples, classes: classes, random: &random)
        var order = Array(0..<examples.count)
        let steps = Float(passes * examples.count)
        var step: Float = 0
        for pass in 0..<passes {
            order.shuffle(using: &random)
            for example in order {
                let rate = rate * max(0.01, 1 - step / steps)
                descent.visit(example, target: targets[example], rate: rate * weights[example], random: &random)
                step += 1
            }
            guard goesOn(Double(pass + 1) / Double(passes)) else { return nil }
        }
        return descent.result
    }
}

/// The state of the descent.
private final class BagDescent {
    private let settings: BagTrainer
    private let examples: SparseRows
    private let classes: Int
    private let dimensions: Int
    private var vectors: [Float]
    private var vectorSums: [Float]
    private var lines: [Float]
    private var lineSums: [Float]
    private var biases: [Float]
    private var kept: [(feature: Int, value: Float)] = []
    private var sum: [Float]
    private var slope: [Float]
    private var scores: [Float]

    init(_ settings: BagTrainer, examples: SparseRows, classes: Int, random: inout SeededRandom) {
        self.settings = settings
        self.examples = examples
        self.classes = classes
        dimensions = settings.dimensions
        let spread: Float = 0.17  // a standard deviation of 0.05
        vectors = (0..<settings.inputs * dimensions).map { _ in (random.nextUnit() - 0.5) * spread }
        vectorSums = Array(repeating: settings.start, count: settings.inputs)
        lines = Array(repeating: 0, count: classes * dimensions)
        lineSums = Array(repeating: settings.start, count: classes)
        biases = Array(repeating: 0, count: classes)
        sum = Array(repeating: 0, count: dimensions)
        slope = sum
        scores = biases
    }

    var result: BagTrainer.Result {
        BagTrainer.Result(
            vectors: Matrix(rows: settings.inputs, columns: dimensions, values: vectors),
            lines: Matrix(rows: classes, columns: dimensions, values: lines), biases: biases)
    }

    /// One step for one example.
    func visit(_ example: Int, target: Int32, rate: Float, random: inout SeededRandom) {
        keep(example, random: &random)
        addVectors()
        addScores()
        let rest = settings.smoothing / Float(classes)
        for index in 0..<classes { scores[index] -= rest }
        scores[Int(target)] -= 1 - settings.smoothing
        moveLines(rate: rate)
        moveVectors(rate: rate)
    }

    /// Chooses the features that are not dropped.
    private func keep(_ example: Int, random: inout SeededRandom) {
        kept.removeAll(keepingCapacity: true)
        let scale = 1 / (1 - settings.dropout)
        for place in examples.range(example) where random.nextUnit() >= settings.dropout {
            kept.append((Int(examples.features[place]), examples.values[place] * scale))
        }
    }

    private func addVectors() {
        vectors.withUnsafeBufferPointer { vectors in
            sum.withUnsafeMutableBufferPointer { sum in
                guard let vector = vectors.baseAddress, let sum = sum.baseAddress else { return }
                for index in 0..<dimensions { sum[index] = 0 }
                for (feature, value) in kept {
                    Kernel.add(vector + feature * dimensions, times: value, to: sum, count: dimensions)
                }
            }
        }
    }

    /// The probabilities of the classes.
    private func addScores() {
        lines.withUnsafeBufferPointer { lines in
            sum.withUnsafeBufferPointer { sum in
                guard let line = lines.baseAddress, let sum = sum.baseAddress else { return }
                for index in 0..<classes {
                    scores[index] = biases[index] + Kernel.dot(line + index * dimensions, sum, count: dimensions)
                }
            }
        }
        Softmax.apply(to: &scores)
    }

    /// Moves the lines, and gathers in `slope` where the sum should go.
    private func moveLines(rate: Float) {
        for index in slope.indices { slope[index] = 0 }
        let square = sum.reduce(0) { $0 + $1 * $1 } / Float(dimensions)
        lines.withUnsafeMutableBufferPointer { lines in
            sum.withUnsafeBufferPointer { sum in
                slope.withUnsafeMutableBufferPointer { slope in
                    guard let line = lines.baseAddress, let sum = sum.baseAddress, let slope = slope.baseAddress
                    else { return }
                    for index in 0..<classes {
                        let error = scores[index]
                        Kernel.add(line + index * dimensions, times: error, to: slope, count: dimensions)
                        lineSums[index] += error * error * square
                        let step = rate * error / lineSums[index].squareRoot()
                        Kernel.add(sum, times: -step, to: line + index * dimensions, count: dimensions)
                        biases[index] -= step * 0.1
                    }
                }
            }
        }
    }

    private func moveVectors(rate: Float) {
        var length: Float = 0
        for value in slope { length += value * value }
        let square = length / Float(dimensions)
        vectors.withUnsafeMutableBufferPointer { vectors in
            slope.withUnsafeBufferPointer { slope in
                guard let vector = vectors.baseAddress, let slope = slope.baseAddress else { return }
                for (feature, value) in kept {
                    vectorSums[feature] += value * value * square
                    let step = rate * value / vectorSums[feature].squareRoot()
                    Kernel.add(slope, times: -step, to: vector + feature * dimensions, count: dimensions)
                }
            }
        }
    }
}
