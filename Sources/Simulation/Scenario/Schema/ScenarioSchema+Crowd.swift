import Reception

extension ScenarioSchema {
    /// The keys of a generated day.
    static let crowdKeys = [
        SchemaKey("usesRobots", .flag).optional,
        SchemaKey("arrivals", .list(.object(arrivalKeys), 1...1_000), "rates; overlapping ones add up"),
        SchemaKey("languages", .map(.word(of: Language.self), to: weight, atLeast: 1)),
        SchemaKey("wishes", .list(.object(wishKeys), 1...1_000)),
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

    /// How a length of time varies, in seconds.
    static let spread: SchemaShape = {
        let length = SchemaShape.number(0...604_800)
        let pair = SchemaShape.list(length, 2...2)
        return .oneOf(
            [("fixed", length), ("uniform", pair), ("exponential", length), ("lognormal", pair)].map {
                .object([SchemaKey($0.0, $0.1)])
            })
    }()

    private static let weight = SchemaShape.number(0.000_001...1_000_000)

    private static let arrivalKeys = [
        SchemaKey("from", .defined("closingTime")), SchemaKey("to", .defined("closingTime")),
        SchemaKey("perHour", .number(0...100_000)),
    ]

    private static let wishKeys = [
        SchemaKey("name", .text(most: 100)), SchemaKey("weight", weight),
        SchemaKey(
            "says",
            .map(.word(of: Language.self), to: .list(.text(most: Utterance.longestText), 1...1_000), atLeast: 0)
        ).optional,
        SchemaKey("wantsTicket", .flag).optional, SchemaKey("line", .text(most: 100)).optional,
        SchemaKey("procedure", .text(most: 100)).optional,
    ]

    private static let shiftKeys = [
        SchemaKey("desk", .text(most: 100)),
        SchemaKey("works", .list(.list(.defined("closingTime"), 2...2), 0...100)),
    ]
}
