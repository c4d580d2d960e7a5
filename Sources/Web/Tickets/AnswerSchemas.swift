import Reception

/// What the answers look like: the objects of `TicketWire`, member for member.
extension Schema {
    static let ticket = Schema.named(
        "Ticket",
        .object([
            .always("id", .text(.ticket)), .always("number", .text(.number)), .always("line", .text(.name)),
            .always("day", .day), .always("status", .cases(of: TicketStatus.self)),
            .maybe("priority", .cases(of: PriorityClass.self)), .always("language", .cases(of: Language.self)),
            .maybe("name", .text(.visitor)), .maybe("desk", .text(.name)), .always("issuedAt", .instant),
            .always("queuedAt", .instant), .maybe("calledAt", .instant), .maybe("servingAt", .instant),
            .maybe("endedAt", .instant), .maybe("peopleAhead", .count), .maybe("estimatedWaitMinutes", .count),
        ]))

    static let line = Schema.named(
        "Line",
        .object([
            .always("id", .text(.name)), .always("prefix", .text(TextForm(.code, 1...3))),
            .always("state", .cases(of: Availability.self)), .maybe("reason", .text(.reason)),
            .always("issuesNow", .flag), .maybe("reopens", .officeTime), .always("waiting", .count),
            .always("remaining", .count), .always("openDesks", .count), .maybe("estimatedWaitMinutes", .count),
        ]))

    static let desk = Schema.named(
        "Desk",
        .object([
            .always("id", .text(.name)), .always("lines", .list(.text(.name))),
            .always("state", .cases(of: Availability.self)), .maybe("reason", .text(.reason)),
            .always("current", .list(.text(.number))),
        ]))

    static let board = Schema.named(
        "Board",
        .object([
            .always("current", .list(.ticket)),
            .always("waiting", .list(.object([.always("line", .text(.name)), .always("count", .count)]))),
            .always(
                "next",
                .list(
                    .object([
                        .always("line", .text(.name)), .always("number", .text(.number)),
                        .always("reason", .cases(of: TicketBoard.NextCall.Reason.self)),
                    ]))),
        ]))

    /// What stands after `data:` in the stream of events.
    static let event = Schema.named(
        "Event",
        .object([
            .always("sequence", .whole(0...mostExact)), .always("at", .instant), .always("kind", .choice(eventKinds)),
            .maybe("ticket", .ticket), .maybe("desk", .text(.name)), .maybe("line", .text(.name)),
            .maybe("state", .cases(of: Availability.self)), .maybe("reason", .text(.reason)), .maybe("day", .day),
        ]))

    /// The largest whole number up to which every JSON reader is exact (RFC 8259, section 6).
    private static let mostExact = 9_007_199_254_740_991

    private static let eventKinds = TicketEvent.Kind.allCases.map(\.rawValue) + ["desk", "line", "dayBegan", "missed"]

    static let dayKey = Schema.named(
        "DayKey", .object([.always("day", .day), .always("key", .text(.person))]))

    static let statistics = Schema.named(
        "Statistics",
        .object([
            .always("from", .day), .always("to", .day), .always("total", .counts), .always("lines", .groups),
            .always("hours", .groups), .always("days", .groups), .always("cells", .groups),
        ]))

    private static let groups = Schema.list(
        .named(
            "Group",
            .object([
                .maybe("day", .day), .maybe("line", .text(.name)), .maybe("hour", .whole(0...23)),
                .always("counts", .counts),
            ])))

    private static let counts = Schema.named(
        "Counts",
        .object([
            .always("queued", .count), .always("served", .count), .always("noShows", .count),
            .always("abandoned", .count), .always("transferred", .count), .always("open", .count),
            .always("wait", .spread), .always("service", .spread),
        ]))

    /// Lengths of time in seconds.
    private static let spread = Schema.named(
        "Spread",
        .object([
            .always("count", .count), .maybe("mean", .amount), .maybe("p50", .amount), .maybe("p90", .amount),
        ]))

    /// Problem details (RFC 9457) and what the office adds to them.
    static let problem = Schema.named(
        "Problem",
        .object([
            .always("type", .anyText), .always("title", .anyText), .always("status", .whole(400...599)),
            .maybe("detail", .anyText), .maybe("ticketStatus", .cases(of: TicketStatus.self)),
            .maybe("line", .text(.name)), .maybe("desk", .text(.name)),
            .maybe("state", .cases(of: Availability.self)), .maybe("reopens", .officeTime),
            .maybe("held", .text(.number)),
        ]))

    static let health = Schema.named("Health", .object([.always("status", .choice(["ok"]))]))

    /// A local time at the office, `2026-11-23T07:30`.
    private static let officeTime = Schema.text(TextForm(.time, 16...16))

    /// Several of `schema`: no answer is a bare list.
    static func items(_ schema: Schema) -> Schema { .object([.always("items", .list(schema))]) }
}
