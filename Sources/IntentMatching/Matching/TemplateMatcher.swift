package import Reception

/// Understands sentences by the templates of a corpus, with or without tone marks, in all its languages at once.
///
/// A sentence that a template stands for, fillers aside, is accepted with about 0.97 (0.93 where missing marks leave it
/// open which word was meant); one that shares most of its weight with a template is confirmed; everything else is
/// rejected, with the topic where it is known to be somebody else's matter. The figures are chosen by hand, not fitted.
///
/// An immutable value once made. A match takes some tens of microseconds, keeps nothing and never fails.
package struct TemplateMatcher: IntentMatcher {
    /// Other readings that are reported.
    private static let mostAlternatives = 3
    /// An alternative below this says nothing.
    private static let leastAlternative = 0.15

    private let templates: [MatchingTemplate]
    private let vocabulary: Vocabulary
    private let slots: SlotSpotter
    private let fillers: FillerSpotter
    private let graph: TemplateGraph
    private let search: OverlapSearch
    private let languages: LanguageEvidence

    /// Compiles `corpus`.
    package init(_ corpus: IntentCorpus) {
        var vocabulary = Vocabulary()
        templates = MatchingTemplate.all(of: corpus)
        slots = SlotSpotter(corpus, vocabulary: &vocabulary)
        fillers = FillerSpotter(corpus, vocabulary: &vocabulary)
        graph = TemplateGraph(templates, slots: slots, vocabulary: &vocabulary)
        let weights = WordWeights(templates, corpus: corpus, vocabulary: vocabulary)
        search = OverlapSearch(templates, slots: slots, weights: weights, vocabulary: &vocabulary)
        languages = LanguageEvidence(templates, corpus: corpus, vocabulary: vocabulary)
        self.vocabulary = vocabulary
    }

    /// What `text` means. Only the first `Utterance.longestText` characters are looked at.
    package func match(_ text: String, in context: MatchingContext) -> IntentMatch {
        let sentence = HeardSentence(text, vocabulary: vocabulary)
        let spans = slots.spans(in: sentence, vocabulary: vocabulary)
        let fillerEnds = fillers.ends(in: sentence, vocabulary: vocabulary)
        let complete = GraphWalk.readings(
            of: sentence, slots: spans, fillers: fillerEnds, graph: graph, vocabulary: vocabulary)
        let ranked = RankedReadings(
            complete, templates: templates, slots: slots, sentence: sentence, context: context)
        if let match = ranked.match { return match }
        let partial = search.readings(
            of: sentence, slots: spans, fillers: fillerEnds, vocabulary: vocabulary,
            where: { $0.holds(after: context.expectation) })
        return match(partial, sentence: sentence, context: context)
    }

    private func match(_ readings: [PartialReading], sentence: HeardSentence, context: MatchingContext) -> IntentMatch {
        let guess = languages.language(of: sentence, session: context.language)
        guard let first = readings.first else { return .unknown(language: guess) }
        let probability = MatchConfidence.probability(ofPartial: first.score)
        let best = templates[first.template]
        guard MatchConfidence.decision(at: probability) != .reject else {
            return .unknown(language: guess, best: probability, alternatives: candidates(readings[...], sentence))
        }
        let others = candidates(readings.dropFirst(), sentence)
        if best.label.intent == .none {
            return IntentMatch(
                decision: .reject, best: IntentCandidate(intent: .none, probability: probability),
                topic: best.label.topic, language: best.language, alternatives: others)
        }
        return IntentMatch(
            decision: .confirm, best: candidate(first, sentence), language: best.language, alternatives: others)
    }

    private func candidates(_ readings: ArraySlice<PartialReading>, _ sentence: HeardSentence) -> [IntentCandidate] {
        readings.lazy.filter { templates[$0.template].label.intent != .none }
            .map { candidate($0, sentence) }.filter { $0.probability >= Self.leastAlternative }
            .prefix(Self.mostAlternatives).map(\.self)
    }

    private func candidate(_ reading: PartialReading, _ sentence: HeardSentence) -> IntentCandidate {
        IntentCandidate(
            intent: templates[reading.template].label.intent,
            probability: MatchConfidence.probability(ofPartial: reading.score),
            slots: slots.slots(reading.slots, in: sentence))
    }
}

extension IntentMatch {
    /// A rejection; the likelier the best reading was, the less sure it is.
    fileprivate static func unknown(
        language: Language, best: Double = 0, alternatives: [IntentCandidate] = []
    ) -> IntentMatch {
        IntentMatch(
            decision: .reject, best: IntentCandidate(intent: .none, probability: 1 - best), language: language,
            alternatives: alternatives)
    }
}
