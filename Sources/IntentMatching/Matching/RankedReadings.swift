import Reception

/// Chooses among the whole sentences of templates that fit an utterance.
struct RankedReadings {
    private typealias Ranked = (reading: CompleteReading, rank: [Int])

    private let readings: [Ranked]
    private let templates: [MatchingTemplate]
    private let slots: SlotSpotter
    private let sentence: HeardSentence
    private let context: MatchingContext

    /// Keeps the readings that hold in `context`, best first.
    init(
        _ readings: [CompleteReading], templates: [MatchingTemplate], slots: SlotSpotter, sentence: HeardSentence,
        context: MatchingContext
    ) {
        self.templates = templates
        self.slots = slots
        self.sentence = sentence
        self.context = context
        self.readings = readings.filter { templates[$0.template].holds(after: context.expectation) }
            .map { (reading: $0, rank: Self.rank($0, templates, context)) }
            .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    }

    /// The match, if there is a reading that is likely enough. It is in doubt when one of another meaning ranks as high.
    var match: IntentMatch? {
        guard let best = readings.first else { return nil }
        let template = templates[best.reading.template]
        let others = readings.dropFirst().filter { !means($0.reading, sameAs: best.reading) }
        let probability = MatchConfidence.probability(
            ofComplete: best.reading.flaws, words: sentence.words.count,
            isTwofold: others.contains { $0.rank == best.rank })
        let decision = template.label.topic == nil ? MatchConfidence.decision(at: probability) : .reject
        guard template.label.topic != nil || decision != .reject else { return nil }
        return IntentMatch(
            decision: decision,
            best: candidate(best.reading, probability: probability), topic: template.label.topic,
            language: template.language, alternatives: alternatives(others.map(\.reading), below: probability))
    }

    /// What decides, in this order: an answer to what was asked, wrong marks, words passed over, missing marks, our own
    /// matters before others', the language of the visit.
    private static func rank(
        _ reading: CompleteReading, _ templates: [MatchingTemplate], _ context: MatchingContext
    ) -> [Int] {
        let template = templates[reading.template]
        let isYesOrNo = template.label == .intent(.affirm) || template.label == .intent(.deny)
        let isAnswer = template.answers != nil || (context.expectation == .yesNo && isYesOrNo)
        return [
            isAnswer ? 0 : 1, reading.flaws.conflicting, reading.fillers, reading.flaws.incomplete,
            template.label.intent == .none ? 1 : 0, template.language == context.language ? 0 : 1,
        ]
    }

    private func means(_ reading: CompleteReading, sameAs other: CompleteReading) -> Bool {
        templates[reading.template].label == templates[other.template].label
            && reading.slots.map(\.value) == other.slots.map(\.value)
    }

    private func alternatives(_ others: [CompleteReading], below probability: Double) -> [IntentCandidate] {
        var known: Set<IntentName> = [IntentName.none]
        return others.filter { known.insert(templates[$0.template].label.intent).inserted }
            .prefix(3).map { candidate($0, probability: 1 - probability) }
    }

    private func candidate(_ reading: CompleteReading, probability: Double) -> IntentCandidate {
        IntentCandidate(
            intent: templates[reading.template].label.intent, probability: probability,
            slots: slots.slots(reading.slots, in: sentence))
    }
}
