import Reception

extension ScenarioSchema {
    /// What may stand among the steps.
    static let steps: [SchemaShape] =
        happenings.map { .object([SchemaKey("at", seconds), robot] + $0) } + [
            .object([SchemaKey("at", seconds), SchemaKey("expect", .oneOf(countedDeeds)), within]),
            .object([SchemaKey("at", seconds), SchemaKey("never", .oneOf(deeds.map { .object($0 + [robot]) })), within]
            ),
        ]

    /// What may break again and again.
    static let faults: [SchemaShape] = (breaking + [[SchemaKey("kills", .yes)]]).map { keys in
        .object(keys + [SchemaKey("every", .number(1...Scenario.longest)), SchemaKey("for", someSeconds), robot])
    }

    private static let within = SchemaKey("within", someSeconds)

    /// What can happen, the key that tells it from the others first.
    static let happenings: [[SchemaKey]] =
        visitors + officials
        + breaking.map { $0 + [SchemaKey("for", someSeconds).optional] } + [
            [SchemaKey("mends", .word(of: SimulatedPart.self))],
            [SchemaKey("kills", .yes, "as kill -9 does"), SchemaKey("for", seconds).optional],
            [
                SchemaKey(
                    "clock", .number(-FaultReading.furthestJump...FaultReading.furthestJump),
                    "by so much the clock on the wall jumps")
            ],
        ]

    private static let visitors: [[SchemaKey]] = [
        [
            SchemaKey("face", .text(most: 60), "somebody comes, or moves"),
            SchemaKey("distance", .number(0.2...20), "metres"),
            SchemaKey("across", .number(0...1)).optional, SchemaKey("yaw", .number(-2...2)).optional,
        ],
        [SchemaKey("faceLeaves", .text(most: 60))],
        [SchemaKey("says", .text(most: 200_000), "as a recogniser hears it")],
        [SchemaKey("types", .text(most: 200_000))],
        reading + [
            SchemaKey("decision", .word(of: Decision.self)).optional, SchemaKey("topic", .text(most: 60)).optional,
            SchemaKey("language", .word(of: Language.self)).optional,
            SchemaKey("alternatives", .list(.object(reading), 0...10)).optional,
        ],
        [SchemaKey("touches", .defined("button"))],
        [SchemaKey("touchesScreen", .yes, "somebody types, or looks through what there is")],
        [
            SchemaKey("scansCard", .word(of: Sex.self)), SchemaKey("age", .whole(0...130)),
            SchemaKey("name", .text(most: 100)).optional, SchemaKey("person", .text(most: 64)).optional,
        ],
        [SchemaKey("scansTicket", .text(most: 16))],
        [SchemaKey("scansDossier", .text(most: 64), "the code on the receipt")],
        [SchemaKey("scansUnknown", .text(most: 100), "what the code is, for people")],
    ]

    /// An utterance of which only the meaning is known.
    private static let reading = [
        SchemaKey("means", .defined("intent")), SchemaKey("probability", .number(0...1)).optional,
        SchemaKey("slots", .defined("slots")).optional,
    ]

    private static let officials: [[SchemaKey]] = [
        [SchemaKey("desk", name), SchemaKey("does", .word(of: Scenario.DeskDeed.self))],
        [SchemaKey("deskCalls", name)],
        [SchemaKey("line", name), SchemaKey("becomes", .word(of: Availability.self))],
    ]

    /// A part breaks, in one of the ways it can; how slow it is or how often it errs must be said.
    private static let breaking: [[SchemaKey]] = FaultKind.allCases.map { kind in
        let parts = SimulatedPart.allCases.filter(kind.applies).map(\.rawValue)
        let keys = [SchemaKey("breaks", .word(parts)), SchemaKey("how", .word([kind.rawValue]))]
        switch kind {
        case .slow: return keys + [SchemaKey("delay", .number(0.001...3_600), "seconds a step")]
        case .errs: return keys + [SchemaKey("share", .number(0...1), "of the steps")]
        case .fails, .hangs, .garbage, .crashes, .full, .covered: return keys
        }
    }
}
