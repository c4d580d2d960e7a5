import Reception

/// Sentences with their labels, as the trainer takes them: every sentence also without tone marks, and with some of them.
struct TrainingSet: Sendable {
    /// More labels than this need another kind of model.
    static let mostLabels = 2_000

    /// One sentence in one writing.
    struct Example: Sendable {
        let tokens: [Token]
        let features: FeatureList
        let label: Int32
        let language: Int32
        let weight: Float
    }

    /// All writings of one sentence.
    struct Sentence: Sendable {
        let examples: Range<Int>
        let role: Role
    }

    /// What a sentence is used for.
    enum Role: Sendable {
        /// A sample of a template: many are alike.
        case sample
        /// Something a person said or wrote: the ones to calibrate by.
        case heard
    }

    /// The labels, in the order of the scores.
    let labels: [TemplateLabel]
    /// The languages, in the order of the scores.
    let languages: [Language]
    private(set) var examples: [Example] = []
    private(set) var sentences: [Sentence] = []

    private let labelNumbers: [TemplateLabel: Int32]
    /// What words mean, if the model is to know.
    let vectors: WordVectors?

    private let lexicon: SlotLexicon?
    private var random: SeededRandom

    /// Begins a set whose sentences have `labels`; `lexicon` finds the slots in them.
    init(
        labels: Set<TemplateLabel>, languages: [Language], lexicon: SlotLexicon? = nil, vectors: WordVectors? = nil,
        seed: UInt64
    ) throws(IntentModelError) {
        guard labels.count > 1 else { throw .tooFewLabels(labels.count) }
        guard labels.count <= Self.mostLabels else { throw .tooManyLabels(labels.count, limit: Self.mostLabels) }
        self.labels = labels.sorted()
        self.languages = languages
        self.lexicon = lexicon
        self.vectors = vectors
        random = SeededRandom(seed: seed)
        labelNumbers = Dictionary(uniqueKeysWithValues: zip(self.labels, Int32(0)...))
    }

    /// How many inputs a model of the set has.
    var inputs: Int { FeatureHash.buckets + (vectors?.dimensions ?? 0) }

    /// Adds a sentence. What has no words is left out: it is rejected without a model.
    mutating func add(_ text: String, label: TemplateLabel, language: Language?, role: Role) {
        let tokens = Tokenizer.tokens(of: text)
        guard !tokens.isEmpty, let number = labelNumbers[label] else { return }
        let start = examples.count
        let spoken = language.flatMap { languages.firstIndex(of: $0) }.map(Int32.init) ?? -1
        for (writing, weight) in writings(of: tokens) {
            let spans = lexicon?.featureSpans(in: writing) ?? []
            examples.append(
                Example(
                    tokens: writing, features: FeatureExtractor.features(of: writing, spans: spans), label: number,
                    language: spoken, weight: role == .heard ? 2 * weight : weight))
        }
        sentences.append(Sentence(examples: start..<examples.count, role: role))
    }

    /// A sentence as it is, without marks, and with some of its marks left out; what weighs less is less usual.
    private mutating func writings(of tokens: [Token]) -> [(tokens: [Token], weight: Float)] {
        guard tokens.contains(where: { !$0.form.marks.isEmpty }) else { return [(tokens, 1)] }
        let bare = tokens.map { $0.with(LetterMarks()) }
        let partly = tokens.map { token in
            switch random.next() % 3 {
            case 0: token
            case 1: token.with(token.form.marks.withoutTone)
            default: token.with(LetterMarks())
            }
        }
        return [(tokens, 1), (bare, 1), (partly, 0.5)]
    }
}

extension Token {
    /// The same word with other marks.
    fileprivate func with(_ marks: LetterMarks) -> Token {
        Token(form: Form(letters: form.letters, marks: marks), range: range)
    }
}
