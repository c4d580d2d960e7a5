import LocatedJSON
import Reception

/// Reads what is expected: one of
///
///     "reply": key      "words": text that is said or shown      "ticket": number, or "*" for any, with "line"
///     "ticketCancelled": true      "alert": name      "visitBegins": faces      "visitEnds": reason
///     "stopsSpeaking": true      "understood": intent with "decision", optional      "button": a button
///     "call": number      "screen": sign      "health": part with "is"      "overloaded": true
///     "waiting": people with "line", at the end of the time that counts
///
/// with, all optional, "from" and "by" in seconds, "times", or "atLeast" and "atMost", and "robot". `{"never": {…}}` is
/// the same as "times": 0. Among the steps it stands as {"at": …, "expect": {…}, "within": seconds}, or with "never".
enum ExpectationReading {
    /// The expectation that stands among the steps; nil where the step is something else.
    static func inline(
        _ keys: inout ObjectReader, at: Instant, _ names: ScenarioNames
    ) throws(LocatedJSONError) -> Scenario.Expectation? {
        let expected = keys.optional("expect")
        let never = expected == nil ? keys.optional("never") : nil
        guard let value = expected ?? never else { return nil }
        let within = try keys.required("within")
        let end = at + (try within.delay(in: 0.001...Scenario.longest))
        guard end <= names.end else {
            throw within.refusal("reaches to \(end.seconds) s, after the end at \(names.end.seconds) s")
        }
        var inner = try value.object()
        let robot = try names.robot(&inner)
        let deed = try deed(&inner)
        let times = never == nil ? try times(&inner) : 0...0
        try inner.finish()
        return Scenario.Expectation(
            deed, robot: robot, from: at, through: end, times: times, place: value.location.description)
    }

    static func expectation(
        _ value: LocatedValue, _ names: ScenarioNames
    ) throws(LocatedJSONError) -> Scenario.Expectation {
        var keys = try value.object()
        let from =
            try keys.optional("from").map { value throws(LocatedJSONError) in try names.instant(value) } ?? .start
        let byValue = keys.optional("by")
        let through = try byValue.map { value throws(LocatedJSONError) in try names.instant(value) } ?? names.end
        guard from <= through else {
            throw (byValue ?? value).refusal("ends before it begins; \"by\" must not be before \"from\"")
        }
        let robot = try names.robot(&keys)
        let (deed, times): (Scenario.Deed, ClosedRange<Int>)
        if let never = keys.optional("never") {
            var inner = try never.object()
            (deed, times) = (try Self.deed(&inner), 0...0)
            try inner.finish()
        } else {
            (deed, times) = (try Self.deed(&keys), try Self.times(&keys))
        }
        try keys.finish()
        return Scenario.Expectation(
            deed, robot: robot, from: from, through: through, times: times, place: value.location.description)
    }

    /// The most times anything can be expected.
    private static let most = 100_000

    private static func times(_ keys: inout ObjectReader) throws(LocatedJSONError) -> ClosedRange<Int> {
        if let exactly = try keys.optional("times")?.int(in: 0...most) { return exactly...exactly }
        let atMostValue = keys.optional("atMost")
        let atMost = try atMostValue?.int(in: 0...most)
        let atLeast = try keys.optional("atLeast")?.int(in: 0...most)
        let least = atLeast ?? (atMost == nil ? 1 : 0)
        guard least <= atMost ?? .max else {
            throw (atMostValue ?? keys.value).refusal("is less than \"atLeast\": it can never be met")
        }
        return least...(atMost ?? .max)
    }

    private static func deed(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Deed {
        if let deed = try conversation(&keys) { return deed }
        if let deed = try office(&keys) { return deed }
        throw keys.value.refusal(
            "an expectation needs one of reply, words, ticket, ticketCancelled, alert, visitBegins, visitEnds, "
                + "stopsSpeaking, understood, button, call, screen, health, overloaded, waiting, never")
    }

    private static func conversation(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Deed? {
        if let key = keys.optional("reply") { return .reply(key: try replyKey(key)) }
        if let words = keys.optional("words") { return .words(try words.string(maxLength: 200)) }
        if let alert = keys.optional("alert") { return .alert(try alert.choice()) }
        if let faces = keys.optional("visitBegins") { return .visitBegins(faces: try faces.int(in: 0...100)) }
        if let reason = keys.optional("visitEnds") { return .visitEnds(try reason.choice()) }
        if let flag = keys.optional("stopsSpeaking") { return try .stopsSpeaking.if(flag) }
        if let intent = keys.optional("understood") {
            return .understood(try intent.intent(), try keys.optional("decision")?.choice())
        }
        if let button = keys.optional("button") { return .button(try ButtonReading.choice(button)) }
        if let sign = keys.optional("screen") { return .screen(try sign.choice()) }
        return nil
    }

    private static func office(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Deed? {
        if let value = keys.optional("ticket") {
            let number = try value.string(maxLength: 16)
            return .ticket(
                number: number == "*" ? nil : TicketNumber(rawValue: number),
                line: LineID(rawValue: try keys.string("line", maxLength: 40)))
        }
        if let flag = keys.optional("ticketCancelled") { return try .ticketCancelled.if(flag) }
        if let number = keys.optional("call") { return .call(TicketNumber(rawValue: try number.string(maxLength: 16))) }
        if let part = keys.optional("health") { return .health(try part.choice(), try keys.choice("is")) }
        if let flag = keys.optional("overloaded") { return try .overloaded.if(flag) }
        if let count = keys.optional("waiting") {
            return .waiting(
                try count.int(in: 0...most), line: LineID(rawValue: try keys.string("line", maxLength: 40)))
        }
        return nil
    }

    private static func replyKey(_ value: LocatedValue) throws(LocatedJSONError) -> ReplyKey {
        let key = ReplyKey(rawValue: try value.string())
        guard ReplyKind.all.contains(where: { $0.key == key }) else {
            throw value.refusal("there is no reply of this name; they are listed in Conversation/Replies")
        }
        return key
    }
}

extension Scenario.Deed {
    /// The deed, where `flag` is true; a false one says nothing.
    fileprivate func `if`(_ flag: LocatedValue) throws(LocatedJSONError) -> Scenario.Deed {
        guard try flag.bool() else {
            throw flag.refusal("must be true; write {\"never\": {…}} for what must not happen")
        }
        return self
    }
}
