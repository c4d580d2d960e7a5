import Reception

extension ScenarioSchema {
    /// What may be expected over the whole.
    static let expectations: [SchemaShape] =
        deeds.map { .object($0 + counts + window + [robot]) } + [
            .object([SchemaKey("never", .oneOf(deeds.map(SchemaShape.object)))] + window + [robot])
        ]

    /// What may be expected among the steps.
    static let countedDeeds: [SchemaShape] = deeds.map { .object($0 + counts + [robot]) }

    /// What can be expected, the key that tells it from the others first.
    static let deeds: [[SchemaKey]] = [
        [SchemaKey("reply", .defined("reply"))],
        [SchemaKey("words", .text(most: 200), "said, or shown as what is said")],
        [SchemaKey("ticket", .text(most: 16), "its number; \"*\" is any"), SchemaKey("line", name)],
        [SchemaKey("ticketCancelled", .yes)],
        [SchemaKey("alert", .word(of: OperatorAlert.self), "an official is called")],
        [SchemaKey("visitBegins", .whole(0...100), "how many faces")],
        [SchemaKey("visitEnds", .word(of: VisitEnd.self))],
        [SchemaKey("stopsSpeaking", .yes)],
        [SchemaKey("understood", .defined("intent")), SchemaKey("decision", .word(of: Decision.self)).optional],
        [SchemaKey("button", .defined("button"))],
        [SchemaKey("call", .text(most: 16))],
        [SchemaKey("screen", .word(of: Scenario.ScreenSign.self))],
        [SchemaKey("health", .word(of: PartName.self)), SchemaKey("is", .word(of: Scenario.HealthWord.self))],
        [SchemaKey("overloaded", .yes)],
        [
            SchemaKey("waiting", .whole(0...100_000), "people, at the end of the time that counts"),
            SchemaKey("line", name),
        ],
    ]

    private static let counts = ["times", "atLeast", "atMost"].map { SchemaKey($0, .whole(0...100_000)).optional }
    private static let window = [SchemaKey("from", seconds).optional, SchemaKey("by", seconds).optional]
}
