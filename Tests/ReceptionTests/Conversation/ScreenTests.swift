import Reception
import TestSupport
import Testing

@Suite("The screen says what the robot does and waits for")
struct ScreenTests {
    /// What happened before, and what the screen must be like.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let happenings: [Happening]
        let check: @Sendable (ScreenState) -> Bool

        init(_ words: String, _ happenings: Happening..., check: @escaping @Sendable (ScreenState) -> Bool) {
            testDescription = words
            self.happenings = happenings
            self.check = check
        }
    }

    @Test(arguments: moods + contents)
    func shows(_ example: Case) throws {
        var stage = Stage()
        for happening in example.happenings { _ = stage.play(happening) }
        let screen = try #require(stage.screen)
        #expect(example.check(screen), "\(screen)")
    }

    private static let passing = Spot(id: 1, level: .disengaged)

    static let moods = [
        Case("asleep with nobody there", .part(.camera, .ready)) { $0.mood == .asleep && !$0.awaitsVisitor },
        Case("asleep without eyes, waiting to be spoken to", .part(.camera, .absent)) {
            $0.mood == .asleep && $0.awaitsVisitor
        },
        Case("asleep, with somebody in sight who does not look", .part(.camera, .ready), .see([passing])) {
            $0.mood == .asleep && $0.seesSomebody
        },
        Case("without a camera nobody is in sight", .see([passing]), .part(.camera, .absent)) { !$0.seesSomebody },
        Case("speaking", .see([1])) { $0.mood == .speaking && !$0.awaitsVisitor && $0.reply?.key == "greet.hello" },
        Case("listening after the sentence", .see([1]), .robotFinishes) { $0.mood == .listening && $0.awaitsVisitor },
        Case("thinking about words", .see([1]), .robotFinishes, .hear) { $0.mood == .thinking && !$0.awaitsVisitor },
        Case("thinking while the service works", .touch(.line(id: "registry"))) { $0.mood == .thinking },
        Case("sorry when it did not understand", .say(.nonsense)) { $0.mood == .sorry },
        Case("sorry no more when the visitor speaks again", .say(.nonsense), .hear) { $0.mood == .thinking },
        Case("asleep after the farewell", .say(.goodbye), .speechEnds) { $0.mood == .asleep && $0.reply == nil },
    ]

    static let contents = [
        Case("the notice while the camera is on", .part(.camera, .ready), .see([1])) { $0.recordingNotice },
        Case("no notice when the camera is off", .part(.camera, .ready), .part(.camera, .ended)) {
            !$0.recordingNotice
        },
        Case("the echo of the words", .hear) { $0.heard == HeardText(number: 1, text: "lời") },
        Case("yes and no after an offer", .say(.guide("certified-copy"))) {
            $0.choices == [.yes, .no] && $0.sheet == .procedure(id: "certified-copy")
        },
        Case("the lines when one is asked for", .say(.ticket)) {
            $0.choices == [.line(id: "registry"), .line(id: "certification")]
        },
        Case("the procedures when one is asked for", .say(.guide)) {
            $0.choices
                == [
                    .procedure(id: "birth-registration"), .procedure(id: "certified-copy"),
                    .procedure(id: "land-transfer"),
                ]
        },
        Case("topics and staff after the second failure", .say(.nonsense), .say(.nonsense)) {
            $0.choices
                == [IntentName.takeTicket, .procedureGuide, .dossierStatus].map { .topic(topic: Topic(intent: $0)) }
                + [.staff]
        },
        Case(
            "the ticket with its wait", .touch(.line(id: "registry")), .answer(.ticket("A004", ahead: 3, minutes: 20))
        ) { $0.ticket?.peopleAhead == 3 && $0.ticket?.estimatedWaitMinutes == 20 },
        Case(
            "the ticket with its wait also when the office tells of its issue", .touch(.line(id: "registry")),
            .answer(.ticket("A004", ahead: 3, minutes: 20)), .office(.issued, "A004")
        ) { $0.ticket?.peopleAhead == 3 && $0.ticket?.estimatedWaitMinutes == 20 },
        Case(
            "the ticket as called", .touch(.line(id: "registry")), .answer(.ticket("A004", ahead: 3, minutes: 20)),
            .office(.called, "A004")
        ) { $0.ticket?.ticket.status == .called && $0.ticket?.peopleAhead == 0 },
        Case("the language of the visitor", .say(.status.said(in: .english))) { $0.language == .english },
        Case(
            "nothing of the visit before", .say(.guide("certified-copy").said(in: .english)), .say(.goodbye),
            .speechEnds, .hear
        ) { $0.sheet == nil && $0.language == .vietnamese && $0.choices.isEmpty },
    ]

    @Test("Nothing new is not shown again")
    func onlyChanges() {
        var stage = Stage()
        for happening in [
            Happening.part(.camera, .ready), .see([]), .see([Self.passing]), .see([Self.passing]), .see([]),
        ] {
            _ = stage.play(happening)
        }
        // Nobody, somebody, nobody.
        #expect(stage.screens.map(\.seesSomebody) == [false, true, false])
    }

    /// What was said before, and what the matcher must be told.
    struct Asked: Sendable {
        let meanings: [Meaning]
        let expectation: Reception.Expectation
        var language = Language.vietnamese
    }

    @Test("The matcher is told what was asked, and in which language", arguments: asked)
    func context(_ asked: Asked) {
        var stage = Stage()
        for meaning in asked.meanings { _ = stage.play(.say(meaning)) }
        #expect(
            stage.machine.matchingContext == MatchingContext(language: asked.language, expectation: asked.expectation))
    }

    static let asked = [
        Asked(meanings: [], expectation: .open), Asked(meanings: [.guide("certified-copy")], expectation: .yesNo),
        Asked(meanings: [.ticket], expectation: .line),
        Asked(meanings: [.guide.said(in: .english)], expectation: .procedure, language: .english),
        Asked(meanings: [.status], expectation: .ticketNumber),
        Asked(meanings: [.nonsense, .nonsense], expectation: .open), Asked(meanings: [.no], expectation: .yesNo),
        Asked(meanings: [.staff.perhaps], expectation: .yesNo),
    ]
}
