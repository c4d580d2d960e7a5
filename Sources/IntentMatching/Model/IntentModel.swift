import Foundation
package import Reception

/// A trained model: what it needs to score a sentence, mapped from its file. An immutable value.
package struct IntentModel: Sendable {
    /// What it says of itself.
    let header: ModelHeader
    /// Finds the values of slots; nothing in a model of plain labelled lines.
    let lexicon: SlotLexicon?
    /// The labels.
    let labels: [TemplateLabel]
    /// By label whether it is an intent, not `none`.
    let isOurs: [Bool]
    /// By label the slots its sentences may hold.
    let slotNames: [[SlotName]?]
    /// How many bytes its file has.
    package let byteCount: Int

    private let bytes: ModelBytes
    private let words: WordVectors?

    /// The digest of what it was trained on.
    package var source: String { header.source }
    /// The languages it can tell apart.
    package var languages: [Language] { header.languages }
    /// How many intents it knows, `none` not counted.
    package var intentCount: Int { isOurs.count(where: \.self) }
    /// From this probability on a reading is acted on.
    package var acceptThreshold: Double { Double(header.calibration.accept) }
    /// From this probability on a reading is asked about.
    package var confirmThreshold: Double { Double(header.calibration.confirm) }

    /// Maps the file at `path`. One that is damaged, foreign or of another version is refused.
    package static func load(path: String) throws(IntentModelError) -> IntentModel {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        return try IntentModel(data, path: path)
    }

    /// Takes a model that was just made.
    package init(bytes: [UInt8]) throws(IntentModelError) { try self.init(Data(bytes), path: "(in memory)") }

    /// Reads a model; `path` is what errors name.
    init(_ data: Data, path: String) throws(IntentModelError) {
        let (header, bytes) = try ModelBytes.decode(data, path: path, as: ModelHeader.self)
        let labels = header.labels.map(TemplateLabel.init(written:))
        guard Self.sizesFit(header, bytes) else { throw .damaged(path: path) }
        if bytes.length(of: ModelSection.lexicon) > 0 {
            do {
                lexicon = try bytes.with(ModelSection.lexicon) { section in
                    Result { () throws(SlotLexiconError) in try SlotLexicon(decoding: section) }
                }.get()
            } catch {
                throw .damaged(path: path)
            }
        } else {
            lexicon = nil
        }
        words = try Self.words(bytes, path: path)
        self.header = header
        self.bytes = bytes
        self.labels = labels
        isOurs = labels.map { $0.intent != .none }
        slotNames = labels.map { header.slots[$0.written]?.map(SlotName.init(rawValue:)) }
        byteCount = data.count
    }

    /// The word vectors, if the model has some.
    private static func words(_ bytes: ModelBytes, path: String) throws(IntentModelError) -> WordVectors? {
        guard bytes.length(of: ModelSection.wordVectors) > 0 else { return nil }
        do throws(WordVectorsError) {
            let words = try WordVectors(decoding: bytes.data(of: ModelSection.wordVectors), path: path)
            guard bytes.length(of: ModelSection.wordWeights) == words.count else {
                throw WordVectorsError.damaged(path: path)
            }
            return words
        } catch {
            throw .damaged(path: path)
        }
    }

    /// Whether every section is as long as the header makes one expect.
    private static func sizesFit(_ header: ModelHeader, _ bytes: ModelBytes) -> Bool {
        let rows = FeatureHash.buckets
        let labels = header.labels.count
        let dense = 4 * (header.wordNumbers)
        guard (2...TrainingSet.mostLabels).contains(labels), header.languages.count <= Language.allCases.count,
            [header.linearColumns, header.languageColumns, header.bagColumns].allSatisfy({
                (0...RowSum.padded(TrainingSet.mostLabels)).contains($0) && $0 % RowSum.width == 0
            }), header.linearColumns == 0 || header.linearColumns >= labels, header.bagColumns > 0,
            header.languageColumns == 0 || header.languageColumns >= header.languages.count,
            header.calibration.trust.count == Evidence.count, header.calibration.scope.count == Evidence.count
        else { return false }
        let expected = [
            ModelSection.weights: rows, ModelSection.linear: rows * header.linearColumns,
            ModelSection.linearBiases: 4 * header.linearColumns, ModelSection.language: rows * header.languageColumns,
            ModelSection.languageBiases: 4 * header.languageColumns, ModelSection.vectors: rows * header.bagColumns,
            ModelSection.linearDense: dense * header.linearColumns,
            ModelSection.languageDense: dense * header.languageColumns,
            ModelSection.vectorsDense: dense * header.bagColumns, ModelSection.lines: 4 * labels * header.bagColumns,
            ModelSection.biases: 4 * labels,
        ]
        return expected.allSatisfy { bytes.length(of: $0.key) == $0.value }
    }

    /// The vector of a sentence's features.
    func vector(of list: FeatureList) -> WeightedFeatures {
        bytes.with(ModelSection.weights) { section in
            section.assumingMemoryBound(to: UInt8.self).baseAddress
                .map { FeatureWeights.vector(of: list, values: $0) } ?? WeightedFeatures()
        }
    }

    /// The scores of a sentence with these features and words.
    func scores(of list: FeatureList, tokens: [Token]) -> PartScores {
        let vector = vector(of: list)
        let dense = words.map { words in
            bytes.with(ModelSection.wordWeights) { words.sum(of: tokens, weights: $0) }
        }
        return PartScores(
            linear: rowSum(vector, dense, .linear(header), biases: ModelSection.linearBiases, count: labels.count),
            bag: bagScores(vector, dense),
            languages: rowSum(
                vector, dense, .language(header), biases: ModelSection.languageBiases, count: header.languages.count),
            isBlank: vector.features.isEmpty)
    }

    /// A matrix of the file.
    private struct Part {
        let rows: String
        let dense: String
        let columns: Int
        let step: Float

        static func linear(_ header: ModelHeader) -> Part {
            Part(
                rows: ModelSection.linear, dense: ModelSection.linearDense, columns: header.linearColumns,
                step: header.steps.linear)
        }

        static func language(_ header: ModelHeader) -> Part {
            Part(
                rows: ModelSection.language, dense: ModelSection.languageDense, columns: header.languageColumns,
                step: header.steps.language)
        }

        static func bag(_ header: ModelHeader) -> Part {
            Part(
                rows: ModelSection.vectors, dense: ModelSection.vectorsDense, columns: header.bagColumns,
                step: header.steps.bag)
        }
    }

    private func rowSum(
        _ vector: WeightedFeatures, _ dense: [Float]?, _ part: Part, biases: String, count: Int
    ) -> [Float] {
        var sums = [Float](repeating: 0, count: max(part.columns, count))
        guard part.columns > 0 else { return sums }
        bytes.with(biases) { biases in
            for (index, bias) in biases.bindMemory(to: Float.self).enumerated() { sums[index] = bias }
        }
        add(vector, dense, part, to: &sums)
        sums.removeLast(sums.count - count)
        return sums
    }

    /// sums += vector · rows of `part`.
    private func add(_ vector: WeightedFeatures, _ dense: [Float]?, _ part: Part, to sums: inout [Float]) {
        sums.withUnsafeMutableBufferPointer { sums in
            guard let sums = sums.baseAddress else { return }
            bytes.with(part.rows) { rows in
                guard let rows = rows.baseAddress else { return }
                RowSum.add(vector, rows: rows, columns: part.columns, scale: part.step, to: sums)
            }
            guard let dense else { return }
            bytes.with(part.dense) { rows in
                guard let row = rows.bindMemory(to: Float.self).baseAddress else { return }
                for (index, value) in dense.enumerated() {
                    Kernel.add(row + index * part.columns, times: value, to: sums, count: part.columns)
                }
            }
        }
    }

    private func bagScores(_ vector: WeightedFeatures, _ dense: [Float]?) -> [Float] {
        var sum = [Float](repeating: 0, count: header.bagColumns)
        add(vector, dense, .bag(header), to: &sum)
        var scores = bytes.with(ModelSection.biases) { Array($0.bindMemory(to: Float.self)) }
        let columns = header.bagColumns
        bytes.with(ModelSection.lines) { lines in
            sum.withUnsafeBufferPointer { sum in
                guard let line = lines.bindMemory(to: Float.self).baseAddress, let sum = sum.baseAddress else { return }
                for index in scores.indices {
                    scores[index] += Kernel.dot(line + index * columns, sum, count: columns)
                }
            }
        }
        return scores
    }
}
