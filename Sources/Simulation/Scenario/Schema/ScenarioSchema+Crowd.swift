import Reception

extension ScenarioSchema {
    /// Generated days: whoever goes to a robot says something.
    static let crowds: [SchemaShape] = [
        .object(crowdKeys + [SchemaKey("usesRobots", .yes).optional, wishes(needing: [says])]),
        .object(crowdKeys + [SchemaKey("usesRobots", .no), wishes(needing: [says.optional])]),
    ]

    /// How a length of time varies, in seconds.
    static let spread: SchemaShape = {
        let (length, mean) = (SchemaShape.number(0...604_800), SchemaShape.number(0.001...604_800))
        return .oneOf([
            .object([SchemaKey("fixed", length)]), .object([SchemaKey("exponential", length)]),
            .object([SchemaKey("uniform", .pair(length, length), "the least and the most")]),
            .object([SchemaKey("lognormal", .pair(mean, length), "the mean and the standard deviation")]),
        ])
    }()

    private static let crowdKeys = [
        SchemaKey("arrivals", .list(.object(arrivalKeys), 1...1_000), "rates; overlapping ones add up"),
        SchemaKey("languages", .map(.word(of: Language.self), to: weight, atLeast: 1)),
        SchemaKey("groups", .map(.pattern("^[1-5]$", example: "2"), to: weight, atLeast: 1)).optional,
        SchemaKey("cards", .number(0...1), "the share who show an identity card").optional,
        SchemaKey("priorities", .map(.word(of: PriorityClass.self), to: weight, atLeast: 1), "percent of visitors")
            .optional,
        SchemaKey("slips", .number(0...1), "the share of words that are lost or garbled").optional,
        SchemaKey(
            "patience",
            .object([SchemaKey("robot", .defined("spread")).optional, SchemaKey("line", .defined("spread")).optional])
        ).optional,
        SchemaKey("walk", .defined("spread")).optional,
        SchemaKey("noShowAfter", .number(1...86_400)).optional,
        SchemaKey("service", .map(name, to: .defined("spread"), atLeast: 0), "by line").optional,
        SchemaKey("otherService", .defined("spread")).optional,
        SchemaKey("desks", .list(.object(shiftKeys), 0...1_000)),
    ]

    private static let weight = SchemaShape.number(0.000_001...1_000_000)

    private static let arrivalKeys = [
        SchemaKey("from", .defined("time")), SchemaKey("to", .defined("closing")),
        SchemaKey("perHour", .number(0...100_000)),
    ]

    /// Whoever wants a ticket has a line.
    private static func wishes(needing keys: [SchemaKey]) -> SchemaKey {
        let keys =
            keys + [
                SchemaKey("name", .text(most: 100)), SchemaKey("weight", weight),
                SchemaKey("procedure", .text(most: 100)).optional,
            ]
        let line = SchemaKey("line", .text(most: 100))
        return SchemaKey(
            "wishes",
            .list(
                .oneOf([
                    .object(keys + [line, SchemaKey("wantsTicket", .yes).optional]),
                    .object(keys + [line.optional, SchemaKey("wantsTicket", .no)]),
                ]), 1...1_000))
    }

    private static let says = SchemaKey(
        "says", .map(.word(of: Language.self), to: .list(.text(most: Utterance.longestText), 1...1_000), atLeast: 0))

    private static let shiftKeys = [
        SchemaKey("desk", .text(most: 100)),
        SchemaKey("works", .list(.pair(.defined("time"), .defined("closing")), 0...100)),
    ]
}
