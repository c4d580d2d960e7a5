import Reception

/// Trains one large-margin line a class against all others: L2-regularised squared hinge loss, solved in the dual
/// (Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM, 2008), for all classes at once, so that
/// an example is read once a pass and the inner loops run over the classes.
struct LinearTrainer {
    /// How many inputs there are.
    var inputs = FeatureHash.buckets
    /// How strongly errors count against simplicity.
    var cost: Float = 1
    /// Passes over the examples.
    var passes = 8
    /// Where the order of the examples begins.
    var seed: UInt64 = 1

    /// Weights by feature and class; the last row is the bias. Every example belongs to the class `targets` names, to none
    /// of the others, and counts as much as `weights` says; one of class -1 is passed over. Nothing when `goesOn`, which
    /// hears the share that is done, says no.
    func train(
        _ examples: SparseRows, targets: [Int32], weights: [Float], classes: Int, goesOn: (Double) -> Bool
    ) -> Matrix? {
        let descent = DualDescent(examples: examples, inputs: inputs, classes: classes)
        var order = examples.indices.filter { targets[$0] >= 0 }
        var random = SeededRandom(seed: seed)
        for pass in 0..<passes {
            order.shuffle(using: &random)
            for example in order {
                descent.visit(example, target: Int(targets[example]), diagonal: 0.5 / (cost * weights[example]))
            }
            guard goesOn(Double(pass + 1) / Double(passes)) else { return nil }
        }
        return descent.model
    }
}

/// The state of the descent: the weights, and the multiplier of every example and class.
private final class DualDescent {
    private let examples: SparseRows
    private let inputs: Int
    private let classes: Int
    private let norms: [Float]
    private let weights: UnsafeMutableBufferPointer<Float>
    private let multipliers: UnsafeMutableBufferPointer<Float>
    private let scratch: UnsafeMutableBufferPointer<Float>

    init(examples: SparseRows, inputs: Int, classes: Int) {
        self.examples = examples
        self.inputs = inputs
        self.classes = classes
        norms = (0..<examples.count).map { index in
            examples.values[examples.range(index)].reduce(1) { $0 + $1 * $1 }
        }
        weights = .zeros((inputs + 1) * classes)
        multipliers = .zeros(examples.count * classes)
        scratch = .zeros(2 * classes)
    }

    deinit {
        weights.deallocate()
        multipliers.deallocate()
        scratch.deallocate()
    }

    var model: Matrix {
        Matrix(rows: inputs + 1, columns: classes, values: Array(weights))
    }

    /// Moves every class' multiplier of one example to where it is best, and the weights with it.
    func visit(_ example: Int, target: Int, diagonal: Float) {
        guard let weights = weights.baseAddress, let scratch = scratch.baseAddress,
            let multipliers = multipliers.baseAddress.map({ $0 + example * classes })
        else { return }
        let (margins, steps) = (scratch, scratch + classes)
        let bias = weights + inputs * classes
        let range = examples.range(example)
        for index in 0..<classes { margins[index] = bias[index] }
        for place in range {
            Kernel.add(
                weights + Int(examples.features[place]) * classes, times: examples.values[place], to: margins,
                count: classes)
        }
        let scale = 1 / (norms[example] + diagonal)
        // As if the example belonged to no class; a class it belongs to has the margin's sign turned round.
        margins[target] = -margins[target]
        var moved: Float = 0
        for index in 0..<classes {
            let old = multipliers[index]
            let new = max(old - (diagonal * old - margins[index] - 1) * scale, 0)
            multipliers[index] = new
            steps[index] = old - new
            moved += abs(old - new)
        }
        guard moved > 0 else { return }
        steps[target] = -steps[target]
        for place in range {
            Kernel.add(
                steps, times: examples.values[place], to: weights + Int(examples.features[place]) * classes,
                count: classes)
        }
        Kernel.add(steps, times: 1, to: bias, count: classes)
    }
}

extension UnsafeMutableBufferPointer<Float> {
    /// So many zeros.
    fileprivate static func zeros(_ count: Int) -> Self {
        let buffer = Self.allocate(capacity: count)
        buffer.initialize(repeating: 0)
        return buffer
    }
}
