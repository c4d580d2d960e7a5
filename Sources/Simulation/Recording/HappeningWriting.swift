import Reception

/// Writes what `HappeningReading` reads.
enum HappeningWriting {
    static func members(_ happening: Scenario.Happening) -> [ScenarioJSON.Member] {
        switch happening {
        case .face(let name, let person): [("face", .text(name))] + members(person)
        case .faceLeaves(let name): [("faceLeaves", .text(name))]
        case .says(let text): [("says", .text(text))]
        case .types(let text): [("types", .text(text))]
        case .means(let match): MatchWriting.members(match)
        case .touches(let choice): [("touches", .text(choice.button))]
        case .touchesScreen: [("touchesScreen", true)]
        case .scansCard(let card): members(card)
        case .scansTicket(let number): [("scansTicket", .text(number.rawValue))]
        case .scansDossier(let code): [("scansDossier", .text(code.rawValue))]
        case .scansUnknown(let what): [("scansUnknown", .text(what))]
        case .desk(let desk, .calls): [("deskCalls", .text(desk.rawValue))]
        case .desk(let desk, let deed): [("desk", .text(desk.rawValue)), ("does", .text(deed.rawValue))]
        case .line(let line, let state): [("line", .text(line.rawValue)), ("becomes", .text(state.rawValue))]
        case .breaks(let part, let fault): [("breaks", .text(part.rawValue))] + members(fault)
        case .mends(let part): [("mends", .text(part.rawValue))]
        case .dies(let delay): [("kills", true), ("for", .number(delay.seconds))]
        case .clockJumps(let delay): [("clock", .number(delay.seconds))]
        }
    }

    private static func members(_ person: SimulatedPerson) -> [ScenarioJSON.Member] {
        var members: [ScenarioJSON.Member] = [("distance", .number(person.distance))]
        if person.across != 0.5 { members.append(("across", .number(person.across))) }
        if person.yaw != 0 { members.append(("yaw", .number(person.yaw))) }
        return members
    }

    private static func members(_ card: IdentityCard) -> [ScenarioJSON.Member] {
        var members: [ScenarioJSON.Member] = [("scansCard", .text(card.sex.rawValue)), ("age", .count(card.age.years))]
        if let name = card.name { members.append(("name", .text(name))) }
        if let person = card.person { members.append(("person", .text(person.rawValue))) }
        return members
    }

    private static func members(_ fault: FaultSwitch.Fault) -> [ScenarioJSON.Member] {
        var members: [ScenarioJSON.Member] = [("how", .text(fault.words))]
        if case .slow(let delay) = fault { members.append(("delay", .number(delay.seconds))) }
        if case .erring(let share, _) = fault { members.append(("share", .number(share))) }
        return members
    }
}

/// Writes what `MatchReading` reads.
enum MatchWriting {
    static func members(_ match: IntentMatch) -> [ScenarioJSON.Member] {
        var members: [ScenarioJSON.Member] = [("means", .text(match.intent.rawValue))]
        if match.decision != .accept { members.append(("decision", .text(match.decision.rawValue))) }
        members += details(match.best)
        if let topic = match.topic { members.append(("topic", .text(topic))) }
        if match.language != .vietnamese { members.append(("language", .text(match.language.rawValue))) }
        if !match.alternatives.isEmpty {
            let others = match.alternatives.map { other in
                ScenarioJSON.object([("means", .text(other.intent.rawValue))] + details(other))
            }
            members.append(("alternatives", .list(others)))
        }
        return members
    }

    /// Probability and slots; values of one slot stand together, in their order.
    private static func details(_ candidate: IntentCandidate) -> [ScenarioJSON.Member] {
        var members: [ScenarioJSON.Member] = []
        if candidate.probability != 1 { members.append(("probability", .number(candidate.probability))) }
        var names: [SlotName] = []
        for slot in candidate.slots where !names.contains(slot.name) { names.append(slot.name) }
        let slots: [ScenarioJSON.Member] = names.map { name in
            let values = candidate.values(of: name).map(ScenarioJSON.text)
            return (name.rawValue, values.count == 1 ? values[0] : .list(values))
        }
        if !slots.isEmpty { members.append(("slots", .object(slots))) }
        return members
    }
}

extension AgeBand {
    /// An age within the band.
    fileprivate var years: Int {
        switch self {
        case .minor: 12
        case .adult: 30
        case .middle: 50
        case .elderly: 70
        }
    }
}
