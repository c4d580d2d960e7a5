import Reception

/// Writes scenarios in the format that `ScenarioReading` reads.
///
/// What is written reads back as the same scenario, but for three things: a generated crowd is not written, an age is one
/// of its band, and a fault's reason is the scenario's.
public struct ScenarioWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// The text of a file with `scenario`.
    public func text(of scenario: Scenario) -> String {
        let names = scenario.robots
        var members: [ScenarioJSON.Member] = [
            ("name", .text(scenario.name)), ("shows", .text(scenario.shows)), ("seed", .count(Int(scenario.seed))),
            ("start", start(scenario)),
        ]
        if names != ["robot"] { members.append(("robots", .list(names.map(ScenarioJSON.text)))) }
        let office = OfficeChangesWriting.members(scenario.changes, robots: names)
        if !office.isEmpty { members.append(("office", .object(office))) }
        if !scenario.dossiers.isEmpty { members.append(("dossiers", .list(scenario.dossiers.map(dossier)))) }
        members.append(("steps", .list(scenario.steps.map { step($0, of: names) })))
        if !scenario.recurring.isEmpty {
            members.append(("faults", .list(scenario.recurring.map { recurring($0, of: names) })))
        }
        let expectations = scenario.expectations.map {
            ScenarioJSON.object(ExpectationWriting.members($0, robots: names, end: scenario.until))
        }
        members.append(("expect", .list(expectations)))
        members.append(("until", .number((scenario.until - .start).seconds)))
        return ScenarioJSON.file(members)
    }

    private func start(_ scenario: Scenario) -> ScenarioJSON {
        .object([("day", .text("\(scenario.day)")), ("time", .text(Self.time(scenario.minute)))])
    }

    private static func time(_ minute: Int) -> String {
        [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private func dossier(_ dossier: Dossier) -> ScenarioJSON {
        var members: [ScenarioJSON.Member] = [
            ("code", .text(dossier.code.rawValue)), ("status", .text(dossier.status.rawValue)),
        ]
        if let day = dossier.received { members.append(("received", .text("\(day)"))) }
        if let day = dossier.due { members.append(("due", .text("\(day)"))) }
        return .object(members)
    }

    private func step(_ step: Scenario.Step, of robots: [String]) -> ScenarioJSON {
        .object(
            [("at", .number((step.at - .start).seconds))] + HappeningWriting.members(step.happening)
                + Self.robot(step.robot, of: robots))
    }

    private func recurring(_ fault: Scenario.RecurringFault, of robots: [String]) -> ScenarioJSON {
        // How long a robot is down is how long the fault lasts: said once.
        let happening = HappeningWriting.members(fault.happening).filter { $0.key != "for" }
        return .object(
            happening + [("every", .number(fault.every.seconds)), ("for", .number(fault.lasting.seconds))]
                + Self.robot(fault.robot, of: robots))
    }

    /// The key that names a robot; the first needs none.
    static func robot(_ index: Int, of robots: [String]) -> [ScenarioJSON.Member] {
        index == 0 ? [] : [("robot", .text(robots[index]))]
    }
}
