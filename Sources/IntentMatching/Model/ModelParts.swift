import Reception

/// What a model says of itself, at the head of its file.
struct ModelHeader: Codable, Hashable, Sendable {
    /// The digest of what it was trained on.
    var source: String
    /// The labels, as `take_ticket` and `none/visa`, in the order of the scores.
    var labels: [String]
    /// The languages it can tell apart, in the order of the scores.
    var languages: [Language]
    /// Numbers in a row of the linear part, filled up to the vector width; 0 when the model has none.
    var linearColumns: Int
    /// Numbers in a row of the language part, 0 when there is nothing to tell apart.
    var languageColumns: Int
    /// Numbers in a vector of the bag.
    var bagColumns: Int
    /// Numbers of a word vector, 0 when the model knows none.
    var wordNumbers: Int
    /// One step of a weight of each part.
    var steps: QuantizationSteps
    /// How scores become probabilities.
    var calibration: Calibration
    /// The slots that sentences of an intent may hold, by its name.
    var slots: [String: [String]]
}

/// What one step of the 8-bit weights of each part is worth.
struct QuantizationSteps: Codable, Hashable, Sendable {
    var linear: Float = 0
    var language: Float = 0
    var bag: Float = 0
}

/// How the scores of the parts become probabilities and decisions; fitted on lines the parts had not seen.
struct Calibration: Codable, Hashable, Sendable {
    /// What the linear part's scores count.
    var linear: Float = 2
    /// What the bag's scores count.
    var bag: Float = 1
    /// The weights of `Evidence` for the probability that the best reading is right.
    var trust: [Float] = [0, 1, 0]
    /// The weights of `Evidence` for the probability that the sentence is ours at all.
    var scope: [Float] = [0, 0, 1]
    /// From this probability on a reading is acted on.
    var accept: Float = 0.5
    /// From this probability on a reading is asked about.
    var confirm: Float = 0.3
}

/// The scores of one sentence before calibration.
struct PartScores: Sendable {
    /// The linear part's, a label each; zeros when the model has none.
    var linear: [Float]
    /// The bag's, a label each.
    var bag: [Float]
    /// The languages'.
    var languages: [Float]
    /// Whether nothing in the sentence ever came in training: it is rejected whatever its scores.
    var isBlank = false
}

/// The names of a model file's sections.
enum ModelSection {
    static let weights = "weights"
    static let linear = "linear"
    static let linearBiases = "linear.biases"
    static let language = "language"
    static let languageBiases = "language.biases"
    static let vectors = "vectors"
    static let lines = "lines"
    static let biases = "biases"
    static let lexicon = "lexicon"
    static let wordVectors = "words"
    static let wordWeights = "words.weights"
    static let linearDense = "linear.dense"
    static let languageDense = "language.dense"
    static let vectorsDense = "vectors.dense"
}
