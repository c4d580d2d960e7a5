import Reception

/// The body of what a browser sends when the visitor did something.
struct ScreenInput: Decodable, Sendable {
    let choice: Choice?
    let view: Int?
    let text: String?
    let language: Language?
    let touched: Bool?

    /// What it means, where this office has it.
    func input(offered: OfferedChoices) throws(ScreenRefusal) -> VisitorInput {
        if let language { try offered.check(language) }
        switch (choice, text, touched) {
        case (let choice?, nil, nil):
            guard view != nil else { throw .notOne }
            try offered.check(choice)
            return .choice(choice)
        case (nil, let text?, nil): return .text(text, source: .typed, language: language)
        case (nil, nil, true?): return .touched
        default: throw .notOne
        }
    }
}

extension Operation.Body {
    static let screenInput = Operation.Body(
        schema: .named(
            "ScreenInput",
            .object([
                .maybe("choice", .screenChoice), .maybe("view", .count),
                .maybe("text", .text(TextForm(.any, 1...Utterance.longestText))),
                .maybe("language", .cases(of: Language.self)), .maybe("touched", .flag),
            ])),
        isOptional: false)
}

extension Schema {
    /// A choice, which has exactly one of these members.
    static let screenChoice = Schema.named(
        "Choice",
        .object([
            .maybe("yes", .object([])), .maybe("no", .object([])), .maybe("staff", .object([])),
            .maybe("line", identified), .maybe("procedure", identified), .maybe("facility", identified),
            .maybe("language", .object([.always("language", .cases(of: Language.self))])),
            .maybe("priority", .object([.always("reason", .cases(of: PriorityClass.self))])),
            .maybe("rating", .object([.always("value", .whole(1...5))])),
            .maybe("topic", .object([.always("topic", topic)])),
            .maybe("appointmentTime", .object([.always("time", time)])),
        ]))

    private static let identified = Schema.object([.always("id", .text(.name))])
    private static let topic = Schema.object([
        .always("intent", .text(.name)), .maybe("procedure", .text(.name)), .maybe("line", .text(.name)),
    ])
    private static let time = Schema.object([
        .always(
            "day",
            .object([
                .always("year", .whole(1970...9_999)), .always("month", .whole(1...12)), .always("day", .whole(1...31)),
            ])), .always("half", .cases(of: DayHalf.self)),
    ])
}
