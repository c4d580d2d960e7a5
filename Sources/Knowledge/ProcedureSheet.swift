import Reception

/// A procedure's facts as lines for the screen.
struct ProcedureSheet {
    let facts: ProcedureFacts
    let labels: ReplyWords.SheetLabels
    let language: Language

    var lines: [String] {
        [facts.name[language].capitalizedAtStart, line(labels.who, facts.who)]
            + papers
            + [
                line(labels.fee, facts.fee), line(labels.timeLimit, facts.timeLimit),
                line(labels.inPerson, facts.inPerson), line(labels.online, facts.online),
                line(labels.result, facts.result), line(labels.legalBasis, facts.legalBasis),
            ]
    }

    private var papers: [String] {
        switch facts.papers {
        case .known(let papers): [labels.papers] + papers.map { "– " + $0[language] }
        case .unknown: ["\(labels.papers) \(labels.askAtDesk)"]
        }
    }

    private func line(_ label: String, _ fact: Fact<TranslatedText>) -> String {
        switch fact {
        case .known(let text): "\(label) \(text[language])"
        case .unknown: "\(label) \(labels.askAtDesk)"
        }
    }
}
