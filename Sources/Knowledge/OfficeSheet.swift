import Reception

/// What the office has, as sheets for the screen.
struct OfficeSheet {
    let office: OfficeCatalogue
    let wording: Wording

    private var language: Language { wording.language }
    private var labels: ReplyWords.SheetLabels { wording.words.sheet }
    private var phrases: Phrases { wording.words.phrases }

    /// The week of the office, then of each line with its own, then the dated changes.
    var hours: SheetView {
        let lines = office.office.lines.compactMap { line in
            line.hours.map { section(office.lineNames[line.id], week($0), isList: true) }
        }
        let changes = office.exceptions.map { section($0.name, [change($0)]) }
        let usual = SheetSection(.hours, items: week(office.office.hours).map { SheetItem($0) })
        return SheetView(sections: [usual] + lines + changes)
    }

    /// Where each thing is that visitors may use, and on what terms.
    var facilities: SheetView {
        SheetView(
            sections: office.office.customs.facilities.map { facility in
                let answer = office.facilityAnswers[facility.id].map(wording.text) ?? ""
                return SheetSection(
                    .facility, heading: heading(office.facilityNames[facility.id]),
                    items: [SheetItem(facility.isAvailable ? answer : labels.missing)])
            })
    }

    /// What each desk serves, and the way to it.
    var desks: SheetView {
        SheetView(
            sections: office.office.desks.map { desk in
                let lines = desk.lines.compactMap { office.lineNames[$0]?[language] }.joined(separator: "; ")
                return section(desk, [lines, way(to: desk)])
            })
    }

    /// The desks of one line, and the way to each.
    func desks(serving line: LineID) -> [SheetSection] {
        office.office.desks(serving: line).map { section($0, [way(to: $0)]) }
    }

    private func way(to desk: Desk) -> String { office.deskPlaces[desk.id].map(wording.text) ?? "" }

    private func section(_ desk: Desk, _ texts: [String]) -> SheetSection {
        SheetSection(.desk, heading: heading(office.deskNames[desk.id]), items: texts.map { SheetItem($0) })
    }

    private func section(_ name: TranslatedText?, _ texts: [String], isList: Bool = false) -> SheetSection {
        SheetSection(.hours, heading: heading(name), items: texts.map { SheetItem($0) }, isList: isList)
    }

    private func week(_ hours: OpeningHours) -> [String] {
        zip(phrases.weekdays, hours.weekly).map { weekday, stretches in
            "\(weekday.capitalizedAtStart): \(text(stretches))"
        }
    }

    private func change(_ change: NamedException) -> String {
        let days = phrases.span(from: change.exception.from, through: change.exception.through)
        return "\(days): \(text(change.exception.stretches))"
    }

    private func text(_ stretches: [OpenStretch]) -> String { phrases.text(stretches) ?? labels.closed }

    private func heading(_ name: TranslatedText?) -> String { "\((name?[language] ?? "").capitalizedAtStart):" }
}
