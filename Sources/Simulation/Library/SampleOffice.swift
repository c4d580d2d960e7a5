public import Reception

/// A small office without content, for a first test of a part of one's own: it never closes, says keys instead of
/// sentences and understands a dozen of them.
///
/// Lines: `copies` (numbers A001…), at desk `1`, and `family` (numbers B001…), at both desks; `certified-copy` is its one
/// procedure. A first test:
///
///     let scenario = try Scenario(
///         parsing: #"""
///             { "name": "A number", "shows": "somebody takes a number for copies",
///               "steps": [ { "at": 1, "face": "Lan", "distance": 1.2 },
///                          { "at": 5, "says": "a number for copies" } ],
///               "expect": [ { "ticket": "A001", "line": "copies", "by": 7 } ],
///               "until": 20 }
///             """#, file: "A number")
///     #expect(try ScenarioRunner(office: .sample()).run(scenario).failures == [])
public enum SampleOffice {
    /// The lines, desks, hours and procedures.
    public static let domain = ConversationDomain(
        office: Office(
            timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
            lines: [
                Line(id: "copies", prefix: "A", dailyCapacity: 500),
                Line(id: "family", prefix: "B", dailyCapacity: 500),
            ],
            desks: [Desk(id: "1", lines: ["copies", "family"]), Desk(id: "2", lines: ["family"])], hours: .always),
        procedures: [Procedure(id: "certified-copy", line: "copies")], languages: [.vietnamese, .english])

    /// The sentences that are understood, and what they mean.
    public static let sentences: [String: IntentMatch] = [
        "hello": match(.english, .greet), "xin chào": match(.vietnamese, .greet),
        "a number for copies": match(.english, .takeTicket, line: "copies"),
        "cho tôi số sao y": match(.vietnamese, .takeTicket, line: "copies"),
        "a number, please": match(.english, .takeTicket), "cho tôi lấy số": match(.vietnamese, .takeTicket),
        "yes": match(.english, .affirm), "có": match(.vietnamese, .affirm),
        "no": match(.english, .deny), "không": match(.vietnamese, .deny),
        "a person, please": match(.english, .talkToStaff), "cho gặp cán bộ": match(.vietnamese, .talkToStaff),
        "goodbye": match(.english, .goodbye), "tạm biệt": match(.vietnamese, .goodbye),
    ]

    private static func match(_ language: Language, _ intent: IntentName, line: LineID? = nil) -> IntentMatch {
        let slots = line.map { [Slot(name: .line, value: $0.rawValue)] } ?? []
        let reading = IntentCandidate(intent: intent, probability: 1, slots: slots)
        return IntentMatch(decision: .accept, best: reading, language: language)
    }
}

extension SimulatedOffice {
    /// The `SampleOffice`, with the matcher and words that are to be tried in place of its own.
    public static func sample(
        matcher: any IntentMatcher = ScriptedMatcher(SampleOffice.sentences),
        renderer: any ReplyRenderer = KeyRenderer()
    ) -> SimulatedOffice {
        SimulatedOffice(domain: SampleOffice.domain, renderer: renderer, matcher: matcher)
    }
}
