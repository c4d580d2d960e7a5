import Reception

/// What the office has, as lines for the screen.
struct OfficeSheet {
    let office: OfficeCatalogue
    let wording: Wording

    private var language: Language { wording.language }
    private var labels: ReplyWords.SheetLabels { wording.words.sheet }
    private var phrases: Phrases { wording.words.phrases }

    /// The week of the office, then of each line with its own, then the dated changes.
    var hours: [String] {
        let lines = office.office.lines.flatMap { line in
            line.hours.map { [heading(office.lineNames[line.id])] + week($0).map { "– " + $0 } } ?? []
        }
        return week(office.office.hours) + lines + office.exceptions.map(change)
    }

    /// Where each thing is that visitors may use, and on what terms.
    var facilities: [String] {
        office.office.customs.facilities.map { facility in
            let answer = office.facilityAnswers[facility.id].map(wording.text) ?? ""
            return "\(heading(office.facilityNames[facility.id])) \(facility.isAvailable ? answer : labels.missing)"
        }
    }

    /// What each desk serves, and the way to it.
    var desks: [String] {
        office.office.desks.flatMap { desk in
            let lines = desk.lines.compactMap { office.lineNames[$0]?[language] }.joined(separator: "; ")
            let way = office.deskPlaces[desk.id].map(wording.text) ?? ""
            return ["\(heading(office.deskNames[desk.id])) \(lines)", "– \(way)"]
        }
    }

    private func week(_ hours: OpeningHours) -> [String] {
        zip(phrases.weekdays, hours.weekly).map { weekday, stretches in
            "\(weekday.capitalizedAtStart): \(text(stretches))"
        }
    }

    private func change(_ change: NamedException) -> String {
        let days = phrases.span(from: change.exception.from, through: change.exception.through)
        return "\(heading(change.name)) \(days): \(text(change.exception.stretches))"
    }

    private func text(_ stretches: [OpenStretch]) -> String { phrases.text(stretches) ?? labels.closed }

    private func heading(_ name: TranslatedText?) -> String { "\((name?[language] ?? "").capitalizedAtStart):" }
}
