import Reception
import Testing

@Suite("Rules 4, 5, 6 and 10: taking turns, asking back, context, and the end")
struct DialogueScenes {
    @Test(arguments: interrupting + asking + context + ending + languages)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    private static let greeted: [Beat] = [
        Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
    ]

    /// A scene that begins after the greeting.
    private static func scene(_ words: String, _ beats: Beat...) -> Scene { Scene(words, beats: greeted + beats) }

    // MARK: Rule 4

    static let interrupting = [
        Scene(
            "words cut the robot off, and the end of what was cut is of no account",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"),
            Beat(.hear, "fall silent"),
            Beat(.staleSpeechEnds),
            Beat(.mean(.guide("certified-copy")), "say procedure_guide.offer certified-copy"),
            Beat(.staleSpeechEnds),
            Beat(.speechEnds), Beat(.wait(15), "say visit.anything_else")),
        Scene(
            "part of a sentence cuts the robot off too",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"),
            Beat(.hearPart, "fall silent"), Beat(.hearPart),
            Beat(.say(.status), "say ticket_status.ask_number")),
        Scene(
            "a sentence that is never finished is silence in the end",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"),
            Beat(.hearPart, "fall silent"), Beat(.wait(15), "say visit.anything_else")),
        Scene(
            "a touch cuts the robot off",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"),
            Beat(.touch(.staff), "fall silent", "alert staffWanted", "say talk_to_staff.called")),
        scene(
            "what was waiting to be said is dropped when the visitor takes the floor",
            Beat(.say(.ticket(line: "registry")), "issue registry in vi"),
            Beat(.wait(1.5), "say take_ticket.working"),
            Beat(.answer(.ticket("A001"))),
            Beat(.hear, "fall silent"), Beat(.staleSpeechEnds)),
        scene(
            "of two sentences in a row the last counts",
            Beat(.hear), Beat(.hear), Beat(.mean(.status), "say ticket_status.ask_number"), Beat(.mean(.staff))),
        scene(
            "words during the farewell keep the visit",
            Beat(.say(.goodbye), "say goodbye"),
            Beat(.say(.guide("certified-copy")), "fall silent", "say procedure_guide.offer certified-copy"),
            Beat(.speechEnds)),
    ]

    // MARK: Rule 5

    static let asking = [
        scene(
            "the first failure asks for other words, the second offers topics, the third calls an official",
            Beat(.say(.nonsense), "say fallback.first"), Beat(.robotFinishes),
            Beat(.say(.nonsense), "say fallback.topics"), Beat(.robotFinishes),
            Beat(.say(.nonsense), "alert notUnderstood", "say fallback.staff"), Beat(.robotFinishes),
            Beat(.say(.nonsense), "say fallback.first")),
        scene(
            "an understood sentence forgives earlier failures",
            Beat(.say(.nonsense), "say fallback.first"), Beat(.robotFinishes),
            Beat(.say(.status), "say ticket_status.ask_number"), Beat(.robotFinishes),
            Beat(.say(.nonsense), "say fallback.first")),
        scene(
            "a matter of another office is no failure",
            Beat(.say(.nonsense), "say fallback.first"), Beat(.robotFinishes),
            Beat(.say(Meaning(intent: .none, decision: .reject, topic: "visa")), "say fallback.visa"),
            Beat(.robotFinishes),
            Beat(.say(.nonsense), "say fallback.first")),
        scene(
            "an intent that nobody serves fails, and the third time calls an official",
            Beat(.say(Meaning(intent: "sing_a_song")), "say fallback.first"), Beat(.robotFinishes),
            Beat(.say(Meaning(intent: "sing_a_song")), "say fallback.topics"), Beat(.robotFinishes),
            Beat(.say(Meaning(intent: "sing_a_song")), "alert notUnderstood", "say fallback.staff")),
        scene(
            "after a failure the question before it still stands",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.nonsense), "say fallback.first"), Beat(.robotFinishes),
            Beat(.say(.yes), "issue certification in vi")),
        scene(
            "what is not sure is asked back, and yes does it",
            Beat(.say(.ticket(line: "registry").perhaps), "say confirm.topic take_ticket registry"),
            Beat(.robotFinishes),
            Beat(.say(.yes), "issue registry in vi")),
        scene(
            "what is not sure is asked back, and no leaves it",
            Beat(.say(.staff.perhaps), "say confirm.topic talk_to_staff"), Beat(.robotFinishes),
            Beat(.say(.no), "say visit.what_can_i_do"), Beat(.robotFinishes),
            Beat(.say(.yes), "say visit.what_can_i_do")),
        scene(
            "what is asked back can be answered by touch",
            Beat(.say(.guide("certified-copy").perhaps), "say confirm.topic procedure_guide certified-copy"),
            Beat(.touch(.yes), "fall silent", "say procedure_guide.offer certified-copy")),
        scene(
            "a yes that is not sure still is a yes",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.yes.perhaps), "issue certification in vi")),
        scene(
            "a ticket without a line is asked for by line",
            Beat(.say(.ticket), "say take_ticket.ask_line"), Beat(.robotFinishes),
            Beat(.touch(.line(id: "registry")), "issue registry in vi")),
        scene(
            "a guide without a procedure is asked for by procedure",
            Beat(.say(.guide), "say procedure_guide.ask_procedure"), Beat(.robotFinishes),
            Beat(.touch(.procedure(id: "birth-registration")), "say procedure_guide.offer birth-registration")),
        scene(
            "a line that is not in the catalogue is asked for, and of such a procedure nothing is told",
            Beat(.say(.guide("moon-landing")), "say procedure_guide.missing"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "moon")), "say take_ticket.ask_line")),
        scene(
            "the likeliest topics are those the matcher thought of, then the catalogue's, then staff",
            Beat(.say(.nonsense), "say fallback.first"), Beat(.robotFinishes),
            Beat(
                .say(
                    Meaning(
                        intent: .none, decision: .reject,
                        alternatives: [
                            IntentCandidate(
                                intent: .takeTicket, probability: 0.3, slots: [Slot(name: .line, value: "registry")])
                        ])), "say fallback.topics"),
            Beat(.touch(.line(id: "registry")), "fall silent", "issue registry in vi")),
    ]

    // MARK: Rule 6

    static let context = [
        scene(
            "a ticket after a guide is for that procedure without naming it",
            Beat(.say(.guide("birth-registration")), "say procedure_guide.offer birth-registration"),
            Beat(.robotFinishes),
            Beat(.say(.no), "say visit.all_right"), Beat(.robotFinishes),
            Beat(.say(.ticket), "issue registry in vi")),
        scene(
            "yes after a guide takes the ticket",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.yes), "issue certification in vi")),
        scene(
            "a guide asked for again without a name is for the same procedure",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.guide), "say procedure_guide.offer certified-copy")),
        scene(
            "context dies with the visit",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.say(.ticket), "visit 2 of [1]", "say take_ticket.ask_line"), Beat(.robotFinishes),
            Beat(.say(.yes), "say visit.what_can_i_do")),
        scene(
            "who waited does not inherit the context of who left",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.wait(12)), Beat(.see([1, Spot(id: 2, x: 0.8)]), "say visit.please_wait"),
            Beat(.see([Spot(id: 2, x: 0.8)])), Beat(.robotFinishes),
            Beat(.wait(2.9)), Beat(.wait(0.1), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: left", "visit 2 of [2]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.ticket), "say take_ticket.ask_line")),
        scene(
            "no to an offer asks for nothing more, and another no is a goodbye",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.no), "say visit.all_right"), Beat(.robotFinishes),
            Beat(.say(.no), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye")),
    ]

    // MARK: Rule 10

    static let ending = [
        scene(
            "silence is asked about once, then it is a goodbye",
            Beat(.wait(14.9)), Beat(.wait(0.1), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.wait(14.9)), Beat(.wait(0.1), "say goodbye"), Beat(.speechEnds, "end of visit 1: silence"),
            Beat(.wait(60))),
        scene(
            "silence is counted from the end of the robot's sentence",
            Beat(.say(.status), "say ticket_status.ask_number"), Beat(.wait(20)), Beat(.robotFinishes),
            Beat(.wait(14.9)), Beat(.wait(0.1), "say visit.anything_else")),
        scene(
            "an answer after the question begins the count again",
            Beat(.wait(15), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.say(.status), "say ticket_status.ask_number"), Beat(.robotFinishes),
            Beat(.wait(15), "say visit.anything_else")),
        scene(
            "yes to 'anything else?' is an invitation, no is a goodbye",
            Beat(.wait(15), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.say(.yes), "say visit.what_can_i_do"), Beat(.robotFinishes),
            Beat(.wait(15), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.say(.no), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye")),
        scene(
            "a word in the last fifteen seconds keeps the visit open though nobody is seen",
            Beat(.say(.status), "say ticket_status.ask_number"), Beat(.see([])), Beat(.robotFinishes),
            Beat(.wait(10)), Beat(.say(.status), "say ticket_status.ask_number"), Beat(.robotFinishes),
            Beat(.wait(14.9))),
        scene(
            "who is at the screen out of sight and comes into sight again keeps the visit",
            Beat(.say(.status), "say ticket_status.ask_number"), Beat(.see([])), Beat(.robotFinishes),
            Beat(.wait(10)), Beat(.see([2])), Beat(.wait(5), "say visit.anything_else")),
        scene(
            "leaving cuts the robot off at once, and the farewell follows",
            Beat(.wait(15), "say visit.anything_else"), Beat(.see([]), "fall silent"),
            Beat(.wait(2.9)), Beat(.wait(0.1), "say goodbye"), Beat(.speechEnds, "end of visit 1: left")),
        scene(
            "who was lost for a moment is told again what was cut off",
            Beat(.wait(15), "say visit.anything_else"), Beat(.see([]), "fall silent"), Beat(.wait(2)),
            Beat(.see([2]), "say visit.anything_else"), Beat(.robotFinishes), Beat(.wait(15), "say goodbye")),
        scene(
            "who spoke just now is answered to the end though nobody is seen, and then the farewell follows",
            Beat(.say(.status), "say ticket_status.ask_number"), Beat(.wait(13)), Beat(.see([])),
            Beat(.wait(2.9)), Beat(.wait(0.1), "fall silent", "say goodbye"),
            Beat(.speechEnds, "end of visit 1: left")),
        scene(
            "timers that were stopped and fire nevertheless are of no account",
            Beat(.say(.ticket(line: "registry")), "issue registry in vi"),
            Beat(.answer(.ticket("A001")), said("A001 registry desk 1/3")),
            Beat(.robotFinishes), Beat(.see([])), Beat(.see([2])), Beat(.staleTimersFire)),
    ]

    private static func said(_ values: String) -> String { "say take_ticket.issued_next " + values }

    // MARK: Languages

    static let languages = [
        scene(
            "the reply follows the language of the words, and so does the ticket",
            Beat(.say(.guide("certified-copy").said(in: .english)), "say procedure_guide.offer in en certified-copy"),
            Beat(.robotFinishes),
            Beat(.touch(.yes), "issue certification in en"),
            Beat(.answer(.ticket("B001")), "say take_ticket.issued_next in en B001 certification desk 2/3"),
            Beat(.robotFinishes),
            Beat(.say(.no.said(in: .vietnamese)), "say visit.all_right")),
        scene(
            "a language whose content is not complete is answered in the language before",
            Beat(.say(.status.said(in: .french)), "say ticket_status.ask_number")),
        scene(
            "the next visitor is greeted in the office's language",
            Beat(.say(.goodbye.said(in: .english)), "say goodbye in en"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.see([])), Beat(.wait(4)), Beat(.see([2]), "visit 2 of [2]", "say greet.hello")),
    ]
}
