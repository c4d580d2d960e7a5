import LocatedJSON
import Reception

/// Reads what a scenario wants the office to be, all optional:
///
///     announcer              the robot that calls numbers, or "board"
///     callByName             "ask" | "always" | "never"
///     order                  "strict" | "interleaved", with "ordinaryBetween" for the latter
///     issuingHours           true: tickets in opening hours only
///     mostPerPerson          tickets a day      mostPerPersonAndLine   tickets a day in one line
///     capacities             {line: tickets a day}
enum OfficeChangesReading {
    static func changes(
        _ value: LocatedValue, _ names: ScenarioNames
    ) throws(LocatedJSONError) -> Scenario.OfficeChanges {
        var keys = try value.object()
        var changes = Scenario.OfficeChanges()
        if let value = keys.optional("announcer") { changes.announcer = try announcer(value, names) }
        changes.callByName = try keys.optional("callByName")?.choice()
        changes.order = try order(&keys)
        changes.issuingHours = try keys.optional("issuingHours")?.bool()
        changes.mostPerPerson = try keys.optional("mostPerPerson")?.int(in: 1...1_000)
        changes.mostPerPersonAndLine = try keys.optional("mostPerPersonAndLine")?.int(in: 1...1_000)
        for member in try keys.optional("capacities")?.members() ?? [] {
            changes.capacities[LineID(rawValue: member.key)] = try member.value.int(in: 0...100_000)
        }
        try keys.finish()
        return changes
    }

    private static func announcer(
        _ value: LocatedValue, _ names: ScenarioNames
    ) throws(LocatedJSONError) -> Scenario.OfficeChanges.Caller {
        try value.string(maxLength: 40) == Announcer.board.rawValue ? .board : .robot(try names.robot(value))
    }

    private static func order(_ keys: inout ObjectReader) throws(LocatedJSONError) -> CallingOrder? {
        guard let value = keys.optional("order") else { return nil }
        switch try value.choice(Order.self) {
        case .strict: return .strict
        case .interleaved:
            return .interleaved(ordinaryBetween: try keys.optional("ordinaryBetween")?.int(in: 1...100) ?? 2)
        }
    }

    private enum Order: String, CaseIterable { case strict, interleaved }
}
