import Reception

/// Chooses among the whole sentences of templates that fit an utterance.
struct RankedReadings {
    private let readings: [CompleteReading]
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
            .sorted { Self.rank($0, templates, context) < Self.rank($1, templates, context) }
    }

    /// The match, if there is a reading.
    var match: IntentMatch? {
        guard let best = readings.first else { return nil }
        let template = templates[best.template]
        let others = readings.dropFirst().filter { !means($0, sameAs: best) }
        let probability = MatchConfidence.probability(
            ofComplete: best.flaws, words: sentence.words.count, isTwofold: others.contains { isEqual($0, to: best) })
        let isOurs = template.label.intent != .none
        return IntentMatch(
            decision: isOurs ? MatchConfidence.decision(at: probability) : .reject,
            best: candidate(best, probability: probability), topic: template.label.topic, language: template.language,
            alternatives: alternatives(others, below: probability))
    }

    /// What decides, in this order: an answer to what was asked, marks, fillers passed over, our own matters before
    /// others', the language of the visit, the order of the corpus.
    private static func rank(
        _ reading: CompleteReading, _ templates: [MatchingTemplate], _ context: MatchingContext
    ) -> Rank {
        let template = templates[reading.template]
        let isYesOrNo = template.label == .intent(.affirm) || template.label == .intent(.deny)
        let isAnswer = template.answers != nil || (context.expectation == .yesNo && isYesOrNo)
        return Rank(
            keys: (isAnswer ? 0 : 1, reading.flaws.conflicting, reading.flaws.incomplete),
            ties: (
                reading.fillers, template.label.intent == .none ? 1 : 0, template.language == context.language ? 0 : 1,
                reading.template
            ))
    }

    private struct Rank: Comparable {
        let keys: (Int, Int, Int)
        let ties: (Int, Int, Int, Int)

        static func == (left: Rank, right: Rank) -> Bool { left.keys == right.keys && left.ties == right.ties }
        static func < (left: Rank, right: Rank) -> Bool {
            left.keys == right.keys ? left.ties < right.ties : left.keys < right.keys
        }
    }

    /// Whether `other` fits as well as the best reading in everything that has a meaning.
    private func isEqual(_ other: CompleteReading, to best: CompleteReading) -> Bool {
        let (left, right) = (Self.rank(other, templates, context), Self.rank(best, templates, context))
        return left.keys == right.keys
            && (left.ties.0, left.ties.1, left.ties.2) == (right.ties.0, right.ties.1, right.ties.2)
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
