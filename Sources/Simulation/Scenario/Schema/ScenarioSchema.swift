import Reception

/// The JSON Schema (draft 2020-12) of scenario files: which keys there are, and what may stand there. Names of the office
/// and the order of time are the reader's affair.
package enum ScenarioSchema {
    /// The schema.
    package static let text = schema.written() + "\n"

    private static var schema: JSONText {
        guard case .object(let members) = SchemaShape.object(keys).schema else { return .object([]) }
        let head: [(String, JSONText)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", "A scenario of Letan"),
            (
                "description",
                "Visits to a reception robot, or a whole day of them, and what is expected to come of them."
            ),
        ]
        return .object(head + members + [("$defs", .object(definitions.map { ($0.name, $0.shape.schema) }))])
    }

    private static let keys = [
        SchemaKey("name", .text(most: 200)),
        SchemaKey("shows", .text(most: 1_000), "what it shows, in a sentence"),
        SchemaKey("seed", .whole(0...Int.max), "the seed of everything random").optional,
        SchemaKey("start", .object([SchemaKey("day", .defined("day")), SchemaKey("time", .defined("time"))])).optional,
        SchemaKey("robots", .list(name, 1...20), "what the robots are called; without it there is one").optional,
        SchemaKey("office", .oneOf(offices), "what is other than in Office.json").optional,
        SchemaKey("dossiers", .list(.object(dossierKeys), 0...1_000)).optional,
        SchemaKey("steps", .list(.oneOf(steps), 0...10_000), "in the order of time"),
        SchemaKey("faults", .list(.oneOf(faults), 0...100), "what breaks again and again").optional,
        SchemaKey("crowd", .oneOf(crowds), "generated visitors and officials").optional,
        SchemaKey("expect", .list(.oneOf(expectations), 0...10_000), "what is expected over the whole"),
        SchemaKey("until", .number(0...Scenario.longest), "the end, in seconds"),
    ]

    /// What is used in several places.
    static let definitions: [(name: String, shape: SchemaShape)] = [
        ("day", .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2026-03-02")),
        ("time", .pattern("^([01]?[0-9]|2[0-3]):[0-5]?[0-9]$", example: "08:30")),
        ("closing", .pattern("^(([01]?[0-9]|2[0-3]):[0-5]?[0-9]|24:00)$", example: "24:00")),
        ("button", button), ("spread", spread), ("reply", .word(ReplyKind.all.map(\.key.rawValue))),
        ("intent", .word((IntentName.all + [.none]).map(\.rawValue))),
        ("slots", .map(name, to: .oneOf([.text(most: 100), .list(.text(most: 100), 1...10)]), atLeast: 0)),
    ]

    /// A name in the office or of a robot.
    static let name = SchemaShape.text(most: 40)
    /// A moment or a length of time in the scenario, in seconds.
    static let seconds = SchemaShape.number(0...Scenario.longest)
    /// A length of time that is not nothing.
    static let someSeconds = SchemaShape.number(0.001...Scenario.longest)
    /// The robot that something is about; the first where it is not said.
    static let robot = SchemaKey("robot", name).optional

    /// How those with priority are called decides which keys there are.
    private static let offices: [SchemaShape] = [
        .object(officeKeys + [SchemaKey("order", .word(["strict"])).optional]),
        .object(
            officeKeys + [
                SchemaKey("order", .word(["interleaved"]), "those with priority among the others"),
                SchemaKey("ordinaryBetween", .whole(1...100)).optional,
            ]),
    ]

    private static let officeKeys = [
        SchemaKey("announcer", name, "the robot that calls numbers, or \"board\"").optional,
        SchemaKey("callByName", .word(of: NamePolicy.self)).optional,
        SchemaKey("issuingHours", .flag, "tickets in opening hours only").optional,
        SchemaKey("mostPerPerson", .whole(1...1_000)).optional,
        SchemaKey("mostPerPersonAndLine", .whole(1...1_000)).optional,
        SchemaKey("capacities", .map(name, to: .whole(0...100_000), atLeast: 0), "tickets a day, by line").optional,
    ]

    private static let dossierKeys = [
        SchemaKey("code", .text(most: 64)), SchemaKey("status", .word(of: DossierStatus.self)),
        SchemaKey("received", .defined("day")).optional, SchemaKey("due", .defined("day")).optional,
    ]

    private static var button: SchemaShape {
        func words<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> String {
            "(\(Word.allCases.map(\.rawValue).joined(separator: "|")))"
        }
        let kinds = [
            "yes", "no", "staff", "(line|procedure|topic|facility):.+", "language:\(words(Language.self))",
            "priority:\(words(PriorityClass.self))", "rating:[0-9]+",
            "appointment:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}:\(words(DayHalf.self))",
        ]
        return .pattern("^(\(kinds.joined(separator: "|")))$", example: "line:land")
    }
}
