import Reception

/// A procedure's facts as lines for the screen.
struct ProcedureSheet {
    let facts: ProcedureFacts
    let wording: Wording

    private var labels: ReplyWords.SheetLabels { wording.words.sheet }

    var lines: [String] {
        [facts.name[wording.language].capitalizedAtStart, line(labels.who, facts.who)]
            + papers
            + [
                line(labels.fee, facts.fee), line(labels.timeLimit, facts.timeLimit),
                line(labels.inPerson, facts.inPerson), line(labels.online, facts.online),
                line(labels.result, facts.result), line(labels.legalBasis, facts.legalBasis),
            ]
    }

    private var papers: [String] {
        switch facts.papers {
        case .known(let papers): [labels.papers] + papers.map { "– " + wording.text($0) }
        case .unknown: ["\(labels.papers) \(wording.text(labels.askAtDesk))"]
        }
    }

    private func line(_ label: String, _ fact: Fact<AddressedText>) -> String {
        switch fact {
        case .known(let text): "\(label) \(wording.text(text))"
        case .unknown: "\(label) \(wording.text(labels.askAtDesk))"
        }
    }
}
