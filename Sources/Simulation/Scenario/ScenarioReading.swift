import LocatedJSON
import Reception

/// A scenario file that cannot be used: one sentence with file, line, column and the fix.
public struct ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
}

/// The format of scenario files, a JSON object:
///
///     name, shows    texts
///     seed           a whole number, optional
///     start          {"day": "2026-03-02", "time": "08:30"}, optional
///     dossiers       each {"code": …, "status": …} with "received" and "due", optional; the list too
///     steps          in the order of time, each {"at": seconds, …} with one of
///                    "face": name with "distance": metres, "across": 0…1 and "yaw", both optional
///                    "faceLeaves": name      "says": text      "touches": a button, see `ButtonReading`
///                    "scansCard": "male" | "female" with "age" in years, "name" and "person", both optional
///                    "scansTicket": number
///                    "deskCalls": desk       "breaks": part with "how": "fails" | "hangs"      "mends": part
///     expect         each one of "reply": key   "ticket": number with "line"   "ticketCancelled": true   "alert": name
///                    "visitBegins": faces   "visitEnds": reason   "stopsSpeaking": true
///                    with "from" and "by" in seconds and "times", all optional
///     until          the end in seconds
extension Scenario {
    /// Reads the file at `path`.
    public init(contentsOf path: String) throws(ScenarioError) {
        do throws(LocatedJSONError) {
            try self.init(LocatedValue(contentsOf: path))
        } catch {
            throw ScenarioError(description: error.description)
        }
    }

    /// Reads `text`, which errors call `file`.
    public init(parsing text: String, file: String) throws(ScenarioError) {
        do throws(LocatedJSONError) {
            try self.init(LocatedValue(parsing: Array(text.utf8), file: file))
        } catch {
            throw ScenarioError(description: error.description)
        }
    }

    /// The longest scenario, in seconds: a day.
    private static let longest = 86_400.0

    private init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        name = try keys.string("name", maxLength: 200)
        shows = try keys.string("shows", maxLength: 1_000)
        seed = UInt64(try keys.optional("seed")?.int(in: 0...Int.max) ?? 1)
        let start = try keys.optional("start").map { value throws(LocatedJSONError) in try Self.start(value) }
        (day, minute) = start ?? (LocalDay(year: 2026, month: 3, day: 2), 8 * 60 + 30)
        let end = try keys.double("until", in: 0...Self.longest)
        until = .start + .seconds(end)
        var dossiers: [Dossier] = []
        for value in try keys.optional("dossiers")?.array(count: 0...1_000) ?? [] {
            dossiers.append(try Self.dossier(value))
        }
        self.dossiers = dossiers
        steps = try Self.steps(keys.array("steps"), end: end)
        var expectations: [Expectation] = []
        for expectation in try keys.array("expect") { expectations.append(try Expectation(expectation, end: end)) }
        self.expectations = expectations
        try keys.finish()
    }

    private static func steps(_ values: [LocatedValue], end: Double) throws(LocatedJSONError) -> [Step] {
        var steps: [Step] = []
        for value in values {
            let step = try Step(value, end: end)
            if let last = steps.last, step.at < last.at {
                throw value.refusal("stands after a step at \(last.at.seconds) s; put the steps in the order of time")
            }
            steps.append(step)
        }
        return steps
    }

    private static func start(_ value: LocatedValue) throws(LocatedJSONError) -> (LocalDay, Int) {
        var keys = try value.object()
        let dayValue = try keys.required("day")
        let timeValue = try keys.required("time")
        try keys.finish()
        let day = try day(dayValue)
        let time = try timeValue.string().split(separator: ":").map { Int($0) ?? -1 }
        guard time.count == 2, (0...23).contains(time[0]), (0...59).contains(time[1]) else {
            throw timeValue.refusal("is no time; write it as \"08:30\"")
        }
        return (day, time[0] * 60 + time[1])
    }

    private static func day(_ value: LocatedValue) throws(LocatedJSONError) -> LocalDay {
        guard let day = LocalDay(written: try value.string(maxLength: 10)) else {
            throw value.refusal("is no day; write it as \"2026-03-02\"")
        }
        return day
    }

    private static func dossier(_ value: LocatedValue) throws(LocatedJSONError) -> Dossier {
        var keys = try value.object()
        let code = DossierCode(rawValue: try keys.string("code", maxLength: 64))
        let status = try keys.choice("status", DossierStatus.self)
        let received = try keys.optional("received").map { value throws(LocatedJSONError) in try day(value) }
        let due = try keys.optional("due").map { value throws(LocatedJSONError) in try day(value) }
        try keys.finish()
        return Dossier(code: code, status: status, received: received, due: due)
    }
}

extension Scenario.Step {
    fileprivate init(_ value: LocatedValue, end: Double) throws(LocatedJSONError) {
        var keys = try value.object()
        at = .start + .seconds(try keys.double("at", in: 0...end))
        happening = try Self.happening(&keys)
        try keys.finish()
    }

    private static func happening(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Happening {
        if let name = keys.optional("face") { return .face(name: try name.string(), person: try person(&keys)) }
        if let name = keys.optional("faceLeaves") { return .faceLeaves(name: try name.string()) }
        if let text = keys.optional("says") { return .says(text: try text.string(maxLength: 200_000)) }
        if let button = keys.optional("touches") { return .touches(choice: try ButtonReading.choice(button)) }
        if let sex = keys.optional("scansCard") { return .scansCard(try card(of: sex.choice(), &keys)) }
        if let number = keys.optional("scansTicket") {
            return .scansTicket(TicketNumber(rawValue: try number.string(maxLength: 16)))
        }
        if let desk = keys.optional("deskCalls") { return .deskCalls(desk: DeskID(rawValue: try desk.string())) }
        if let part = keys.optional("mends") { return .mends(part: try breakable(part)) }
        if let part = keys.optional("breaks") {
            return .breaks(part: try breakable(part), fault: try keys.choice("how", Fault.self).fault)
        }
        throw keys.value.refusal(
            "a step needs one of face, faceLeaves, says, touches, scansCard, scansTicket, deskCalls, breaks, mends")
    }

    private enum Fault: String, CaseIterable {
        case fails, hangs

        var fault: FaultSwitch.Fault { self == .hangs ? .hanging : .failing(reason: "broken by the scenario") }
    }

    private static func person(_ keys: inout ObjectReader) throws(LocatedJSONError) -> SimulatedPerson {
        SimulatedPerson(
            distance: try keys.double("distance", in: 0.2...20),
            across: try keys.optional("across")?.double(in: 0...1) ?? 0.5,
            yaw: try keys.optional("yaw")?.double(in: -2...2) ?? 0)
    }

    private static func breakable(_ value: LocatedValue) throws(LocatedJSONError) -> PartName {
        let part = try value.choice(PartName.self)
        guard SimulatedRobot.breakableParts.contains(part) else {
            let names = SimulatedRobot.breakableParts.map(\.rawValue).joined(separator: ", ")
            throw value.refusal("this part has no fault to simulate; those that do are \(names)")
        }
        return part
    }

    private static func card(of sex: Sex, _ keys: inout ObjectReader) throws(LocatedJSONError) -> IdentityCard {
        IdentityCard(
            sex: sex, age: AgeBand(age: try keys.int("age", in: 0...130)),
            name: try keys.optional("name")?.string(maxLength: 100),
            // Who it is matters, not how the number of a card becomes a key.
            person: (try keys.optional("person")?.string(maxLength: 64)).map(PersonKey.init(rawValue:)))
    }
}

extension Scenario.Expectation {
    fileprivate init(_ value: LocatedValue, end: Double) throws(LocatedJSONError) {
        var keys = try value.object()
        deed = try Self.deed(&keys)
        from = .start + .seconds(try keys.optional("from")?.double(in: 0...end) ?? 0)
        through = .start + .seconds(try keys.optional("by")?.double(in: 0...end) ?? end)
        times = try keys.optional("times")?.int(in: 0...10_000)
        place = value.location.description
        try keys.finish()
    }

    private static func deed(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Deed {
        if let key = keys.optional("reply") { return .reply(key: try replyKey(key)) }
        if let number = keys.optional("ticket") {
            return .ticket(
                number: TicketNumber(rawValue: try number.string()), line: LineID(rawValue: try keys.string("line")))
        }
        if let alert = keys.optional("alert") { return .alert(try alert.choice()) }
        if let faces = keys.optional("visitBegins") { return .visitBegins(faces: try faces.int(in: 0...100)) }
        if let reason = keys.optional("visitEnds") { return .visitEnds(try reason.choice()) }
        if let flag = keys.optional("ticketCancelled"), try flag.bool() { return .ticketCancelled }
        if let flag = keys.optional("stopsSpeaking"), try flag.bool() { return .stopsSpeaking }
        throw keys.value.refusal(
            "an expectation needs one of reply, ticket, ticketCancelled, alert, visitBegins, visitEnds, stopsSpeaking")
    }

    private static func replyKey(_ value: LocatedValue) throws(LocatedJSONError) -> ReplyKey {
        let key = ReplyKey(rawValue: try value.string())
        guard ReplyKind.all.contains(where: { $0.key == key }) else {
            throw value.refusal("there is no reply of this name; they are listed in ReplyKeys.swift")
        }
        return key
    }
}
