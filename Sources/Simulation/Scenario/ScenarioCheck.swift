import LocatedJSON
import Reception

/// Compares a scenario with the office it is to play in: names of nothing, and expectations that can never be met.
struct ScenarioCheck {
    private let scenario: Scenario
    private let domain: ConversationDomain

    /// Throws the first mistake, with its place in the file.
    static func check(_ scenario: Scenario, in domain: ConversationDomain) throws(ScenarioError) {
        let check = ScenarioCheck(scenario: scenario, domain: domain)
        for line in scenario.changes.capacities.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            try check.line(line, at: "\(scenario.name): office.capacities")
        }
        do throws(LocatedJSONError) {
            try scenario.crowdReading?.check(against: domain)
        } catch {
            throw ScenarioError(description: error.description)
        }
        for step in scenario.steps { try check.check(step) }
        for expectation in scenario.expectations { try check.check(expectation) }
    }

    private func check(_ step: Scenario.Step) throws(ScenarioError) {
        switch step.happening {
        case .desk(let desk, _): try self.desk(desk, at: step.place)
        case .line(let line, _): try self.line(line, at: step.place)
        case .touches(let choice): try self.choice(choice, at: step.place)
        case .face, .faceLeaves, .says, .types, .means, .touchesScreen, .scansCard, .scansTicket, .scansDossier,
            .scansUnknown, .breaks,
            .mends, .dies, .clockJumps:
            break
        }
    }

    private func check(_ expectation: Scenario.Expectation) throws(ScenarioError) {
        let place = expectation.place
        switch expectation.deed {
        case .ticket(let number, let line):
            try self.line(line, at: place)
            guard expectation.times.lowerBound > 0, let number, let prefix = domain.office.line(line)?.prefix else {
                return
            }
            guard number.rawValue.hasPrefix(prefix) else {
                throw refusal(place, "numbers of the line \(line) begin with \(prefix): this can never be met")
            }
        case .waiting(_, let line): try self.line(line, at: place)
        case .button(let choice): try self.choice(choice, at: place)
        case .visitBegins(let faces):
            if expectation.times.lowerBound > 0 { try self.faces(faces, before: expectation.robot, at: place) }
        case .reply, .words, .ticketCancelled, .alert, .visitEnds, .stopsSpeaking, .understood, .call, .screen,
            .health, .overloaded:
            break
        }
    }

    private func choice(_ choice: Choice, at place: String) throws(ScenarioError) {
        switch choice {
        case .line(let id): try line(id, at: place)
        case .procedure(let id):
            guard domain.procedure(id) == nil else { return }
            throw refusal(place, "there is no procedure \(id); letan procedures list shows them")
        case .facility(let id):
            guard domain.office.facility(id) == nil else { return }
            let known = domain.office.customs.facilities.map(\.id.rawValue).joined(separator: ", ")
            throw refusal(place, "there is no facility \(id); this office has \(known)")
        default: return
        }
    }

    private func line(_ id: LineID, at place: String) throws(ScenarioError) {
        guard domain.office.line(id) == nil else { return }
        let known = domain.office.lines.map(\.id.rawValue).joined(separator: ", ")
        throw refusal(place, "there is no line \(id); this office has \(known)")
    }

    private func desk(_ id: DeskID, at place: String) throws(ScenarioError) {
        guard domain.office.desk(id) == nil else { return }
        let known = domain.office.desks.map(\.id.rawValue).joined(separator: ", ")
        throw refusal(place, "there is no desk \(id); this office has \(known)")
    }

    private func faces(_ count: Int, before robot: Int, at place: String) throws(ScenarioError) {
        guard scenario.crowd == nil else { return }
        var names: Set<String> = []
        for step in scenario.steps where step.robot == robot {
            if case .face(let name, _) = step.happening { names.insert(name) }
        }
        guard count > names.count else { return }
        throw refusal(place, "only \(names.count) faces ever come before this robot: it can never be met")
    }

    private func refusal(_ place: String, _ reason: String) -> ScenarioError {
        ScenarioError(description: "\(place): \(reason)")
    }
}
