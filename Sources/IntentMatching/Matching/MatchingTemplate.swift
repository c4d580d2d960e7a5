import Reception

/// A template as the matcher uses it: what it means and when it holds.
struct MatchingTemplate: Sendable {
    /// What it means.
    let label: TemplateLabel
    /// Its language.
    let language: Language
    /// Its sentences.
    let template: SentenceTemplate
    /// The question it answers, if it only means this as an answer.
    let answers: Expectation?

    /// Whether it may be used after `expectation`.
    func holds(after expectation: Expectation) -> Bool { answers == nil || answers == expectation }

    /// The templates of `corpus`, and those that a question gives a meaning to.
    static func all(of corpus: IntentCorpus) -> [MatchingTemplate] {
        let known = Set(corpus.slotNames + [.ticketNumber])
        let written = corpus.templates.map {
            MatchingTemplate(label: $0.label, language: $0.language, template: $0.template, answers: nil)
        }
        return written
            + corpus.languages.flatMap { language in
                bareAnswers.filter { known.contains($0.slot) }.map { answer in
                    MatchingTemplate(
                        label: .intent(answer.intent), language: language,
                        template: SentenceTemplate(root: .slot(answer.slot)), answers: answer.question)
                }
            }
    }

    /// What a bare value means after a question. Who is asked for a line and names a procedure wants to queue for it.
    private static let bareAnswers: [(question: Expectation, slot: SlotName, intent: IntentName)] = [
        (.line, .line, .takeTicket),
        (.line, .procedure, .takeTicket),
        (.procedure, .procedure, .procedureGuide),
        (.ticketNumber, .ticketNumber, .ticketStatus),
    ]
}
