package import LocatedJSON
import Reception

/// The `crowd` of a scenario file as it was read. The format, an object:
///
///     arrivals      each {"from": "07:30", "to": "08:30", "perHour": 90}; overlapping ones add up
///     languages     {"vi": 90, "en": 5}: how many speak it, by weight
///     wishes        at least one, each {"name": "Sao y", "weight": 30, "says": {"vi": [sentences]}} with
///                   "wantsTicket": true (the default) or false, "line", "procedure"; who wants a ticket has a line
///     groups        {"1": 80, "2": 15}: how many come together, 1 to 5, by weight; optional: everybody comes alone
///     cards         0…1: the share who show an identity card; optional: nobody
///     priorities    {"elderly": 10}: percent of visitors, by reason; optional: nobody
///     slips         0…1: the share of words that are lost or garbled; optional: none
///     patience      {"robot": time, "line": time}, both optional
///     walk          time to the desk, optional
///     noShowAfter   seconds, optional
///     service       {line: time}, optional        otherService   time, optional
///     desks         each {"desk": "2", "works": [["07:30", "11:30"], …]}, once a desk and in the order of time
///     usesRobots    optional: true
///
/// A time is one of {"fixed": seconds} {"uniform": [least, most]} {"exponential": mean} {"lognormal": [mean, deviation]}.
package struct CrowdReading: Sendable {
    /// The most visitors that may be expected on a day: a large city's office has fewer.
    package static let mostExpected = 5_000.0

    /// The plan.
    package private(set) var plan = CrowdPlan()
    /// The names of the office that the plan uses, and where.
    var mentions: [Mention] = []

    /// Reads `value`.
    package init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        try readVisitors(&keys)
        try readTimes(&keys)
        try readShifts(keys.array("desks", count: 0...1_000))
        try keys.finish()
    }

    private mutating func readVisitors(_ keys: inout ObjectReader) throws(LocatedJSONError) {
        plan.usesRobots = try keys.optional("usesRobots")?.bool() ?? true
        plan.arrivals = try Self.arrivals(keys.required("arrivals"))
        plan.languages = try Self.weights(keys.required("languages"), of: Language.self).sorted { $0.value < $1.value }
        for wish in try keys.array("wishes", count: 1...1_000) { try readWish(wish) }
        if let groups = keys.optional("groups") { plan.groupSizes = try Self.groupSizes(groups) }
        plan.cards = try keys.optional("cards")?.double(in: 0...1) ?? 0
        if let priorities = keys.optional("priorities") { plan.priorities = try Self.priorities(priorities) }
        plan.slips = try keys.optional("slips")?.double(in: 0...1) ?? 0
    }

    private mutating func readTimes(_ keys: inout ObjectReader) throws(LocatedJSONError) {
        if var patience = try keys.optional("patience")?.object() {
            if let robot = patience.optional("robot") { plan.patienceAtRobot = try robot.spread() }
            if let line = patience.optional("line") { plan.patienceInLine = try line.spread() }
            try patience.finish()
        }
        if let walk = keys.optional("walk") { plan.walk = try walk.spread() }
        if let seconds = keys.optional("noShowAfter") { plan.noShowAfter = try seconds.double(in: 1...86_400) }
        for member in try keys.optional("service")?.members() ?? [] {
            let line = LineID(rawValue: member.key)
            mentions.append(Mention(name: .line(line), place: member.value))
            plan.service[line] = try member.value.spread()
        }
        if let other = keys.optional("otherService") { plan.otherService = try other.spread() }
    }

    private mutating func readWish(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        let name = try keys.string("name", maxLength: 100)
        let weight = try keys.double("weight", in: Self.anyWeight)
        let wantsTicket = try keys.optional("wantsTicket")?.bool() ?? true
        let line = try keys.optional("line").map { (value: LocatedValue) throws(LocatedJSONError) in
            try mention(value, Mention.Name.line)
        }
        let procedure = try keys.optional("procedure").map { (value: LocatedValue) throws(LocatedJSONError) in
            try mention(value, Mention.Name.procedure)
        }
        if wantsTicket, line == nil {
            throw value.refusal("whoever wants a ticket needs a line; add \"line\" or \"wantsTicket\": false")
        }
        let says = try keys.optional("says").map { (value: LocatedValue) throws(LocatedJSONError) in
            try sentences(value)
        }
        if plan.usesRobots, says == nil { throw value.refusal("whoever goes to a robot says something; add \"says\"") }
        try keys.finish()
        plan.wishes.append(
            CrowdPlan.Wish(
                name: name, weight: weight, says: says ?? [:], wantsTicket: wantsTicket, line: line,
                procedure: procedure))
    }

    private mutating func mention<Identifier: NamedIdentifier>(
        _ value: LocatedValue, _ name: (Identifier) -> Mention.Name
    ) throws(LocatedJSONError) -> Identifier {
        let identifier = Identifier(rawValue: try value.string(maxLength: 100))
        mentions.append(Mention(name: name(identifier), place: value))
        return identifier
    }

    private mutating func sentences(_ value: LocatedValue) throws(LocatedJSONError) -> [Language: [String]] {
        mentions.append(Mention(name: .sentences(Set(try value.members().map(\.key))), place: value))
        var says: [Language: [String]] = [:]
        for member in try value.members() {
            let language = try Self.key(member, as: Language.self)
            var sentences: [String] = []
            for sentence in try member.value.array(count: 1...1_000) {
                sentences.append(try sentence.string(maxLength: Utterance.longestText))
            }
            says[language] = sentences
        }
        return says
    }

    private mutating func readShifts(_ values: [LocatedValue]) throws(LocatedJSONError) {
        for value in values {
            var keys = try value.object()
            let place = try keys.required("desk")
            let desk: DeskID = try mention(place, Mention.Name.desk)
            if plan.shifts.contains(where: { $0.desk == desk }) {
                throw place.refusal("desk \(desk) has its hours already; write each desk once")
            }
            plan.shifts.append(CrowdPlan.Shift(desk: desk, minutes: try Self.works(keys.required("works"))))
            try keys.finish()
        }
    }
}

extension CrowdPlan {
    /// Reads `value`; see `CrowdReading`, which can also compare it with an office.
    init(_ value: LocatedValue) throws(LocatedJSONError) { self = try CrowdReading(value).plan }
}
