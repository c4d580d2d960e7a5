import Dispatch
import Foundation
import Reception
import Synchronization

/// Makes a model of a training set: trains on most of it, learns from the rest how far to trust the scores, and trains
/// again on all of it. The same set and seed give the same bytes.
struct IntentTrainer {
    /// Every so-many-th line is kept for the calibration: of what people said, where there is some, else of all.
    private static let heardStep = 2
    private static let sampleStep = 5

    let set: TrainingSet
    let seed: UInt64
    /// The digest of what the set was made of.
    let source: String
    /// The encoded slots, nothing for a set without.
    let lexicon: [UInt8]
    /// The slots that sentences of an intent may hold.
    let slots: [String: [String]]

    /// The bytes of the model's file; `report` hears the share that is done and says whether to go on.
    func model(report: @escaping @Sendable (Double) -> Bool) throws(IntentModelError) -> [UInt8] {
        let shape = ModelShape(
            labels: set.labels.count, languages: set.languages.count, examples: set.examples.count,
            others: lexicon.count + (set.vectors?.encoded.count ?? 0))
        let trainer = PartsTrainer(set: set, shape: shape, seed: seed)
        let (learnt, kept) = divided()
        let materials = [set.sentences, learnt].map(trainer.material)
        let jobs = trainer.jobs
        let monitor = TrainingMonitor(jobs: materials.count * jobs.count, report: report)
        let results = Mutex<[[PartsTrainer.Result]]>([[], []])
        DispatchQueue.concurrentPerform(iterations: materials.count * jobs.count) { number in
            let (job, model) = number.quotientAndRemainder(dividingBy: materials.count)
            let result = trainer.result(of: jobs[job], materials[model]) { monitor.note($0, of: number) }
            if let result { results.withLock { $0[model].append(result) } }
        }
        let all = results.withLock { $0 }
        guard all.allSatisfy({ $0.count == jobs.count }) else { throw .interrupted }
        let parts = zip(all, materials).map { trainer.parts($0, $1) }
        let trial = try file(parts[1], shape, Calibration())
        let calibration = try self.calibration(trial, kept: kept)
        return try file(parts[0], shape, calibration)
    }

    /// What to learn from and what to calibrate by.
    private func divided() -> (learnt: [TrainingSet.Sentence], kept: [TrainingSet.Sentence]) {
        let heard = set.sentences.indices.filter { set.sentences[$0].role == .heard }
        let candidates = heard.isEmpty ? Array(set.sentences.indices) : heard
        var order = candidates
        var random = SeededRandom(seed: seed)
        order.shuffle(using: &random)
        let share = heard.isEmpty ? Self.sampleStep : Self.heardStep
        let kept = Set(order.prefix(candidates.count / share))
        return (
            set.sentences.indices.filter { !kept.contains($0) }.map { set.sentences[$0] },
            kept.sorted().map { set.sentences[$0] }
        )
    }

    private func calibration(
        _ bytes: [UInt8], kept: [TrainingSet.Sentence]
    ) throws(IntentModelError) -> Calibration {
        let model = try IntentModel(Data(bytes), path: "(in training)")
        let lines = kept.flatMap { set.examples[$0.examples] }.map { example in
            CalibrationLine(
                scores: model.scores(of: example.features, tokens: example.tokens), label: Int(example.label),
                weight: example.weight)
        }
        return CalibrationFit(lines: lines, isOurs: model.isOurs).fitted()
    }

    private func file(
        _ parts: TrainedParts, _ shape: ModelShape, _ calibration: Calibration
    ) throws(IntentModelError) -> [UInt8] {
        let rows = FeatureHash.buckets
        var sections: [(name: String, bytes: [UInt8])] = [
            (ModelSection.weights, parts.weights.values), (ModelSection.lexicon, lexicon),
        ]
        if let vectors = set.vectors {
            sections.append((ModelSection.wordVectors, Array(vectors.encoded)))
            sections.append((ModelSection.wordWeights, parts.wordWeights))
        }
        var steps = QuantizationSteps()
        if let linear = parts.linear {
            let quantized = Quantized(linear, rows: rows, columns: shape.linearColumns)
            steps.linear = quantized.step
            sections.append((ModelSection.linear, quantized.bytes))
            sections.append((ModelSection.linearDense, linear.rows(rows..<set.inputs, filledTo: shape.linearColumns)))
            sections.append(
                (ModelSection.linearBiases, linear.rows(set.inputs..<set.inputs + 1, filledTo: shape.linearColumns)))
        }
        if let language = parts.language {
            let quantized = Quantized(language, rows: rows, columns: shape.languageColumns)
            steps.language = quantized.step
            sections.append((ModelSection.language, quantized.bytes))
            sections.append(
                (ModelSection.languageDense, language.rows(rows..<set.inputs, filledTo: shape.languageColumns)))
            sections.append(
                (
                    ModelSection.languageBiases,
                    language.rows(set.inputs..<set.inputs + 1, filledTo: shape.languageColumns)
                ))
        }
        let bag = BagTrainer.Result(joining: parts.bags)
        let vectors = Quantized(bag.vectors, rows: rows, columns: shape.bagColumns)
        steps.bag = vectors.step
        sections.append((ModelSection.vectors, vectors.bytes))
        sections.append((ModelSection.vectorsDense, bag.vectors.rows(rows..<set.inputs, filledTo: shape.bagColumns)))
        sections.append((ModelSection.lines, bag.lines.values.bytes))
        sections.append((ModelSection.biases, bag.biases.bytes))
        let header = ModelHeader(
            source: source, labels: set.labels.map(\.written), languages: set.languages,
            linearColumns: shape.linearColumns, languageColumns: shape.languageColumns, bagColumns: shape.bagColumns,
            wordNumbers: set.vectors?.dimensions ?? 0, steps: steps, calibration: calibration, slots: slots)
        do {
            return try ModelBytes.encode(header: header, sections: sections)
        } catch {
            throw .unwritable(path: "(in training)", reason: "\(error)")
        }
    }
}

extension Matrix {
    /// The bytes of some rows, each filled up with zeros.
    fileprivate func rows(_ range: Range<Int>, filledTo count: Int) -> [UInt8] {
        range.flatMap { row in
            (values[row * columns..<(row + 1) * columns] + Array(repeating: 0, count: count - columns)).map { $0 }.bytes
        }
    }
}

extension [Float] {
    /// The bytes of the numbers.
    fileprivate var bytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }
}

extension BagTrainer.Result {
    /// Several bags as one whose scores are the mean of theirs: vectors beside each other, lines too.
    fileprivate init(joining bags: [BagTrainer.Result]) {
        let widths = bags.map(\.vectors.columns)
        let rows = bags.first?.vectors.rows ?? 0
        let classes = bags.first?.lines.rows ?? 0
        let width = widths.reduce(0, +)
        var vectors = Matrix(rows: rows, columns: width)
        var lines = Matrix(rows: classes, columns: width)
        var biases = [Float](repeating: 0, count: classes)
        var offset = 0
        for bag in bags {
            vectors.copy(bag.vectors, toColumn: offset, times: 1)
            lines.copy(bag.lines, toColumn: offset, times: 1 / Float(bags.count))
            for index in biases.indices { biases[index] += bag.biases[index] / Float(bags.count) }
            offset += bag.vectors.columns
        }
        self.init(vectors: vectors, lines: lines, biases: biases)
    }
}

extension Matrix {
    /// Copies `other`, of as many rows, into the columns from `column` on.
    fileprivate mutating func copy(_ other: Matrix, toColumn column: Int, times scale: Float) {
        for row in 0..<rows {
            for index in 0..<other.columns {
                values[row * columns + column + index] = scale * other.values[row * other.columns + index]
            }
        }
    }
}
