import LocatedJSON
import Reception

/// Reads what happens in a step: one of
///
///     "face": name with "distance": metres, "across": 0…1 and "yaw", both optional
///     "faceLeaves": name
///     "says": text, as a recogniser hears it      "types": text
///     "means": intent, whatever the words were; see `MatchReading`
///     "touches": a button, see `ButtonReading`
///     "touchesScreen": true: somebody types, or looks through what there is
///     "scansCard": "male" | "female" with "age" in years, "name" and "person", both optional
///     "scansTicket": number      "scansDossier": code on the receipt
///     "scansUnknown": what some other code is, for people
///     "desk": desk with "does": "calls" | "serves" | "finishes" | "noShow" | "recalls" | "opens" | "pauses" | "closes"
///     "deskCalls": desk, short for the first of these
///     "line": line with "becomes": "open" | "paused" | "closed"
///     "breaks": part with "how", see `FaultReading`, and "for" seconds, optional      "mends": part
///     "kills": true: the robot's process dies and starts again after "for" seconds
///     "clock": seconds by which the clock on the wall jumps, negative: back
enum HappeningReading {
    private static let keys = [
        "face", "faceLeaves", "says", "types", "means", "touches", "touchesScreen", "scansCard", "scansTicket",
        "scansDossier", "scansUnknown", "desk", "deskCalls",
        "line", "breaks", "mends", "kills", "clock", "expect", "never",
    ]

    static func happening(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Happening {
        if let happening = try visitors(&keys) { return happening }
        if let happening = try officials(&keys) { return happening }
        if let happening = try FaultReading.happening(&keys) { return happening }
        throw keys.value.refusal("a step needs one of \(Self.keys.joined(separator: ", "))")
    }

    private static func visitors(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Happening? {
        if let name = keys.optional("face") {
            return .face(name: try name.string(maxLength: 60), person: try person(&keys))
        }
        if let name = keys.optional("faceLeaves") { return .faceLeaves(name: try name.string(maxLength: 60)) }
        if let text = keys.optional("says") { return .says(text: try text.string(maxLength: 200_000)) }
        if let text = keys.optional("types") { return .types(text: try text.string(maxLength: 200_000)) }
        if let intent = keys.optional("means") { return .means(try MatchReading.match(intent, &keys)) }
        if let button = keys.optional("touches") { return .touches(choice: try ButtonReading.choice(button)) }
        if let touches = keys.optional("touchesScreen") {
            guard try touches.bool() else { throw touches.refusal("write true, or leave it out") }
            return .touchesScreen
        }
        if let sex = keys.optional("scansCard") { return .scansCard(try card(of: sex.choice(), &keys)) }
        if let number = keys.optional("scansTicket") {
            return .scansTicket(TicketNumber(rawValue: try number.string(maxLength: 16)))
        }
        if let code = keys.optional("scansDossier") {
            return .scansDossier(DossierCode(rawValue: try code.string(maxLength: 64)))
        }
        if let what = keys.optional("scansUnknown") { return .scansUnknown(what: try what.string(maxLength: 100)) }
        return nil
    }

    private static func officials(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Happening? {
        if let desk = keys.optional("deskCalls") {
            return .desk(DeskID(rawValue: try desk.string(maxLength: 40)), .calls)
        }
        if let desk = keys.optional("desk") {
            return .desk(DeskID(rawValue: try desk.string(maxLength: 40)), try keys.choice("does"))
        }
        if let line = keys.optional("line") {
            return .line(LineID(rawValue: try line.string(maxLength: 40)), try keys.choice("becomes"))
        }
        return nil
    }

    private static func person(_ keys: inout ObjectReader) throws(LocatedJSONError) -> SimulatedPerson {
        SimulatedPerson(
            distance: try keys.double("distance", in: 0.2...20),
            across: try keys.optional("across")?.double(in: 0...1) ?? 0.5,
            yaw: try keys.optional("yaw")?.double(in: -2...2) ?? 0)
    }

    private static func card(of sex: Sex, _ keys: inout ObjectReader) throws(LocatedJSONError) -> IdentityCard {
        IdentityCard(
            sex: sex, age: AgeBand(age: try keys.int("age", in: 0...130)),
            name: try keys.optional("name")?.string(maxLength: 100),
            // Who it is matters, not how the number of a card becomes a key.
            person: (try keys.optional("person")?.string(maxLength: 64)).map(PersonKey.init(rawValue:)))
    }
}
