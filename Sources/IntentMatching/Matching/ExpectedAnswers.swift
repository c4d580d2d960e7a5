import Reception

/// What was just asked makes some readings likelier, and gives a bare value a meaning.
struct ExpectedAnswers: Sendable {
    /// What a yes or a no gains after a question for one, in logarithms of the odds: "ừ" is hardly anything else then.
    private static let yesNoPrior: Float = 5
    /// Longer sentences say by themselves what they mean.
    private static let mostYesNoWords = 6
    /// Words beside a value that still leave it a bare answer, as in "dạ, bên nhà đất ạ".
    private static let mostOtherWords = 3
    /// A name without any doubt, when nothing was asked.
    private static let surelyNamed = 0.95
    /// What a bare answer counts when nothing is wrong with its value.
    private static let bareAnswerProbability = 0.97

    /// What a bare value means. Who is asked for a line and names a procedure wants to queue for it.
    private static let meanings: [(question: Expectation, slot: SlotName, intent: IntentName)] = [
        // Who says nothing but the name of a procedure wants to know of it.
        (.open, .procedure, .procedureGuide),
        (.line, .procedure, .takeTicket),
        (.line, .line, .takeTicket),
        (.procedure, .procedure, .procedureGuide),
        (.ticketNumber, .ticketNumber, .ticketStatus),
        (.dossierCode, .dossierCode, .dossierStatus),
        (.language, .language, .changeLanguage),
        (.facility, .facility, .facility),
        (.rating, .rating, .rateService),
    ]

    private let yesNo: [Int: Float]

    /// Looks the answers up among `labels`.
    init(labels: [TemplateLabel]) {
        var yesNo: [Int: Float] = [:]
        for intent in [IntentName.affirm, .deny] {
            if let label = labels.firstIndex(of: .intent(intent)) { yesNo[label] = Self.yesNoPrior }
        }
        self.yesNo = yesNo
    }

    /// What labels gain in a sentence of `words` words.
    func priors(after expectation: Expectation, words: Int) -> [Int: Float] {
        expectation == .yesNo && words <= Self.mostYesNoWords ? yesNo : [:]
    }

    /// The reading of a sentence that is hardly more than a value of what was asked; `best` is what it would mean by
    /// itself, and `isSure` says whether it surely would.
    func bareAnswer(
        in sentence: AnalysedSentence, after expectation: Expectation, best: IntentName, isSure: Bool
    ) -> IntentCandidate? {
        // The value that was said most surely, whatever its slot: "nhà đất" names a line word by word, a procedure in part.
        let readings = Self.meanings.filter { $0.question == expectation }.flatMap { meaning in
            sentence.found.filter { $0.name == meaning.slot }.map { (slot: $0, intent: meaning.intent) }
        }
        guard let reading = readings.max(by: { Self.weight($0.slot) < Self.weight($1.slot) }) else { return nil }
        let slot = reading.slot
        let others = sentence.tokens.count - slot.words.count
        if expectation == .open, others > 0 || slot.quality < Self.surelyNamed || !slot.others.isEmpty { return nil }
        let isBare = others <= min(Self.mostOtherWords, 2 * slot.words.count)
        // What only a search found is no answer where the words surely mean something else.
        let isWhole = others == 0 && slot.quality > SlotFinder.mostBySearch
        guard isBare || best == reading.intent, !isSure || Self.agrees(best, reading.intent) || isWhole else {
            return nil
        }
        return IntentCandidate(
            intent: reading.intent, probability: Self.bareAnswerProbability * slot.quality,
            slots: slot.slots)
    }

    /// A procedure says more than its line, unless several go by the name.
    private static func weight(_ slot: FoundSlot) -> Double {
        let bonus = slot.name == .procedure ? (slot.others.isEmpty ? 0.01 : -0.01) : 0
        return Double(slot.words.count) * slot.quality + bonus
    }

    /// Whether a sentence that means `best` by itself can be an answer that means `answer`: a yes before a value, as in
    /// "dạ, nhà đất", is politeness.
    private static func agrees(_ best: IntentName, _ answer: IntentName) -> Bool {
        best == answer || best == .affirm
            || (answer == .takeTicket || answer == .procedureGuide) && best == .procedureGuide
    }
}
