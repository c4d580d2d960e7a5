package import Reception

extension TrainedMatcher {
    /// Words that are left out one after the other to see what they did.
    package static let mostExplainedWords = 20
    /// Meanings that are named.
    private static let mostReadings = 5

    /// Why `text` is taken to mean what it is. Takes as long as some twenty matches.
    package func explanation(of text: String, in context: MatchingContext) -> MatchExplanation {
        let sentence = analysed(Tokenizer.tokens(of: text), in: context)
        let match = match(sentence, in: context)
        let scores = scores(of: sentence, in: context)
        let isSilent = sentence.tokens.isEmpty
        let whole = isSilent ? .silence : Standing(scores, model.labels)
        return MatchExplanation(
            match: match, intent: whole.intent, trust: whole.trust, scope: whole.scope,
            leastScope: Double(Self.leastScope), acceptThreshold: model.acceptThreshold,
            confirmThreshold: model.confirmThreshold, readings: isSilent ? [] : readings(scores),
            influences: influences(on: whole, isAccepted: match.decision != .reject, sentence, context),
            values: values(sentence, match), languageReason: sentence.languageReason, words: sentence.tokens.count,
            unknownWords: unknownWords(in: sentence))
    }

    /// The model's reading of a sentence, and how far it is to be trusted.
    fileprivate struct Standing {
        let intent: IntentName?
        let trust: Double
        let scope: Double

        /// What is made of a text without words.
        static let silence = Standing(intent: nil, trust: 0, scope: 0)

        /// The probability of the answer: that `intent` is right, or that nothing of ours is.
        func certainty(of intent: IntentName?, isAccepted: Bool) -> Double {
            isAccepted ? (self.intent == intent ? trust : 0) : 1 - min(trust, scope)
        }
    }

    private func readings(_ scores: LabelScores) -> [MatchExplanation.Reading] {
        scores.probabilities.indices.sorted { scores.probabilities[$0] > scores.probabilities[$1] }
            .prefix(Self.mostReadings)
            .map { .init(label: model.labels[$0], probability: Double(scores.probabilities[$0])) }
    }

    private func influences(
        on whole: Standing, isAccepted: Bool, _ sentence: AnalysedSentence, _ context: MatchingContext
    ) -> [MatchExplanation.Influence] {
        let values = model.lexicon?.featureSpans(of: sentence.found).map(\.words) ?? []
        return WordUnits.units(of: sentence.tokens, values: values).prefix(Self.mostExplainedWords).map { unit in
            let rest = standing(without: unit, sentence, context)
            let weight =
                whole.certainty(of: whole.intent, isAccepted: isAccepted)
                - rest.certainty(of: whole.intent, isAccepted: isAccepted)
            return .init(
                range: sentence.tokens.characters(of: unit), intent: rest.intent, trust: rest.trust, weight: weight)
        }
    }

    private func standing(
        without unit: Range<Int>, _ sentence: AnalysedSentence, _ context: MatchingContext
    ) -> Standing {
        var tokens = sentence.tokens
        tokens.removeSubrange(unit)
        guard !tokens.isEmpty else { return .silence }
        return Standing(scores(of: analysed(tokens, in: context), in: context), model.labels)
    }

    private func unknownWords(in sentence: AnalysedSentence) -> [Range<Int>]? {
        guard let table = model.lexicon?.table else { return nil }
        return sentence.tokens.indices.filter { word in
            table.entry(of: sentence.tokens[word].form.letters) == nil
                && !sentence.found.contains { $0.words.contains(word) }
        }.map { sentence.tokens[$0].range }
    }

    private func values(_ sentence: AnalysedSentence, _ match: IntentMatch) -> [MatchExplanation.Value] {
        sentence.found.flatMap { found in
            found.slots.map { .init(slot: $0, quality: found.quality, isUsed: match.best.slots.contains($0)) }
        }
    }
}

extension [Token] {
    /// The characters from the first word of `words` to the end of the last.
    fileprivate func characters(of words: Range<Int>) -> Range<Int> {
        self[words.lowerBound].range.lowerBound..<self[words.upperBound - 1].range.upperBound
    }
}

extension TrainedMatcher.Standing {
    fileprivate init(_ scores: LabelScores, _ labels: [TemplateLabel]) {
        self.init(
            intent: labels[scores.best].intent, trust: Double(scores.trust), scope: Double(scores.scope))
    }
}
