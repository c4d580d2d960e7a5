@testable import IntentMatching
import Reception
import Testing

@Suite("Trainers")
struct TrainersTests {
    /// Three classes that have a feature of their own each, beside others that say nothing.
    private static let problem: (rows: SparseRows, targets: [Int32], weights: [Float]) = {
        var random = SeededRandom(seed: 11)
        var rows = SparseRows()
        var targets: [Int32] = []
        for number in 0..<90 {
            let target = number % 3
            targets.append(Int32(target))
            rows.append(row(target, noise: InputNumber.random(in: 100..<120, using: &random)), dense: [])
        }
        return (rows, targets, Array(repeating: 1, count: 90))
    }()

    private static func row(_ target: Int, noise: InputNumber) -> WeightedFeatures {
        WeightedFeatures(features: [InputNumber(target), noise], values: [0.8, 0.6])
    }

    /// The linear scores of a new example.
    private static func margins(_ model: Matrix, of row: WeightedFeatures) -> [Float] {
        (0..<model.columns).map { column in
            zip(row.features, row.values).reduce(model.values[(model.rows - 1) * model.columns + column]) {
                $0 + $1.1 * model.values[Int($1.0) * model.columns + column]
            }
        }
    }

    /// The bag's scores of a new example.
    private static func scores(_ bag: BagTrainer.Result, of row: WeightedFeatures) -> [Float] {
        var sum = [Float](repeating: 0, count: bag.vectors.columns)
        for (feature, value) in zip(row.features, row.values) {
            for index in sum.indices { sum[index] += value * bag.vectors.values[Int(feature) * sum.count + index] }
        }
        return bag.biases.indices.map { line in
            sum.indices.reduce(bag.biases[line]) { $0 + sum[$1] * bag.lines.values[line * sum.count + $1] }
        }
    }

    @Test func theLinearPartPutsAMarginBetweenClasses() throws {
        let (rows, targets, weights) = Self.problem
        let model = try #require(
            LinearTrainer(passes: 30).train(rows, targets: targets, weights: weights, classes: 4) { _ in true })
        for target in 0..<3 {
            let margins = Self.margins(model, of: Self.row(target, noise: 107))
            for index in margins.indices { #expect((margins[index] > 0) == (index == target), "\(margins)") }
        }
    }

    @Test func theLinearPartPassesOverWhatHasNoClass() throws {
        let (rows, targets, weights) = Self.problem
        let some = targets.map { $0 == 2 ? -1 : $0 }
        let model = try #require(
            LinearTrainer().train(rows, targets: some, weights: weights, classes: 3) { _ in true })
        #expect((0..<3).allSatisfy { model.values[2 * 3 + $0] == 0 }, "the third feature was learnt")
    }

    @Test func theBagNamesTheClass() throws {
        let (rows, targets, weights) = Self.problem
        let trainer = BagTrainer(dimensions: 16, passes: 30)
        let bag = try #require(trainer.train(rows, targets: targets, weights: weights, classes: 3) { _ in true })
        for target in 0..<3 {
            var scores = Self.scores(bag, of: Self.row(target, noise: 107))
            Softmax.apply(to: &scores)
            #expect(scores[target] > 0.7, "\(scores)")
        }
    }

    @Test func theSameSeedLearnsTheSame() throws {
        let (rows, targets, weights) = Self.problem
        func linear(_ seed: UInt64) -> [Float]? {
            LinearTrainer(seed: seed).train(rows, targets: targets, weights: weights, classes: 3) { _ in true }?.values
        }
        func bag(_ seed: UInt64) -> [Float]? {
            BagTrainer(dimensions: 8, passes: 3, seed: seed)
                .train(rows, targets: targets, weights: weights, classes: 3) { _ in true }?.lines.values
        }
        #expect(linear(1) == linear(1) && linear(1) != linear(2))
        #expect(bag(1) == bag(1) && bag(1) != bag(2))
    }

    @Test func trainersStopWhenTold() {
        let (rows, targets, weights) = Self.problem
        var shares: [Double] = []
        let goesOn = { (share: Double) in
            shares.append(share)
            return shares.count < 3
        }
        let linear = LinearTrainer(passes: 8)
            .train(rows, targets: targets, weights: weights, classes: 3, goesOn: goesOn)
        #expect(linear?.values == nil)
        #expect(shares == [0.125, 0.25, 0.375])
        shares = []
        let bag = BagTrainer(dimensions: 8, passes: 4)
            .train(rows, targets: targets, weights: weights, classes: 3, goesOn: goesOn)
        #expect(bag?.biases == nil)
        #expect(shares == [0.25, 0.5, 0.75])
    }

    @Test func examplesWithoutFeaturesDoNoHarm() throws {
        var (rows, targets, weights) = Self.problem
        for target in 0..<3 {
            rows.append(WeightedFeatures(), dense: [])
            targets.append(Int32(target))
            weights.append(1)
        }
        let linear = LinearTrainer().train(rows, targets: targets, weights: weights, classes: 3) { _ in true }
        let bag = BagTrainer(dimensions: 8).train(rows, targets: targets, weights: weights, classes: 3) { _ in true }
        #expect(try #require(linear).values.allSatisfy { $0.isFinite })
        #expect(try #require(bag).vectors.values.allSatisfy { $0.isFinite })
        #expect(try #require(bag).lines.values.allSatisfy { $0.isFinite })
    }
}
