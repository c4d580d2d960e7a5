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
    var topics: SheetView {
        let topics = IntentName.all.filter { ![.help, .startOver].contains($0) }.map { Topic(intent: $0) }
        let items = topics.map { SheetItem(text($0).capitalizedAtStart, choice: .topic(topic: $0)) }
        return SheetView(sections: [SheetSection(.matter, items: items.filter { !$0.text.isEmpty })])
    }

    /// A ticket as the screen shows it.
    func ticket(_ standing: TicketStanding) -> TicketView {
        let ticket = standing.ticket
        let desks = ticket.desk.map { [$0] } ?? office.office.desks(serving: ticket.line).map(\.id)
        let isWaiting = ticket.status == .waiting
        return TicketView(
            number: ticket.number.rawValue, line: label(.line(id: ticket.line)),
            desks: text(.desks(ids: desks), for: .desks).capitalizedAtStart,
            way: text(.desks(ids: desks), for: .place),
            ahead: isWaiting ? words.phrases.people.text(standing.peopleAhead) : nil,
            wait: isWaiting ? standing.estimatedWaitMinutes.map(words.phrases.duration) : nil,
            status: words.screen[standing.statusWord] ?? "")
    }

    private func rating(_ value: Int) -> String {
        let ratings = words.labels.ratings
        return (1...ratings.count).contains(value) ? ratings[value - 1] : ""
    }
}

extension TicketStanding {
    /// With so few people ahead, the holder had better be near.
    private static let soon = 2

    /// What says how the ticket stands.
    fileprivate var statusWord: ScreenWord {
        switch ticket.status {
        case .waiting: peopleAhead <= Self.soon ? .statusSoon : .statusWaiting
        case .called: .statusCalled
        case .serving: .statusServing
        case .served: .statusServed
        case .noShow: .statusMissed
        case .cancelled: .statusCancelled
        }
    }
}
