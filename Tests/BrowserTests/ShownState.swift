import Reception

/// A state of the visitor's screen that pages are looked at in: one of each thing it can show.
struct ShownState: Sendable {
    /// Its name, also of its picture.
    let name: String
    /// The state in a language.
    let state: @Sendable (Language) -> ScreenState

    private init(_ name: String, _ state: @escaping @Sendable (Language) -> ScreenState) {
        self.name = name
        self.state = state
    }

    /// All of them, in the order of a visit.
    static let all = [
        ShownState("start") { ScreenState(mood: .asleep, language: $0) },
        ShownState("greeted") { language in
            var state = answer(.listening, "greet.hello", language)
            (state.recordingNotice, state.awaitsVisitor) = (true, true)
            state.calls = [TicketCall(number: "B012", desk: "2", language: language)]
            return state
        },
        ShownState("confirm") { language in
            var state = answer(.listening, "confirm.topic", language, [.topic(topic: certified)])
            state.heard = HeardText(number: 1, text: "sao y bằng tốt nghiệp")
            state.choices = [.topic(topic: certified), .topic(topic: Topic(intent: "office_hours")), .no]
            return state
        },
        ShownState("procedure") { language in
            var state = answer(.speaking, "procedure_guide.offer", language, [.procedure(id: "birth-registration")])
            state.sheet = .procedure(id: "birth-registration")
            state.choices = [.yes, .no]
            return state
        },
        ShownState("which-line") { language in
            var state = answer(.listening, "take_ticket.ask_line", language)
            state.choices = ["civil-status", "certification", "residence", "land"].map { .line(id: $0) }
            return state
        },
        ShownState("ticket") { ticket(.waiting, ahead: 3, "take_ticket.issued_next", $0) },
        ShownState("called") { ticket(.called, ahead: 0, "ticket_status.called", $0) },
        ShownState("hours") { sheet(.hours, $0) },
        ShownState("facilities") { sheet(.facilities, $0) },
        ShownState("desks") { sheet(.desks, $0) },
        ShownState("help") { sheet(.help, $0) },
        ShownState("link") { language in
            var state = answer(.speaking, "online_service.general", language)
            state.link = .portal
            return state
        },
        ShownState("priority") { language in
            var state = answer(.listening, "priority_service.ask_reason", language)
            state.choices = PriorityClass.allCases.map { .priority(reason: $0) }
            return state
        },
        ShownState("rating") { language in
            var state = answer(.listening, "rate_service.ask", language)
            state.choices = (1...5).map { .rating(value: $0) }
            return state
        },
        ShownState("thinking") { answer(.thinking, "lookup.working", $0) },
        ShownState("sorry") { answer(.sorry, "fallback.first", $0) },
        ShownState("emergency") { language in
            var state = answer(.speaking, "emergency.told", language)
            state.isEmergency = true
            return state
        },
        ShownState("goodbye") { answer(.speaking, "goodbye", $0) },
    ]

    /// A ticket that stands somehow.
    static func standing(_ status: TicketStatus, ahead: Int, _ language: Language) -> TicketStanding {
        var ticket = Ticket(
            id: "3f5a09c2b1d84e67a0c1d2e3f4a5b6c7", number: "B012", line: "certification",
            day: LocalDay(year: 2026, month: 3, day: 2), language: language, issuedAt: 1_772_413_200_000)
        ticket.status = status
        if status == .called { ticket.desk = "2" }
        return TicketStanding(ticket: ticket, peopleAhead: ahead, estimatedWaitMinutes: 4 * ahead)
    }

    private static let certified = Topic(intent: "procedure_guide", procedure: "certified-copy")

    private static func answer(
        _ mood: ScreenState.Mood, _ key: ReplyKey, _ language: Language, _ arguments: [ReplyArgument] = []
    ) -> ScreenState {
        ScreenState(
            mood: mood, language: language,
            reply: Reply(key: key, language: language, variant: 0, arguments: arguments))
    }

    private static func sheet(_ sheet: Sheet, _ language: Language) -> ScreenState {
        var state = answer(.speaking, "help.topics", language)
        state.sheet = sheet
        return state
    }

    private static func ticket(
        _ status: TicketStatus, ahead: Int, _ key: ReplyKey, _ language: Language
    ) -> ScreenState {
        var state = answer(
            .speaking, key, language,
            [.ticketNumber(value: "B012"), .line(id: "certification"), .desks(ids: ["2"]), .count(value: ahead)])
        state.ticket = standing(status, ahead: ahead, language)
        return state
    }
}
