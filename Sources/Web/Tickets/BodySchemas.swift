import Reception

/// What the bodies of requests look like.
extension Operation.Body {
    static let issue = Operation.Body(
        schema: .named(
            "Issue",
            .object([
                .always("line", .text(.name)), .maybe("priority", .cases(of: PriorityClass.self)),
                .maybe("language", .cases(of: Language.self)), .maybe("name", .text(.visitor)),
                .maybe("personKey", .text(.person)),
            ])),
        isOptional: false)

    static let transition = Operation.Body(
        schema: .named("Transition", .object([.maybe("desk", .text(.name))])), isOptional: true)

    static let transfer = Operation.Body(
        schema: .named("Transfer", .object([.always("line", .text(.name)), .maybe("desk", .text(.name))])),
        isOptional: false)

    static let priority = Operation.Body(
        schema: .named("Priority", .object([.always("priority", .cases(of: PriorityClass.self))])), isOptional: false)

    static let availability = Operation.Body(
        schema: .named("Availability", .object([.maybe("reason", .text(.reason))])), isOptional: true)
}
