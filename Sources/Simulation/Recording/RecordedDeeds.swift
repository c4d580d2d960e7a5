import Journaling
import Reception

/// What the robot did in a recorded session, as what is expected of it.
struct RecordedDeeds {
    private let entries: [JournalEntry]

    init(_ entries: [JournalEntry]) { self.entries = entries }

    /// An expectation for each reply, ticket, alert, beginning and end of a visit, within `margin` of its time.
    func expectations(_ margin: Delay, _ shift: Delay, _ end: Instant) -> [Scenario.Expectation] {
        var office = RecordedNumbers()
        var expectations: [Scenario.Expectation] = []
        for entry in entries {
            if let event = entry.event { office.note(event.kind) }
            guard let action = entry.action else { continue }
            let at = entry.at + shift
            let (from, through) = (max(.start, at - margin), min(end, at + margin))
            guard from <= through else { continue }
            expectations += deeds(action, office).map {
                Scenario.Expectation($0, from: from, through: through, place: "recorded at \(at.seconds) s")
            }
        }
        return expectations
    }

    private func deeds(_ action: ConversationAction, _ office: RecordedNumbers) -> [Scenario.Deed] {
        switch action {
        case .speak(_, let reply, _):
            let tickets = reply.arguments.compactMap { argument -> Scenario.Deed? in
                guard case .ticketNumber(let number) = argument else { return nil }
                return office.deed(number)
            }
            return [.reply(key: reply.key)] + tickets
        case .alertOperator(let alert, _): return [.alert(alert)]
        case .beginVisit(_, let faces): return [.visitBegins(faces: faces.count)]
        case .endVisit(_, let reason): return [.visitEnds(reason)]
        default: return []
        }
    }
}

/// The numbers that were given out in a recorded session. An office that begins with the session gives out the same only
/// where the recorded one began with it, too.
private struct RecordedNumbers {
    private var lines: [TicketNumber: LineID] = [:]
    private var counts: [LineID: Int] = [:]
    private var repeatable: Set<TicketNumber> = []

    mutating func note(_ event: ConversationEvent.Kind) {
        guard case .ticketAnswered(_, _, .done(let standing)) = event else { return }
        let (number, line) = (standing.ticket.number, standing.ticket.line)
        guard lines.updateValue(line, forKey: number) == nil else { return }
        counts[line, default: 0] += 1
        if Int(number.rawValue.drop { !$0.isNumber }) == counts[line] { repeatable.insert(number) }
    }

    /// The ticket that a reply tells of; nil when it was not issued or looked up in the session.
    func deed(_ number: TicketNumber) -> Scenario.Deed? {
        lines[number].map { .ticket(number: repeatable.contains(number) ? number : nil, line: $0) }
    }
}
