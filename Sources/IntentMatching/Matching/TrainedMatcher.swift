package import Reception

/// Understands sentences by a trained model: tolerant, because it knows parts of words and not whole sentences, and
/// careful, because how far its scores can be trusted was measured on lines it had not seen.
///
/// An immutable value. A match takes some tens of microseconds, bounded by `Utterance.longestText`; it keeps nothing and
/// never fails.
package struct TrainedMatcher: IntentMatcher {
    /// Other readings that are reported.
    private static let mostAlternatives = 3
    /// What is ours with less than this probability is rejected.
    static let leastScope: Float = 0.5
    /// An alternative below this says nothing.
    private static let leastAlternative = 0.02

    let model: IntentModel
    private let answers: ExpectedAnswers
    private let languages: LanguageGuess

    /// Matches by `model`.
    package init(_ model: IntentModel) {
        self.model = model
        answers = ExpectedAnswers(labels: model.labels)
        languages = LanguageGuess(languages: model.header.languages)
    }

    /// What `text` means. Only the first `Utterance.longestText` characters are looked at.
    package func match(_ text: String, in context: MatchingContext) -> IntentMatch {
        match(analysed(Tokenizer.tokens(of: text), in: context), in: context)
    }

    /// What a sentence means of which everything is known.
    func match(_ sentence: AnalysedSentence, in context: MatchingContext) -> IntentMatch {
        guard !sentence.tokens.isEmpty else { return .unheard(language: context.language) }
        return decided(scores(of: sentence, in: context), sentence, in: context)
    }

    /// The same for a measurement, which wants to know the best reading of ours also where it was rejected.
    package func evaluatedMatch(_ text: String, in context: MatchingContext) -> EvaluatedMatch {
        let sentence = analysed(Tokenizer.tokens(of: text), in: context)
        guard !sentence.tokens.isEmpty else {
            return EvaluatedMatch(
                decision: .reject, intent: .none, bestInScope: .none, probability: 0, scope: 0,
                language: context.language)
        }
        let scores = scores(of: sentence, in: context)
        let match = decided(scores, sentence, in: context)
        return EvaluatedMatch(
            decision: match.decision, intent: match.intent, bestInScope: model.labels[scores.best].intent,
            probability: Double(scores.trust), scope: Double(scores.scope),
            language: match.language, slots: match.best.slots)
    }

    /// The labels' probabilities, and how far the best is to be trusted.
    func scores(of sentence: AnalysedSentence, in context: MatchingContext) -> LabelScores {
        LabelScores(
            sentence.parts, isOurs: model.isOurs, calibration: model.header.calibration,
            priors: answers.priors(after: context.expectation, words: sentence.tokens.count))
    }

    /// What is known of a sentence before anything is decided.
    func analysed(_ tokens: [Token], in context: MatchingContext) -> AnalysedSentence {
        let found = model.lexicon?.spans(in: tokens) ?? []
        let spans = model.lexicon?.featureSpans(of: found) ?? []
        var parts = model.scores(of: FeatureExtractor.features(of: tokens, spans: spans), tokens: tokens)
        let isGibberish = found.isEmpty && model.lexicon?.isGibberish(tokens) == true
        if isGibberish { parts.isBlank = true }
        let (language, reason) =
            isGibberish
            ? (context.language, .visit)
            : languages.language(of: tokens, scores: parts.languages, session: context.language)
        return AnalysedSentence(
            tokens: tokens, found: found, parts: parts, language: language, languageReason: reason)
    }

    private func decided(
        _ scores: LabelScores, _ sentence: AnalysedSentence, in context: MatchingContext
    ) -> IntentMatch {
        let trust = Double(scores.trust)
        let isOurs = scores.scope >= Self.leastScope
        let isSure = isOurs && scores.trust >= model.header.calibration.accept
        let others = alternatives(to: scores.best, scores, sentence, context)
        if let answer = answers.bareAnswer(
            in: sentence, after: context.expectation, best: model.labels[scores.best].intent, isSure: isSure)
        {
            return IntentMatch(decision: .accept, best: answer, language: sentence.language, alternatives: others)
        }
        let best = IntentCandidate(
            intent: model.labels[scores.best].intent, probability: trust,
            slots: slots(of: scores.best, sentence, context))
        if isSure {
            return IntentMatch(decision: .accept, best: best, language: sentence.language, alternatives: others)
        }
        if isOurs, scores.trust >= model.header.calibration.confirm {
            return IntentMatch(decision: .confirm, best: best, language: sentence.language, alternatives: others)
        }
        return IntentMatch(
            decision: .reject, best: IntentCandidate(intent: .none, probability: 1 - trust), topic: topic(scores),
            language: sentence.language, alternatives: ([best] + others).prefix(Self.mostAlternatives).map(\.self))
    }

    /// Whose matter a sentence is that is not ours, if that is likelier than everything else together.
    private func topic(_ scores: LabelScores) -> String? {
        let topics = model.labels.indices.filter { !model.isOurs[$0] }
        guard let likeliest = topics.max(by: { scores.probabilities[$0] < scores.probabilities[$1] }),
            scores.probabilities[likeliest] > 0.5
        else { return nil }
        return model.labels[likeliest].topic
    }

    private func alternatives(
        to best: Int, _ scores: LabelScores, _ sentence: AnalysedSentence, _ context: MatchingContext
    ) -> [IntentCandidate] {
        var likeliest: [Int] = []
        for label in model.labels.indices
        where model.isOurs[label] && label != best && scores.probabilities[label] >= Float(Self.leastAlternative) {
            likeliest.append(label)
        }
        likeliest.sort { (scores.probabilities[$1], $0) < (scores.probabilities[$0], $1) }
        return likeliest.prefix(Self.mostAlternatives).map { label in
            IntentCandidate(
                intent: model.labels[label].intent, probability: Double(scores.probabilities[label]),
                slots: slots(of: label, sentence, context))
        }
    }

    private func slots(of label: Int, _ sentence: AnalysedSentence, _ context: MatchingContext) -> [Slot] {
        guard !sentence.found.isEmpty, let names = model.slotNames[label] else { return [] }
        return SlotChoice.slots(in: sentence.found, allowed: names, session: context.language)
    }
}

/// A sentence with everything that was found in it.
struct AnalysedSentence {
    let tokens: [Token]
    let found: [FoundSlot]
    let parts: PartScores
    let language: Language
    let languageReason: LanguageReason
}

extension IntentMatch {
    /// What is made of silence.
    fileprivate static func unheard(language: Language) -> IntentMatch {
        IntentMatch(decision: .reject, best: IntentCandidate(intent: .none, probability: 1), language: language)
    }
}
