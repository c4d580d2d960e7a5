import Reception

/// Buttons.
extension Wording {
    /// The text of a button.
    func label(_ choice: Choice) -> String {
        switch choice {
        case .yes: words.labels.yes
        case .no: words.labels.no
        case .staff: words.labels.staff
        case .line(let id): (office.lineNames[id]?[language] ?? "").capitalizedAtStart
        case .procedure(let id): (procedures[id]?.name[language] ?? "").capitalizedAtStart
        case .topic(let topic): text(topic).capitalizedAtStart
        case .language(let other): other.endonym
        case .facility(let id): (office.facilityNames[id]?[language] ?? "").capitalizedAtStart
        case .priority(let reason): words.labels.priority[reason] ?? ""
        case .rating(let value): rating(value)
        case .appointmentTime(let time): words.phrases.text(time).capitalizedAtStart
        }
    }

    /// The matters the robot can be asked for, as its help lists them.
    var topics: [String] {
        IntentName.all.filter { ![.help, .startOver].contains($0) }
            .map { text(Topic(intent: $0)).capitalizedAtStart }.filter { !$0.isEmpty }
    }

    private func rating(_ value: Int) -> String {
        let ratings = words.labels.ratings
        return (1...ratings.count).contains(value) ? ratings[value - 1] : ""
    }
}
