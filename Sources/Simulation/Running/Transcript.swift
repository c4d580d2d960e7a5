import Reception

/// A scenario as people read it: who said and did what, and when.
struct Transcript {
    private let scenario: Scenario
    private let renderer: any ReplyRenderer

    init(_ scenario: Scenario, renderer: any ReplyRenderer) {
        self.scenario = scenario
        self.renderer = renderer
    }

    /// The lines, in the order of time; what happens at an instant stands before what is done about it.
    func lines(_ logs: [RobotLog]) -> [String] {
        var lines: [(at: Instant, rank: Int, text: String)] = []
        for (at, entry) in Timeline(scenario).entries {
            if case .step(let step) = entry { lines.append((at, 0, mark(step.robot) + step.happening.words)) }
        }
        for (robot, log) in logs.enumerated() {
            for entry in log.entries {
                guard let words = Self.words(of: entry, renderer) else { continue }
                lines.append((entry.at, robot + 1, mark(robot) + words))
            }
        }
        return lines.enumerated().sorted {
            ($0.element.at, $0.element.rank, $0.offset) < ($1.element.at, $1.element.rank, $1.offset)
        }.map { "\(Self.time($0.element.at))  \($0.element.text)" }
    }

    /// Which robot a line is about, where there are several.
    private func mark(_ robot: Int) -> String { scenario.robots.count > 1 ? "[\(scenario.robots[robot])] " : "" }

    /// What is told of a journal entry, if anything is.
    static func words(of entry: JournalEntry, _ renderer: any ReplyRenderer) -> String? {
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

    /// An instant as it stands at the beginning of a line: seconds to one decimal.
    static func time(_ instant: Instant) -> String {
        let tenths = instant.microseconds / 100_000
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }
}

extension Scenario.Happening {
    /// What happens, for people.
    var words: String {
        switch self {
        case .face(let name, let person): "-- \(name) is \(person.distance) m away"
        case .faceLeaves(let name): "-- \(name) leaves"
        case .says(let text): "visitor: \(text.prefix(200))"
        case .types(let text): "visitor types: \(text.prefix(200))"
        case .means(let match): "visitor means: \(match.intent) (\(match.decision.rawValue))"
        case .touches(let choice): "visitor touches: \(choice)"
        case .touchesScreen: "visitor touches the screen"
        case .scansCard(let card): "visitor shows an identity card: \(card.sex.rawValue), \(card.age.rawValue)"
        case .scansTicket(let number): "visitor shows the ticket \(number)"
        case .scansDossier: "visitor shows the receipt of a dossier"
        case .scansUnknown(let what): "a code comes before the scanner: \(what)"
        case .desk(let desk, let deed): "-- desk \(desk) \(deed.rawValue)"
        case .line(let line, let availability): "-- the line \(line) is \(availability.rawValue)"
        case .breaks(let part, let fault): "-- \(part.rawValue) breaks: \(fault.words)"
        case .mends(let part): "-- \(part.rawValue) works again"
        case .dies(let delay): "-- the robot is killed, and back after \(delay.seconds) s"
        case .clockJumps(let delay): "-- the clock jumps by \(delay.seconds) s"
        }
    }
}

extension FaultSwitch.Fault {
    /// The fault, by the word of a scenario.
    var words: String {
        switch self {
        case .none: "not"
        case .failing, .dying: FaultKind.fails.rawValue
        case .hanging: FaultKind.hangs.rawValue
        case .slow: FaultKind.slow.rawValue
        case .erring: FaultKind.errs.rawValue
        case .crashing: FaultKind.crashes.rawValue
        case .garbage: FaultKind.garbage.rawValue
        case .covered: FaultKind.covered.rawValue
        case .full: FaultKind.full.rawValue
        }
    }
}
