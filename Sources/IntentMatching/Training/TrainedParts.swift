import Dispatch
import Reception
import Synchronization

/// The parts of a model as they come from the trainers, before they are made small.
struct TrainedParts: Sendable {
    var weights: FeatureWeights
    var wordWeights: [UInt8]
    var linear: Matrix?
    var language: Matrix?
    var bags: [BagTrainer.Result]
}

/// Trains all parts of a model on some sentences of a set.
struct PartsTrainer {
    let set: TrainingSet
    let shape: ModelShape
    let seed: UInt64

    /// Something that can be trained by itself.
    enum Job: Hashable, Sendable {
        case linear, language
        case bag(Int)
    }

    /// What there is to train, the longest first.
    var jobs: [Job] {
        (0..<shape.bags).map { .bag($0) } + (shape.linearColumns > 0 ? [.linear] : [])
            + (shape.languageColumns > 0 ? [.language] : [])
    }

    /// What the jobs of one model share.
    struct Material: Sendable {
        let weights: FeatureWeights
        let wordWeights: [UInt8]
        let rows: SparseRows
        let labels: [Int32]
        let languages: [Int32]
        let importances: [Float]
    }

    /// The result of one job.
    enum Result: Sendable {
        case linear(Matrix)
        case language(Matrix)
        case bag(Int, BagTrainer.Result)
    }

    /// Gathers the examples of `sentences`.
    func material(of sentences: [TrainingSet.Sentence]) -> Material {
        let examples = sentences.flatMap { set.examples[$0.examples] }
        let weights = FeatureWeights(documents: examples.map(\.features))
        let wordWeights = set.vectors.map { WordVectorWeights($0, documents: examples.map(\.tokens)).values } ?? []
        var rows = SparseRows()
        for example in examples {
            rows.append(
                weights.vector(of: example.features),
                dense: set.vectors.map { vectors in
                    wordWeights.withUnsafeBytes { vectors.sum(of: example.tokens, weights: $0) }
                } ?? [])
        }
        return Material(
            weights: weights, wordWeights: wordWeights, rows: rows, labels: examples.map(\.label),
            languages: examples.map(\.language), importances: examples.map(\.weight))
    }

    /// Does `job`; nothing when it was told to stop.
    func result(of job: Job, _ material: Material, goesOn: (Double) -> Bool) -> Result? {
        switch job {
        case .linear:
            LinearTrainer(inputs: set.inputs, seed: seed).train(
                material.rows, targets: material.labels, weights: material.importances, classes: set.labels.count,
                goesOn: goesOn
            ).map(Result.linear)
        case .language:
            LinearTrainer(inputs: set.inputs, passes: 5, seed: seed).train(
                material.rows, targets: material.languages, weights: material.importances,
                classes: set.languages.count, goesOn: goesOn
            ).map(Result.language)
        case .bag(let number):
            BagTrainer(
                inputs: set.inputs, dimensions: shape.bagDimensions, passes: Self.bagPasses(material.rows.count),
                rate: material.rows.count < Self.fewExamples ? Self.rateOfFew : BagTrainer().rate,
                seed: seed &+ UInt64(number)
            ).train(
                material.rows, targets: material.labels, weights: material.importances, classes: set.labels.count,
                goesOn: goesOn
            ).map { Result.bag(number, $0) }
        }
    }

    /// Puts the results together.
    func parts(_ results: [Result], _ material: Material) -> TrainedParts {
        var parts = TrainedParts(weights: material.weights, wordWeights: material.wordWeights, bags: [])
        var bags: [Int: BagTrainer.Result] = [:]
        for result in results {
            switch result {
            case .linear(let matrix): parts.linear = matrix
            case .language(let matrix): parts.language = matrix
            case .bag(let number, let bag): bags[number] = bag
            }
        }
        parts.bags = bags.sorted { $0.key < $1.key }.map(\.value)
        return parts
    }

    /// Sets of fewer examples learn better in shorter steps: ten an intent of CLINC150 gain 0.6 %.
    private static let fewExamples = 5_000
    private static let rateOfFew: Float = 0.05

    /// Fewer passes over more examples: 15 over 15,000 (CLINC150), 40 over ten an intent.
    private static func bagPasses(_ examples: Int) -> Int {
        let passes = 15 * (15_000 / Double(max(examples, 1))).squareRoot()
        return min(40, max(5, Int(passes.rounded())))
    }
}
