import Reception

/// Writes what `OfficeChangesReading` reads.
enum OfficeChangesWriting {
    static func members(_ changes: Scenario.OfficeChanges, robots: [String]) -> [ScenarioJSON.Member] {
        var members: [ScenarioJSON.Member] = []
        switch changes.announcer {
        case .board: members.append(("announcer", .text(Announcer.board.rawValue)))
        case .robot(let index): members.append(("announcer", .text(robots[index])))
        case nil: break
        }
        if let policy = changes.callByName { members.append(("callByName", .text(policy.rawValue))) }
        switch changes.order {
        case .strict: members.append(("order", "strict"))
        case .interleaved(let count):
            members += [("order", "interleaved"), ("ordinaryBetween", .count(count))]
        case nil: break
        }
        if let only = changes.issuingHours { members.append(("issuingHours", .flag(only))) }
        if let most = changes.mostPerPerson { members.append(("mostPerPerson", .count(most))) }
        if let most = changes.mostPerPersonAndLine { members.append(("mostPerPersonAndLine", .count(most))) }
        if !changes.capacities.isEmpty {
            let lines = changes.capacities.sorted { $0.key < $1.key }
            members.append(("capacities", .object(lines.map { ($0.key.rawValue, .count($0.value)) })))
        }
        return members
    }
}
