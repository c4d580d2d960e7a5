import Reception

/// A scenario as people read it: who said and did what, and when.
struct Transcript {
    let renderer: any ReplyRenderer

    /// The lines, in the order of time; what happens at an instant stands before what is done about it.
    func lines(_ scenario: Scenario, _ entries: [JournalEntry]) -> [String] {
        var lines: [(at: Instant, text: String)] = []
        var steps = scenario.steps[...]
        for entry in entries {
            while let step = steps.first, step.at <= entry.at {
                lines.append((step.at, step.happening.words))
                steps.removeFirst()
            }
            if let words = words(of: entry) { lines.append((entry.at, words)) }
        }
        lines += steps.map { ($0.at, $0.happening.words) }
        return lines.map { "\(time($0.at))  \($0.text)" }
    }

    private func words(of entry: JournalEntry) -> String? {
        guard case .action(let action) = entry.content else { return nil }
        switch action {
        case .beginVisit(let visit, let faces): return "-- visit \(visit) begins, \(faces.count) faces"
        case .endVisit(let visit, let reason): return "-- visit \(visit) ends: \(reason.rawValue)"
        case .speak(_, let reply, _): return "robot: \(renderer.render(reply).spoken)"
        case .stopSpeaking: return "robot: (falls silent)"
        case .alertOperator(let alert, _): return "-- an official is called: \(alert.rawValue)"
        case .cancelTicket: return "-- a ticket nobody waits for is given back"
        case .withdrawAppointment: return "-- an appointment nobody waits for is withdrawn"
        case .show, .startTimer, .cancelTimer, .issueTicket, .lookUpTicket, .findTicket, .prioritiseTicket,
            .withdrawTicket, .lookUpDossier, .bookAppointment:
            return nil
        }
    }

    private func time(_ instant: Instant) -> String {
        let tenths = instant.microseconds / 100_000
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }
}

extension Scenario.Happening {
    fileprivate var words: String {
        switch self {
        case .face(let name, let person): "-- \(name) is \(person.distance) m away"
        case .faceLeaves(let name): "-- \(name) leaves"
        case .says(let text): "visitor: \(text.prefix(200))"
        case .touches(let choice): "visitor touches: \(choice)"
        case .scansCard(let card): "visitor shows an identity card: \(card.sex.rawValue), \(card.age.rawValue)"
        case .scansTicket(let number): "visitor shows the ticket \(number)"
        case .deskCalls(let desk): "-- desk \(desk) calls the next number"
        case .breaks(let part, _): "-- \(part.rawValue) breaks"
        case .mends(let part): "-- \(part.rawValue) works again"
        }
    }
}
