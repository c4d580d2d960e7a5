import Reception

/// A procedure's facts as a sheet for the screen.
struct ProcedureSheet {
    let facts: ProcedureFacts
    let wording: Wording

    private var labels: ReplyWords.SheetLabels { wording.words.sheet }

    var view: SheetView {
        SheetView(
            title: facts.name[wording.language].capitalizedAtStart,
            sections: [
                section(.who, labels.who, facts.who), papers, section(.fee, labels.fee, facts.fee),
                section(.timeLimit, labels.timeLimit, facts.timeLimit),
                section(.inPerson, labels.inPerson, facts.inPerson),
            ] + OfficeSheet(office: wording.office, wording: wording).desks(serving: facts.procedure.line) + [
                section(.online, labels.online, facts.online), section(.result, labels.result, facts.result),
                section(.legalBasis, labels.legalBasis, facts.legalBasis),
            ])
    }

    private var papers: SheetSection {
        switch facts.papers {
        case .known(let papers):
            SheetSection(
                .papers, heading: labels.papers, items: papers.map { SheetItem(wording.text($0)) }, isList: true)
        case .unknown: SheetSection(.papers, heading: labels.papers, items: [askAtDesk])
        }
    }

    private func section(_ kind: SheetSection.Kind, _ label: String, _ fact: Fact<AddressedText>) -> SheetSection {
        switch fact {
        case .known(let text): SheetSection(kind, heading: label, items: [SheetItem(wording.text(text))])
        case .unknown: SheetSection(kind, heading: label, items: [askAtDesk])
        }
    }

    private var askAtDesk: SheetItem { SheetItem(wording.text(labels.askAtDesk)) }
}
