import Reception

/// Writes what `ExpectationReading` reads, as it stands in the list of what is expected over the whole.
enum ExpectationWriting {
    static func members(
        _ expectation: Scenario.Expectation, robots: [String], end: Instant
    ) -> [ScenarioJSON.Member] {
        let deed = members(expectation.deed)
        var members: [ScenarioJSON.Member] = expectation.times == 0...0 ? [("never", .object(deed))] : deed
        if expectation.from > .start { members.append(("from", seconds(expectation.from))) }
        if expectation.through != end { members.append(("by", seconds(expectation.through))) }
        return members + times(expectation.times) + ScenarioWriter.robot(expectation.robot, of: robots)
    }

    private static func seconds(_ instant: Instant) -> ScenarioJSON { .number((instant - .start).seconds) }

    private static func times(_ times: ClosedRange<Int>) -> [ScenarioJSON.Member] {
        switch (times.lowerBound, times.upperBound) {
        case (0, 0), (1, Int.max): []
        case (let least, Int.max): [("atLeast", .count(least))]
        case (0, let most): [("atMost", .count(most))]
        case (let least, let most) where least == most: [("times", .count(least))]
        case (let least, let most): [("atLeast", .count(least)), ("atMost", .count(most))]
        }
    }

    private static func members(_ deed: Scenario.Deed) -> [ScenarioJSON.Member] {
        switch deed {
        case .reply(let key): [("reply", .text(key.rawValue))]
        case .words(let words): [("words", .text(words))]
        case .ticket(let number, let line):
            [("ticket", .text(number?.rawValue ?? "*")), ("line", .text(line.rawValue))]
        case .ticketCancelled: [("ticketCancelled", true)]
        case .alert(let alert): [("alert", .text(alert.rawValue))]
        case .visitBegins(let faces): [("visitBegins", .count(faces))]
        case .visitEnds(let reason): [("visitEnds", .text(reason.rawValue))]
        case .stopsSpeaking: [("stopsSpeaking", true)]
        case .understood(let intent, let decision):
            [("understood", .text(intent.rawValue))] + (decision.map { [("decision", .text($0.rawValue))] } ?? [])
        case .button(let choice): [("button", .text(choice.button))]
        case .call(let number): [("call", .text(number.rawValue))]
        case .screen(let sign): [("screen", .text(sign.rawValue))]
        case .health(let part, let word): [("health", .text(part.rawValue)), ("is", .text(word.rawValue))]
        case .waiting(let count, let line): [("waiting", .count(count)), ("line", .text(line.rawValue))]
        case .overloaded: [("overloaded", true)]
        }
    }
}
