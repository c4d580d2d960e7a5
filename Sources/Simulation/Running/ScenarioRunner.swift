public import Foundation
import Journaling
public import Reception

/// What came of a scenario.
public struct ScenarioOutcome: Sendable {
    /// What was expected and did not happen, or happened too often: a line each, with the place in the file.
    public let failures: [String]
    /// The journal, as it would be in a file.
    public let journal: Data
    /// What the visitors were taken to mean, in order.
    public let understood: [IntentMatch]
    /// What was said and done, a line each with its time: for people.
    public let transcript: [String]
}

/// Plays scenarios: the real agent, conversation, matcher, words, ticket rules and journal; twins at the leaves; virtual
/// time. The same scenario, seed and office give the same journal, byte for byte.
public struct ScenarioRunner: Sendable {
    private let office: SimulatedOffice

    /// Makes a runner for `office`.
    public init(office: SimulatedOffice) { self.office = office }

    /// Plays `scenario` on the calling thread and compares what was done with what was expected.
    public func run(_ scenario: Scenario) throws -> ScenarioOutcome {
        let robot = try SimulatedRobot(scenario, in: office)
        let limit = scenario.until + office.settings.stopDeadline + .seconds(1)
        try VirtualExecutor().run(robot.clock, limit: limit) {
            await withTaskGroup { group in
                group.addTask { await robot.agent.run() }
                group.addTask { await play(scenario, on: robot) }
            }
        }
        let entries = robot.journal.entries
        return ScenarioOutcome(
            failures: scenario.expectations.compactMap { $0.failure(in: entries) },
            journal: robot.journal.bytes,
            understood: entries.compactMap { entry in
                guard case .event(let event) = entry.content, case .understood(_, let match) = event.kind else {
                    return nil
                }
                return match
            },
            transcript: Transcript(renderer: office.renderer).lines(scenario, entries))
    }

    private func play(_ scenario: Scenario, on robot: SimulatedRobot) async {
        for step in scenario.steps {
            do { try await robot.clock.sleep(until: step.at) } catch { return }
            await robot.perform(step.happening)
        }
        do { try await robot.clock.sleep(until: scenario.until) } catch { return }
        await robot.agent.stop()
    }
}

extension Scenario.Expectation {
    /// Why the expectation does not hold for a journal; nil when it does.
    func failure(in entries: [JournalEntry]) -> String? {
        var found: [Instant] = []
        for (index, entry) in entries.enumerated() {
            guard case .action(let action) = entry.content, entry.at >= from, entry.at <= through else { continue }
            if deed.isDone(by: action, after: entries[..<index]) { found.append(entry.at) }
        }
        let window = "from \(from.seconds) s to \(through.seconds) s"
        let instants = found.map { "\($0.seconds) s" }.joined(separator: ", ")
        if let times {
            guard found.count != times else { return nil }
            return "\(place): \(deed) happened \(found.count) times \(window), not \(times)"
                + (found.isEmpty ? "" : ": at \(instants)")
        }
        return found.isEmpty ? "\(place): \(deed) did not happen \(window)" : nil
    }
}

extension Scenario.Deed: CustomStringConvertible {
    /// The deed as it is written in a scenario.
    public var description: String {
        switch self {
        case .reply(let key): "reply \(key)"
        case .ticket(let number, let line): "ticket \(number) in line \(line)"
        case .ticketCancelled: "ticketCancelled"
        case .alert(let alert): "alert \(alert.rawValue)"
        case .visitBegins(let faces): "visitBegins with \(faces) faces"
        case .visitEnds(let reason): "visitEnds \(reason.rawValue)"
        case .stopsSpeaking: "stopsSpeaking"
        }
    }

    /// Whether `action` is the deed. A ticket counts when its number is said after the service confirmed it.
    func isDone(by action: ConversationAction, after earlier: ArraySlice<JournalEntry>) -> Bool {
        switch (self, action) {
        case (.reply(let key), .speak(_, let reply, _)): return reply.key == key
        case (.ticket(let number, let line), .speak(_, let reply, _)):
            return reply.arguments.contains(.ticketNumber(value: number))
                && earlier.contains { $0.confirms(number, in: line) }
        case (.ticketCancelled, .cancelTicket), (.stopsSpeaking, .stopSpeaking): return true
        case (.alert(let alert), .alertOperator(let given, _)): return alert == given
        case (.visitBegins(let count), .beginVisit(_, let faces)): return faces.count == count
        case (.visitEnds(let reason), .endVisit(_, let given)): return reason == given
        default: return false
        }
    }
}

extension JournalEntry {
    fileprivate func confirms(_ number: TicketNumber, in line: LineID) -> Bool {
        guard case .event(let event) = content, case .ticketAnswered(_, _, .done(let standing)) = event.kind else {
            return false
        }
        return standing.ticket.number == number && standing.ticket.line == line
    }
}
