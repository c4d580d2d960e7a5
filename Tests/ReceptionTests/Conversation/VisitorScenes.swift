import Reception
import TestSupport
import Testing

@Suite("Rules 2, 7, 8 and 13: priority, giving back, cards, who waits behind, and calls")
struct VisitorScenes {
    @Test(arguments: priority + givingBack + missed + cards + manners + waiting + calls)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    private static let greeted: [Beat] = [
        Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
    ]

    private static func scene(_ words: String, _ beats: Beat...) -> Scene {
        Scene(words, office: .announcing, beats: greeted + beats)
    }

    private static let asked = Beat(.say(.ticket(line: "registry")), "issue registry in vi")
    private static let next = Beat(
        .answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3")
    private static let fourth = Beat(
        .answer(.ticket("A004", ahead: 3, minutes: 20)), "say take_ticket.issued A004 registry desk 1/3 3 ahead 20 min")
    private static let offered = Beat(.speechEnds, "say priority_service.offer")

    static let priority = [
        scene(
            "offered once, after a ticket with people ahead; a button tells why",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(.touch(.priority(reason: .pregnant)), "prioritise T1 as pregnant"),
            Beat(.answer(.own("A004", ahead: 1)), "say priority_service.given A004 1 ahead"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "certification")), "issue certification in vi"),
            Beat(
                .answer(.ticket("B002", ahead: 1, minutes: nil)),
                "say take_ticket.issued_no_estimate B002 certification desk 2/3 1 ahead"), Beat(.speechEnds)),
        scene("not offered to who is next", asked, next, Beat(.speechEnds)),
        scene(
            "a spoken yes asks why; a second one fetches somebody",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(.say(.yes), "say priority_service.ask_reason"), Beat(.robotFinishes),
            Beat(.say(.yes), "alert priorityWanted", "say priority_service.staff")),
        scene(
            "a no is all right", asked, fourth, offered, Beat(.robotFinishes), Beat(.say(.no), "say visit.all_right")),
        scene(
            "asked for before the ticket",
            Beat(.say(.wish(.priorityService)), "say priority_service.ask_reason"), Beat(.robotFinishes),
            Beat(.touch(.priority(reason: .merit)), "say priority_service.noted"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi as merit")),
        scene(
            "a ticket that is over is told so",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(.touch(.priority(reason: .disabled)), "prioritise T1 as disabled"),
            Beat(.answer(.failure(.conflict(status: .served))), "say ticket_status.over A004")),
        scene(
            "a service that fails costs the ticket nothing",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(.touch(.priority(reason: .disabled)), "prioritise T1 as disabled"),
            Beat(.answer(.failure(.storageFull)), "alert ticketsUnavailable", "say ticket_status.unavailable")),
        scene(
            "one who is called while asking hears the call, and not that the ticket is over",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(.touch(.priority(reason: .disabled)), "prioritise T1 as disabled"),
            Beat(.office(.called, "A004"), "say ticket_status.your_turn A004 desk 2"),
            Beat(.answer(.failure(.conflict(status: .called)))), Beat(.speechEnds)),
        scene(
            "asked for while the ticket is on its way",
            asked, Beat(.touch(.priority(reason: .pregnant)), "say priority_service.noted"), Beat(.robotFinishes),
            Beat(
                .answer(.ticket("A004", ahead: 3, minutes: nil)),
                "say take_ticket.issued_no_estimate A004 registry desk 1/3 3 ahead", "prioritise T1 as pregnant")),
        scene(
            "a finger that says no twice does not end the visit",
            asked, fourth, offered, Beat(.robotFinishes), Beat(.touch(.no), "say visit.all_right"),
            Beat(.touch(.no), "fall silent", "say goodbye"),
            Beat(.touch(.yes), "fall silent", "say visit.what_can_i_do")),
    ]

    static let givingBack = [
        scene(
            "asked back, then given back",
            asked, next, Beat(.robotFinishes),
            Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.ask A001"), Beat(.robotFinishes),
            Beat(.say(.yes), "withdraw T1"), Beat(.answer(.own("A001", ahead: 0)), "say cancel_ticket.done A001"),
            Beat(.robotFinishes), Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.not_yours")),
        scene(
            "a no keeps it",
            asked, next, Beat(.robotFinishes),
            Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.ask A001"), Beat(.robotFinishes),
            Beat(.say(.no), "say cancel_ticket.kept A001")),
        scene(
            "one being served is kept",
            asked, next, Beat(.robotFinishes),
            Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.ask A001"), Beat(.robotFinishes),
            Beat(.say(.yes), "withdraw T1"),
            Beat(.answer(.failure(.conflict(status: .serving))), "say cancel_ticket.kept A001")),
        scene(
            "never mind comes too late for a ticket that is being given back: the visitor hears that it is gone",
            asked, next, Beat(.robotFinishes),
            Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.ask A001"), Beat(.robotFinishes),
            Beat(.say(.yes), "withdraw T1"), Beat(.say(.wish(.cancel)), "say cancel.done"), Beat(.robotFinishes),
            Beat(.answer(.own("A001", ahead: 0)), "say cancel_ticket.done A001")),
        scene(
            "never mind as an answer to the question keeps it",
            asked, next, Beat(.robotFinishes),
            Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.ask A001"), Beat(.robotFinishes),
            Beat(.say(.wish(.cancel)), "say cancel_ticket.kept A001")),
        scene(
            "somebody else's number is no proof",
            Beat(.say(.wish(.cancelTicket, (.ticketNumber, "B007"))), "say cancel_ticket.not_yours")),
        scene(
            "but its QR code is",
            Beat(.scan(.ticket(id: "T7")), "find T7"),
            Beat(.answer(.own("B007", ahead: 0)), "say ticket_status.next B007"),
            Beat(.robotFinishes), Beat(.say(.wish(.cancelTicket)), "say cancel_ticket.ask B007")),
        scene(
            "a code of another day is told so",
            Beat(.scan(.ticket(id: "T7")), "find T7"),
            Beat(.answer(.failure(.notFound)), "say scan_card.ticket_unknown")),
        scene(
            "never mind: a ticket that is being issued is given back",
            asked, Beat(.say(.wish(.cancel)), "say cancel.done"), Beat(.robotFinishes),
            Beat(.answer(.ticket("A001")), "give back T1")),
    ]

    static let missed = [
        scene(
            "somebody who was called while away is sent to the desk, and an official told",
            Beat(.say(.wish(.missedTicket)), "say ticket_status.ask_number"), Beat(.robotFinishes),
            Beat(.say(.status("B007")), "look up B007"),
            Beat(
                .answer(.standing("B007", .noShow, desk: "2")), "alert missedTicket",
                "say missed_ticket.called_back B007 desk 2")),
        scene(
            "somebody who only thinks so hears how it stands",
            Beat(.say(.wish(.missedTicket, (.ticketNumber, "B007"))), "look up B007"),
            Beat(.answer(.ticket("B007", ahead: 2, minutes: nil)), "say ticket_status.waiting_no_estimate B007 2 ahead")
        ),
    ]

    private static func card(_ age: AgeBand, name: String? = nil, person: PersonKey? = nil) -> Happening {
        .scan(.card(holder: IdentityCard(sex: .female, age: age, name: name, person: person)))
    }

    static let cards = [
        scene(
            "a card gives the right form of address, and the age its priority",
            Beat(card(.elderly), "say scan_card.greet to elderWoman"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi"),
            Beat(
                .answer(.ticket("A004", ahead: 3, minutes: nil)),
                "say take_ticket.issued_no_estimate to elderWoman A004 registry desk 1/3 3 ahead"),
            Beat(.speechEnds, "say priority_service.offer to elderWoman"), Beat(.robotFinishes),
            Beat(.say(.yes), "prioritise T1 as elderly"),
            Beat(.answer(.own("A004", ahead: 0)), "say priority_service.next to elderWoman A004")),
        scene(
            "a name goes to the board only with consent",
            Beat(card(.adult, name: "Trần Thị Bảy"), "say scan_card.greet to woman"),
            Beat(.speechEnds, "say scan_card.ask_name to woman"), Beat(.robotFinishes),
            Beat(.say(.yes), "say scan_card.name_shown to woman"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi for Trần Thị Bảy")),
        scene(
            "without it the number is enough",
            Beat(card(.adult, name: "Trần Thị Bảy"), "say scan_card.greet to woman"),
            Beat(.speechEnds, "say scan_card.ask_name to woman"), Beat(.robotFinishes),
            Beat(.say(.no), "say scan_card.name_hidden to woman"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi")),
        scene(
            "a card of somebody who has a ticket: the age gives priority, and nothing else is asked",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(card(.elderly, name: "Trần Thị Bảy"), "say priority_service.offer to elderWoman"),
            Beat(.robotFinishes), Beat(.say(.yes), "prioritise T1 as elderly")),
        scene(
            "starting over forgets the card",
            Beat(card(.adult, name: "Trần Thị Bảy"), "say scan_card.greet to woman"),
            Beat(.speechEnds, "say scan_card.ask_name to woman"), Beat(.robotFinishes),
            Beat(.say(.yes), "say scan_card.name_shown to woman"), Beat(.robotFinishes),
            Beat(.say(.wish(.startOver)), "say start_over.done"), Beat(.robotFinishes), asked),
        scene("asked to scan", Beat(.say(.wish(.scanCard)), "say scan_card.ask")),
        scene(
            "a robot without a scanner",
            Beat(.part(.scanner, .absent)), Beat(.say(.wish(.scanCard)), "say scan_card.unavailable")),
        Scene(
            "a card begins a visit", office: .announcing,
            Beat(card(.middle), "visit 1 of []", "say scan_card.greet to middleWoman")),
        scene(
            "another person's card: the next number is theirs, and consent is asked for anew",
            Beat(card(.adult, name: "Trần Thị Bảy"), "say scan_card.greet to woman"),
            Beat(.speechEnds, "say scan_card.ask_name to woman"), Beat(.robotFinishes),
            Beat(.say(.yes), "say scan_card.name_shown to woman"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi for Trần Thị Bảy"),
            Beat(
                .answer(.ticket("A001", ahead: 0, minutes: nil)),
                "say take_ticket.issued_next to woman A001 registry desk 1/3"),
            Beat(.robotFinishes),
            Beat(card(.elderly, name: "Lê Thị Chín"), "say scan_card.greet to elderWoman"),
            Beat(.speechEnds, "say scan_card.ask_name to elderWoman"), Beat(.robotFinishes),
            Beat(.say(.no), "say scan_card.name_hidden to elderWoman"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi")),
        scene(
            "the same card again is the same person, by its key or by what else is known",
            asked, next, Beat(.robotFinishes),
            Beat(card(.adult, person: "one"), "look up A001"),
            Beat(.answer(.own("A001", ahead: 0)), "say ticket_status.next to woman A001"), Beat(.robotFinishes),
            Beat(card(.adult), "look up A001"),
            Beat(.answer(.own("A001", ahead: 0)), "say ticket_status.next to woman A001"), Beat(.robotFinishes),
            Beat(card(.adult, person: "one"), "look up A001"),
            Beat(.answer(.own("A001", ahead: 0)), "say ticket_status.next to woman A001"), Beat(.robotFinishes),
            Beat(card(.adult, person: "two"), "say scan_card.greet to woman")),
        scene(
            "a code that is not known is told once, past the question, and again when a code was asked for",
            Beat(.say(.wish(.takeTicket)), "say take_ticket.ask_line"), Beat(.robotFinishes),
            Beat(.scan(.unknown), "say scan_card.code_unknown"), Beat(.scan(.unknown)), Beat(.robotFinishes),
            Beat(.scan(.unknown)), Beat(.touch(.line(id: "registry")), "issue registry in vi"),
            Beat(.say(.wish(.scanCard)), "say scan_card.ask"), Beat(.scan(.unknown)),
            Beat(.robotFinishes, "say scan_card.code_unknown")),
        Scene("a code on the wall begins nothing", office: .announcing, Beat(.scan(.unknown)), Beat(.scan(.unknown))),
        scene(
            "a dossier's receipt is looked up, whatever was being said",
            Beat(.say(.wish(.greet)), "say greet.back"),
            Beat(.scan(.dossier(code: "H29.17-250612-0012")), "fall silent", "look up dossier H29.17-250612-0012")),
    ]

    static let manners = [
        scene(
            "slower and louder say the last answer so, and stay so",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"),
            Beat(.say(.wish(.slower)), "fall silent", "say slower procedure_guide.offer certified-copy"),
            Beat(.robotFinishes),
            Beat(.say(.wish(.louder)), "say slower louder procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.wish(.repeat)), "say slower louder procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.yes), "issue certification in vi")),
        scene(
            "all of an answer is said again",
            asked, fourth, offered, Beat(.robotFinishes),
            Beat(.say(.wish(.repeat)), "say take_ticket.issued A004 registry desk 1/3 3 ahead 20 min"),
            Beat(.speechEnds, "say priority_service.offer")),
        scene(
            "another language from here on",
            Beat(.say(.wish(.changeLanguage)), "say change_language.ask"), Beat(.robotFinishes),
            Beat(.touch(.language(language: .english)), "say change_language.done in en"), Beat(.robotFinishes),
            Beat(.touch(.staff), "alert staffWanted", "say talk_to_staff.called in en")),
        scene(
            "a language that is not there",
            Beat(.say(.wish(.changeLanguage, (.language, "ko"))), "say change_language.not_yet ko")),
        scene(
            "from the beginning: what was talked about is forgotten",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.wish(.startOver)), "say start_over.done"), Beat(.robotFinishes),
            Beat(.say(.wish(.procedureFee)), "say procedure_guide.ask_procedure")),
        scene(
            "a likely wish is asked back about with the others as buttons; a no offers them",
            Beat(
                .say(
                    Meaning(
                        intent: .officeHours, decision: .confirm,
                        alternatives: [IntentCandidate(intent: .findDesk, probability: 0.2)])),
                "say confirm.topic office_hours"), Beat(.robotFinishes),
            Beat(.say(.no), "say fallback.topics"), Beat(.robotFinishes),
            Beat(.touch(.topic(topic: Topic(intent: .findDesk))), "say find_desk.ask")),
        scene(
            "an unsure goodbye is asked back about",
            Beat(.say(Meaning.goodbye.perhaps), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.say(.no), "say goodbye")),
    ]

    static let waiting = [
        scene(
            "somebody who comes in mid-visit is asked for patience, at most once a minute",
            Beat(.wait(3)),
            Beat(.see([1, Spot(id: 2, x: 0.8)]), "say visit.please_wait"), Beat(.robotFinishes),
            Beat(.see([1])), Beat(.wait(10)), Beat(.see([1, Spot(id: 3, x: 0.8)])), Beat(.see([1])),
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.wait(14)), Beat(.say(.wish(.repeat)), "say procedure_guide.offer certified-copy"),
            Beat(.robotFinishes), Beat(.wait(14)),
            Beat(.say(.wish(.repeat)), "say procedure_guide.offer certified-copy"),
            Beat(.robotFinishes), Beat(.wait(14)),
            Beat(.say(.wish(.repeat)), "say procedure_guide.offer certified-copy"),
            Beat(.robotFinishes), Beat(.wait(14)),
            Beat(.see([1, Spot(id: 4, x: 0.8)]), "say visit.please_wait")),
        scene(
            "who only passes by is not spoken to",
            Beat(.wait(3)), Beat(.see([1, Spot(id: 2, x: 0.8, level: .disengaged)]))),
    ]

    static let calls = [
        Scene(
            "with nobody there a number is simply called", office: .announcing,
            Beat(.office(.called, "B007"), "say call.number B007 desk 2"), Beat(.speechEnds)),
        Scene(
            "one after the other", office: .announcing,
            Beat(.office(.called, "B007"), "say call.number B007 desk 2"), Beat(.office(.called, "B008")),
            Beat(.speechEnds, "say call.number B008 desk 2"), Beat(.speechEnds)),
        Scene(
            "a visitor who comes during a call is greeted after it", office: .announcing,
            Beat(.office(.called, "B007"), "say call.number B007 desk 2"), Beat(.see([1]), "visit 1 of [1]"),
            Beat(.speechEnds, "say greet.hello")),
        scene(
            "in a visit: one moment, the call, and on with the visit",
            Beat(.office(.called, "B007"), "say call.moment"), Beat(.speechEnds, "say call.number B007 desk 2"),
            Beat(.speechEnds), Beat(.wait(15), "say visit.anything_else")),
        scene(
            "a call waits for the end of the sentence, and what was to be said comes after it",
            asked, fourth, Beat(.office(.called, "B007")), Beat(.speechEnds, "say call.moment"),
            Beat(.speechEnds, "say call.number B007 desk 2"), Beat(.speechEnds, "say priority_service.offer")),
        scene(
            "a call is never cut off: the visitor who speaks over it is answered after it",
            Beat(.office(.called, "B007"), "say call.moment"), Beat(.speechEnds, "say call.number B007 desk 2"),
            Beat(.hear), Beat(.mean(.guide("certified-copy"))),
            Beat(.speechEnds, "say procedure_guide.offer certified-copy"), Beat(.speechEnds)),
        scene(
            "a visitor who speaks over the excuse is answered first, and excused again before the call",
            Beat(.office(.called, "B007"), "say call.moment"), Beat(.hear, "fall silent"), Beat(.staleSpeechEnds),
            Beat(.mean(.guide("certified-copy")), "say procedure_guide.offer certified-copy"),
            Beat(.speechEnds, "say call.moment"), Beat(.speechEnds, "say call.number B007 desk 2"), Beat(.speechEnds)),
        scene(
            "the visitor's own number is said to the visitor, and not called besides",
            asked, next, Beat(.office(.called, "A001")), Beat(.speechEnds, "say ticket_status.your_turn A001 desk 2"),
            Beat(.speechEnds)),
        scene(
            "the visitor's own number is said again after an interruption, until it is heard",
            asked, next, Beat(.robotFinishes),
            Beat(.office(.called, "A001"), "say ticket_status.your_turn A001 desk 2"),
            Beat(.hear, "fall silent"),
            Beat(.mean(.guide("certified-copy")), "say ticket_status.your_turn A001 desk 2"),
            Beat(.speechEnds, "say procedure_guide.offer certified-copy")),
        scene(
            "the visitor's own number, called during the farewell, is called like any other",
            asked, next, Beat(.robotFinishes), Beat(.say(.goodbye), "say goodbye"), Beat(.office(.called, "A001")),
            Beat(.speechEnds, "end of visit 1: goodbye", "say call.number A001 desk 2")),
        scene(
            "a number served while another is called is not called late",
            Beat(.office(.called, "B007"), "say call.moment"), Beat(.office(.called, "B008")),
            Beat(.speechEnds, "say call.number B007 desk 2"), Beat(.office(.serving, "B008")), Beat(.speechEnds)),
        scene(
            "what happens elsewhere in the office is no sign of life of the visitor",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.wait(10)), Beat(.office(.served, "B007")), Beat(.wait(5), "say visit.anything_else"),
            Beat(.robotFinishes), Beat(.wait(10)), Beat(.office(.served, "B008")), Beat(.wait(5), "say goodbye")),
        scene(
            "a number whose visitor came meanwhile is not called any more",
            asked, next, Beat(.office(.called, "B007")), Beat(.office(.serving, "B007")), Beat(.speechEnds)),
        Scene(
            "a robot that is not the announcer is silent", office: .twoLines,
            Beat(.office(.called, "B007"))),
        scene(
            "no call in a farewell; it follows the visit",
            Beat(.say(.goodbye), "say goodbye"), Beat(.office(.called, "B007")),
            Beat(.speechEnds, "end of visit 1: goodbye", "say call.number B007 desk 2")),
    ]

    @Test("Calls are on the screen of every robot, newest first, until somebody comes")
    func callsAreShown() {
        var stage = Stage()
        for number in ["B007", "B008"] as [TicketNumber] { _ = stage.play(.office(.called, number)) }
        #expect(stage.screen?.calls.map(\.number) == ["B008", "B007"])
        _ = stage.play(.office(.serving, "B008"))
        #expect(stage.screen?.calls.map(\.number) == ["B007"])
    }
}
