import Reception

/// What was just asked makes some readings likelier, and gives a bare value a meaning.
struct ExpectedAnswers: Sendable {
    /// What a yes or a no gains after a question for one, in logarithms of the odds: "ừ" is hardly anything else then.
    private static let yesNoPrior: Float = 3
    /// Longer sentences say by themselves what they mean.
    private static let mostYesNoWords = 6
    /// Words beside a value that still leave it a bare answer, as in "dạ, bên nhà đất ạ".
    private static let mostOtherWords = 3
    /// What a bare answer counts when nothing is wrong with its value.
    private static let bareAnswerProbability = 0.97

    /// What a bare value means. Who is asked for a line and names a procedure wants to queue for it.
    private static let meanings: [(question: Expectation, slot: SlotName, intent: IntentName)] = [
        (.line, .procedure, .takeTicket),
        (.line, .line, .takeTicket),
        (.procedure, .procedure, .procedureGuide),
        (.ticketNumber, .ticketNumber, .ticketStatus),
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
        for meaning in Self.meanings where meaning.question == expectation {
            guard let slot = sentence.found.filter({ $0.name == meaning.slot }).max(by: { $0.quality < $1.quality })
            else { continue }
            let others = sentence.tokens.count - slot.words.count
            let isBare = others <= min(Self.mostOtherWords, 2 * slot.words.count)
            guard isBare || best == meaning.intent, !isSure || Self.agrees(best, meaning.intent) || others == 0 else {
                continue
            }
            return IntentCandidate(
                intent: meaning.intent, probability: Self.bareAnswerProbability * slot.quality,
                slots: [Slot(name: slot.name, value: slot.value, range: slot.range)])
        }
        return nil
    }

    /// Whether a sentence that means `best` by itself can be an answer that means `answer`.
    private static func agrees(_ best: IntentName, _ answer: IntentName) -> Bool {
        best == answer || (answer == .takeTicket || answer == .procedureGuide) && best == .procedureGuide
    }
}
